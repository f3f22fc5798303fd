import "server-only";
import { inReaderScope, readerAudiences } from "@/lib/access/reader";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { EngineAnswer, SearchEngine } from "@/lib/search/index/engine";
import { chooseEngine } from "@/lib/search/index/engine-choice";
import { byReference, searchCases } from "./case-queries";
import type { InstantAnswer, SearchResult } from "./found";
import { instantCase } from "./hits";
import { askedFor, casesFor, instantAnswer, instantBest, nearOf, noCases, searchResult } from "./queries";
import { longestQuery, type SearchRequest } from "./request";

/** Letters of what is written in a case that are looked for. */
const longestText = 600;

/** What this viewer finds; null when nothing was asked. */
export async function loadSearch(request: SearchRequest): Promise<SearchResult | null> {
  if (request.query === "") return null;
  const began = performance.now();
  const { engine, answer } = await ask(request.query, request.lang);
  const cases = await inReaderScope((scope) => casesFor(scope, request)).catch((error: unknown) => {
    // A look through many cases that takes too long costs their tab, and not the page.
    if (request.group === "cases") throw error;
    return noCases;
  });
  const result = await inReaderScope((scope) => searchResult(scope, request, answer, cases));
  return { ...result, engine, ms: Math.round((performance.now() - began) * 10) / 10 };
}

/** What is shown while the query is still being typed; a case only by its reference. */
export async function loadInstant(query: string, lang: Lang): Promise<InstantAnswer> {
  const typed = query.trim().slice(0, longestQuery);
  if (typed === "") return nothing;
  const { answer } = await ask(typed, lang, instantBest);
  return inReaderScope(async (scope) => {
    const found = await instantAnswer(scope, { query: typed, lang }, answer);
    const named = byReference(typed).length > 0 ? await searchCases(scope, typed, { offset: 0, limit: 1 }) : noCases;
    return { ...found, hits: [...named.cases.map(instantCase), ...found.hits] };
  });
}

/** Articles that may answer what somebody writes in a case. The words are looked for and not kept. */
export async function loadCaseSuggestions(text: string, lang: Lang): Promise<InstantAnswer> {
  const words = text.replace(/\s+/g, " ").trim().slice(0, longestText);
  if (words === "") return nothing;
  // A case is described in sentences: what ends it is no word half typed.
  const { answer } = await ask(`${words} `, lang, instantBest);
  return inReaderScope((scope) => instantAnswer(scope, { query: "", lang }, answer, ["help"]));
}

const nothing: InstantAnswer = { query: "", hits: [], total: 0, corrected: null };

async function ask(
  query: string,
  lang: Lang,
  best?: number,
): Promise<{ engine: SearchEngine["name"]; answer: EngineAnswer }> {
  const audiences = await readerAudiences();
  const near = await inReaderScope((scope) => nearOf(scope, audiences));
  return chooseEngine().findWithFallback({ ...askedFor(query, lang, near), best }, audiences);
}
