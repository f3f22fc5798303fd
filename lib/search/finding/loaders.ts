import "server-only";
import { inReaderScope, readerAudiences } from "@/lib/access/reader";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { Asked, EngineAnswer, SearchEngine } from "@/lib/search/index/engine";
import { chooseEngine } from "@/lib/search/index/engine-choice";
import type { InstantAnswer, SearchResult } from "./found";
import { askedFor, instantAnswer, searchResult } from "./queries";
import { longestQuery, type SearchRequest } from "./request";

/** Letters of what is written in a case that are looked for. */
const longestText = 600;

/** What this viewer finds; null when nothing was asked. */
export async function loadSearch(request: SearchRequest): Promise<SearchResult | null> {
  if (request.query === "") return null;
  const began = performance.now();
  const { engine, answer } = await ask(askedFor(request.query, request.lang));
  const result = await inReaderScope((scope) => searchResult(scope, request, answer));
  return { ...result, engine, ms: Math.round((performance.now() - began) * 10) / 10 };
}

/** What is shown while the query is still being typed. */
export async function loadInstant(query: string, lang: Lang): Promise<InstantAnswer> {
  const asked = askedFor(query.trim().slice(0, longestQuery), lang);
  if (asked.query === "") return { query: "", hits: [], total: 0, corrected: null };
  const { answer } = await ask(asked);
  return inReaderScope((scope) => instantAnswer(scope, asked, answer));
}

/** Articles that may answer what somebody writes in a case. The words are looked for and not kept. */
export async function loadCaseSuggestions(text: string, lang: Lang): Promise<InstantAnswer> {
  const words = text.replace(/\s+/g, " ").trim().slice(0, longestText);
  // A case is described in sentences: what ends it is no word half typed.
  const asked = askedFor(`${words} `, lang);
  if (asked.query.trim() === "") return { query: "", hits: [], total: 0, corrected: null };
  const { answer } = await ask(asked);
  return inReaderScope((scope) => instantAnswer(scope, { ...asked, query: "" }, answer, ["help"]));
}

async function ask(asked: Asked): Promise<{ engine: SearchEngine["name"]; answer: EngineAnswer }> {
  return chooseEngine().findWithFallback(asked, await readerAudiences());
}
