import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentKinds, type Lang } from "@/lib/knowledge/source/schema";
import { find } from "@/lib/search/ranking/find";
import { contentTexts, indexed, noSynonyms, shippedSynonyms } from "@/tests/fixtures/content-texts";
import { gnomePages, gnomeQueries, sharedData } from "./gnome";
import { judgedQueries } from "./query-set";

/** Of the queries, how many have an expected document first, among the first five, and the mean of 1/rank to ten. */
function judged(ranks: readonly number[]) {
  const share = (most: number) => ranks.filter((rank) => rank >= 1 && rank <= most).length / ranks.length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank >= 1 && rank <= 10 ? 1 / rank : 0), 0);
  return { queries: ranks.length, first: share(1), inFive: share(5), mrr: reciprocal / ranks.length };
}

/** From 1; 0 when it was not found. A document counts once, in whichever language. */
function rankOf(expected: readonly string[], found: readonly { documentId: string }[]): number {
  const documents = [...new Set(found.map(({ documentId }) => documentId))];
  return documents.findIndex((id) => expected.includes(id)) + 1;
}

describe("what people type finds the shipped article that answers it", () => {
  const readable = indexed(contentTexts());
  const synonyms = shippedSynonyms();

  test.each<[Lang, number, number, number]>([
    ["sv", 400, 0.8, 0.91],
    ["en", 150, 0.83, 0.92],
  ])("in %s, of at least %i judged queries", (lang, atLeast, first, inFive) => {
    const ranks = judgedQueries(lang).map(({ query, expected }) => {
      return rankOf(expected, find({ query, lang, kinds: documentKinds }, readable, synonyms).texts);
    });
    const seen = judged(ranks);
    expect(seen.queries).toBeGreaterThanOrEqual(atLeast);
    expect(seen.first, JSON.stringify(seen)).toBeGreaterThanOrEqual(first);
    expect(seen.inFive, JSON.stringify(seen)).toBeGreaterThanOrEqual(inFive);
  });
});

/** Okapi BM25 over the same texts, from the reference file of the data set. */
const plainBm25 = {
  sv: { first: 0.7457, inFive: 0.9313, mrr: 0.8254 },
  en: { first: 0.7577, inFive: 0.9317, mrr: 0.8329 },
};

describe.skipIf(!existsSync(sharedData))(
  "known pages of a real help, by a sentence that stands nowhere in the index",
  () => {
    test.each<Lang>(["sv", "en"])("in %s it is above a plain BM25", (lang) => {
      const readable = indexed([...gnomePages("sv"), ...gnomePages("en")]);
      const ranks = gnomeQueries(lang).map(({ query, expected }) => {
        return rankOf([expected], find({ query, lang, kinds: ["article"] }, readable, noSynonyms).texts);
      });
      const seen = judged(ranks);
      expect(seen.first, JSON.stringify(seen)).toBeGreaterThan(plainBm25[lang].first + 0.03);
      expect(seen.mrr, JSON.stringify(seen)).toBeGreaterThan(plainBm25[lang].mrr + 0.025);
      expect(seen.inFive, JSON.stringify(seen)).toBeGreaterThan(plainBm25[lang].inFive);
    });
  },
);
