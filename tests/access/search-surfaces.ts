import type { ActionRow, PageRow } from "./surfaces";
import { writesArticles } from "./writers";

export const searchPages: readonly PageRow[] = [
  { route: "/search", path: "/search?q=l%C3%B6senord", may: "anyone" },
  { route: "/en/search", path: "/en/search?q=password", may: "anyone" },
  { route: "/api/search", path: "/api/search?q=l%C3%B6senord&lang=sv", may: "anyone" },
  { route: "/desk/search", path: "/desk/search", may: writesArticles, supplierOnly: true },
  { route: "/desk/search/synonyms", path: "/desk/search/synonyms", may: writesArticles, supplierOnly: true },
];

export const searchActions: readonly ActionRow[] = [
  {
    action: "makeGapTaskAction",
    page: "/desk/search",
    may: writesArticles,
    state: true,
    fields: { about: "query", words: "matris", lang: "sv" },
  },
  {
    // A word of one letter, so that nothing is kept.
    action: "saveSynonymsAction",
    page: "/desk/search/synonyms",
    may: writesArticles,
    state: true,
    fields: { group: "", lang: "sv", words: "x, matris" },
  },
  {
    action: "removeSynonymsAction",
    page: "/desk/search/synonyms",
    may: writesArticles,
    state: true,
    fields: { group: "00000000-0000-7000-8000-000000000000" },
  },
  {
    // A language that is none, so that nothing is kept.
    action: "tellGapAction",
    page: "/search",
    may: "anyone",
    state: true,
    fields: { words: "matris", text: "", lang: "matris" },
  },
];
