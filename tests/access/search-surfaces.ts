import type { PageRow } from "./surfaces";

export const searchPages: readonly PageRow[] = [
  { route: "/search", path: "/search?q=l%C3%B6senord", may: "anyone" },
  { route: "/en/search", path: "/en/search?q=password", may: "anyone" },
  { route: "/api/search", path: "/api/search?q=l%C3%B6senord&lang=sv", may: "anyone" },
];
