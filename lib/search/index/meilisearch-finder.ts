import "server-only";
import type { Meilisearch, MultiSearchQuery } from "meilisearch";
import type { Asked, EngineAnswer } from "./engine";
import { gather, type LangAnswer, readFinding, readNearest } from "./meilisearch-answer";
import { checkVersion, exchange } from "./meilisearch-client";
import { findingQueries, nearestQueries, queryText, searchedLangs } from "./meilisearch-query";

/** All that one search may take; Postgres must have answered within the second when it is over. */
const searchMs = 700;

const nothing: EngineAnswer = { texts: [], marks: { sv: new Set(), en: new Set() }, corrected: null, nearest: [] };

/** Asks one server. The version is asked for before the first search, and again after a search that failed. */
export function finderOf(client: Meilisearch, prefix: string) {
  let isChecked = false;
  return async (asked: Asked, audiences: readonly string[]): Promise<EngineAnswer> => {
    // Nothing asked would be answered with everything, and no audience has no filter.
    if (audiences.length === 0 || asked.kinds.length === 0 || queryText(asked.query, asked.lang) === "") return nothing;
    const signal = AbortSignal.timeout(searchMs);
    try {
      if (!isChecked) await checkVersion(client, signal);
      isChecked = true;
      return await exchange(() => find(client, prefix, asked, audiences, signal));
    } catch (error) {
      isChecked = false;
      throw error;
    }
  };
}

async function find(
  client: Meilisearch,
  prefix: string,
  asked: Asked,
  audiences: readonly string[],
  signal: AbortSignal,
): Promise<EngineAnswer> {
  const langs = searchedLangs(asked);
  const askAll = async (queries: MultiSearchQuery[]): Promise<unknown> => client.multiSearch({ queries }, { signal });
  let answers: LangAnswer[] = [];
  for (const strictness of ["all", "frequency"] as const) {
    answers = readFinding(await askAll(findingQueries(prefix, asked, audiences, strictness)), langs);
    if (answers.some(({ hits }) => hits.length > 0)) break;
  }
  const texts = gather(answers, asked);
  const marksOf = (lang: "sv" | "en") => answers.find((answer) => answer.lang === lang)?.marks ?? new Set<string>();
  const marks = { sv: marksOf("sv"), en: marksOf("en") };
  if (texts.length > 0) return { texts, marks, corrected: null, nearest: [] };
  const queries = nearestQueries(prefix, asked, audiences);
  const nearest = queries.length === 0 ? [] : readNearest(await askAll(queries), langs);
  return { texts, marks, corrected: null, nearest };
}
