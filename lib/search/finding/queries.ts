import "server-only";
import type { Scope } from "@/lib/access/scope";
import { documentKinds, type Lang } from "@/lib/knowledge/source/schema";
import type { Asked, EngineAnswer } from "@/lib/search/index/engine";
import { searchCases } from "./case-queries";
import { countFacets, passes } from "./facets";
import type { CaseHit, DocumentHit, InstantAnswer, SearchResult } from "./found";
import { byDocument, hitOf, instantOf } from "./hits";
import { facetLabels, listReadable, listShown, type ReadableText } from "./readable-queries";
import { groupNames, pageSize, type SearchRequest } from "./request";

const instantHits = { help: 6, others: 2 };
/** Of so many an answer while typing is chosen: each is read again in the database, with every key. */
export const instantBest = 100;

/**
 * What an engine is asked: all that has text, that of the reader's own customers and of the products they use first between
 * two alike. Groups and filters are sorted out among what may be read.
 */
export function askedFor(query: string, lang: Lang, near: NonNullable<Asked["near"]>): Asked {
  return { query, lang, kinds: documentKinds, near };
}

/** The customers these audiences are of, and what their people use. */
export async function nearOf(scope: Scope, audiences: readonly string[]): Promise<NonNullable<Asked["near"]>> {
  const orgIds = audiences.flatMap((token) => /^org:([^+]+)$/.exec(token)?.[1] ?? []);
  if (orgIds.length === 0) return { products: [], orgIds };
  const customers = await scope.db.organisation.findMany({ where: { id: { in: orgIds } }, select: { products: true } });
  return { products: [...new Set(customers.flatMap(({ products }) => products))], orgIds };
}

/** Cases of the page asked for, and how many there are on all. */
export interface CasesFound {
  readonly cases: readonly CaseHit[];
  readonly total: number;
}

export const noCases: CasesFound = { cases: [], total: 0 };

/** The cases that answer; on the pages of other groups their number alone. */
export function casesFor(scope: Scope, { query, group, page }: SearchRequest): Promise<CasesFound> {
  const offset = group === "cases" ? (page - 1) * pageSize : 0;
  return searchCases(scope, query, { offset, limit: group === "cases" ? pageSize : 1 });
}

/** What the search page shows of an engine's answer, for the scope's viewer. */
export async function searchResult(
  scope: Scope,
  request: SearchRequest,
  answer: EngineAnswer,
  { cases, total: caseTotal }: CasesFound = noCases,
): Promise<Omit<SearchResult, "engine" | "ms">> {
  const { lang, group, filters, page } = request;
  const documents = byDocument(await listReadable(scope, answer.texts), lang);
  const inGroup = documents.filter((document) => document.group === group && passes(document, filters));
  const offset = (page - 1) * pageSize;
  const shown = inGroup.slice(offset, offset + pageSize);
  const nearest = documents.length === 0 ? await listReadable(scope, answer.nearest) : [];
  const help = documents.filter((document) => document.group === "help");
  const labels = group === "help" ? await facetLabels(scope, lang, help) : null;
  const totals = groupNames.map((name) => {
    return { name, total: name === "cases" ? caseTotal : documents.filter((one) => one.group === name).length };
  });
  return {
    hits: await drawn(scope, shown, answer, lang),
    cases: group === "cases" ? cases : [],
    total: group === "cases" ? caseTotal : inGroup.length,
    facets: labels ? countFacets(help, filters, (name, value) => labels.get(`${name} ${value}`) ?? null) : [],
    groups: totals.filter(({ total }) => total > 0),
    corrected: answer.corrected,
    nearest: await drawn(scope, byDocument(nearest, lang), answer, lang),
  };
}

/** The first few of each group, in as few words as can be. */
export async function instantAnswer(
  scope: Scope,
  { query, lang }: Pick<Asked, "query" | "lang">,
  answer: EngineAnswer,
  groups: readonly ReadableText["group"][] = ["help", "proposals", "documents"],
): Promise<InstantAnswer> {
  const documents = byDocument(await listReadable(scope, answer.texts), lang);
  const few = groups.flatMap((name) => {
    const most = name === "help" ? instantHits.help : instantHits.others;
    return documents.filter(({ group }) => group === name).slice(0, most);
  });
  const shown = await listShown(scope, few, lang);
  return {
    query,
    hits: few.flatMap((text) => instantOf(text, shown, answer.marks, lang) ?? []),
    total: documents.filter(({ group }) => group === "help").length,
    corrected: answer.corrected,
  };
}

async function drawn(
  scope: Scope,
  texts: readonly ReadableText[],
  { marks }: EngineAnswer,
  lang: Lang,
): Promise<DocumentHit[]> {
  const shown = await listShown(scope, texts, lang);
  return texts.flatMap((text) => hitOf(text, shown, marks, lang) ?? []);
}
