/** Every link of the portal is built here, so that a moved page moves once. */

export type Lang = "sv" | "en";

const helpBase = (lang: Lang) => (lang === "en" ? "/en" : "");

function withQuery(path: string, query?: Record<string, string | undefined>): string {
  const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

export const routes = {
  help: {
    home: (lang: Lang) => helpBase(lang) || "/",
    section: (lang: Lang, section: string) => `${helpBase(lang)}/help/${section}`,
    article: (lang: Lang, section: string, slug: string, anchor?: string) =>
      `${helpBase(lang)}/help/${section}/${slug}${anchor ? `#${anchor}` : ""}`,
    search: (lang: Lang, q?: string) => withQuery(`${helpBase(lang)}/search`, { q }),
  },
  signIn: (to?: string) => withQuery("/sign-in", { to }),
  /** Leads each person to their own beginning. */
  start: () => "/start",
  account: () => "/account",
  about: (anchor?: string) => (anchor ? `/about#${anchor}` : "/about"),
  customer: {
    home: (org: string) => `/o/${org}`,
    cases: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/cases`, query),
    case: (org: string, ref: string) => `/o/${org}/cases/${ref}`,
    sla: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/sla`, query),
    slaExport: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/sla/export`, query),
    collaboration: (org: string) => `/o/${org}/collaboration`,
  },
  desk: {
    home: () => "/desk",
    people: (query?: Record<string, string | undefined>) => withQuery("/desk/people", query),
    person: (org: string, id: string) => `/desk/people/${org}/${id}`,
    audit: (query?: Record<string, string | undefined>) => withQuery("/desk/audit", query),
  },
} as const;
