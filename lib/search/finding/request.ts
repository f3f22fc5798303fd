import * as z from "zod";
import { type Lang, langs } from "@/lib/knowledge/source/schema";
import { singleValues } from "@/lib/single-values";

/** What of the portal is searched: the help centre's texts, what the supplier proposes, customers' documents, cases. */
export const groupNames = ["help", "proposals", "documents", "cases"] as const;
export type GroupName = (typeof groupNames)[number];

/** What the help centre's hits can be narrowed by. A value is a key, never a text of the interface. */
export const facetNames = ["kind", "section", "product", "lang", "audience"] as const;
export type FacetName = (typeof facetNames)[number];
export type Filters = { readonly [name in FacetName]?: string };

/** Letters of a query; the rest is left out. */
export const longestQuery = 300;
export const pageSize = 20;
/** Whoever has not found it by then searches for something else. */
export const lastPage = 50;

export interface SearchRequest {
  readonly query: string;
  /** The reader's; both languages are searched, and this one comes first. */
  readonly lang: Lang;
  readonly group: GroupName;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
}

const key = z
  .string()
  .regex(/^[\p{L}\p{N}:+_-]{1,80}$/u)
  .optional()
  .catch(undefined);
const schema = z.object({
  q: z.string().catch(""),
  in: z.enum(groupNames).catch("help"),
  kind: key,
  section: key,
  product: key,
  lang: z.enum(langs).optional().catch(undefined),
  audience: key,
  page: z.coerce.number().int().min(1).max(lastPage).catch(1),
});

/** What the address asks for. A value that is none, or is given twice, is as if it were not there. */
export function readSearch(params: Record<string, string | string[] | undefined>, lang: Lang): SearchRequest {
  const { q, in: group, page, ...filters } = schema.parse(singleValues(params));
  const query = q.toWellFormed().replace(/\s+/g, " ").trim().slice(0, longestQuery);
  return { query, lang, group, page, filters: group === "help" ? filters : {} };
}

/** The parts of an address that ask for this; `change` replaces some of them, and leads back to the first page. */
export function searchParams(
  { query, group, filters, page }: SearchRequest,
  change: Partial<Record<FacetName, string | undefined>> & { group?: GroupName; page?: number } = {},
): Record<string, string | undefined> {
  const { group: nextGroup = group, page: nextPage = Object.keys(change).length > 0 ? 1 : page, ...facets } = change;
  const narrowed = nextGroup === "help" ? { ...filters, ...facets } : {};
  const isHelp = nextGroup === "help";
  return {
    q: query || undefined,
    in: isHelp ? undefined : nextGroup,
    ...narrowed,
    page: nextPage > 1 ? String(nextPage) : undefined,
  };
}
