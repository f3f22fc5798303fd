import { routes } from "@/lib/routes";

/** Pages that are opened from the ServiceDesk's queue without lying under its address. */
const ofTheQueue = [routes.desk.mailIn(), routes.desk.problems()];

/** The item a page belongs to: the longest address that is the page's own or lies above it. */
export function activeHref(pathname: string, hrefs: readonly string[]): string | null {
  const isOfTheQueue = ofTheQueue.some((page) => pathname === page || pathname.startsWith(`${page}/`));
  const path = isOfTheQueue ? routes.desk.cases() : pathname;
  const above = hrefs.filter((href) => path === href || (href === "/" ? isHelp(path) : path.startsWith(`${href}/`)));
  return above.reduce<string | null>((best, href) => (best === null || href.length > best.length ? href : best), null);
}

/** The Swedish help centre begins at the root, under which everything lies. */
const isHelp = (path: string) => path.startsWith("/help/") || path === "/search";
