import { existsSync } from "node:fs";
import MiniSearch from "minisearch";
import { documentKinds, type Lang, langs } from "@/lib/knowledge/source/schema";
import type { IndexedText } from "@/lib/search/index/engine";
import { find } from "@/lib/search/ranking/find";
import { contentTexts, indexed, noSynonyms, shippedSynonyms } from "@/tests/fixtures/content-texts";
import { gnomePages, gnomeQueries, sharedData } from "@/tests/search/gnome";
import { judgedQueries } from "@/tests/search/query-set";
import { rounded } from "./measure";

// How often the right page comes first: ours beside a plain BM25 and beside MiniSearch, each over the same texts in the same run.
// Known items: pages of ../shared without their descriptions, asked for by the description. Then the judged queries over content/.

type Finder = (query: string) => string[];

const asked = { known: existsSync(sharedData), own: true };
const measured: Record<string, unknown> = {};
for (const lang of langs) {
  if (asked.known) measured[`knownItems ${lang}`] = knownItems(lang);
  measured[`shippedArticles ${lang}`] = shippedArticles(lang);
}
console.log(JSON.stringify({ searchQuality: measured }, null, 2));

function knownItems(lang: Lang) {
  const pages = gnomePages(lang);
  const readable = indexed([...gnomePages("sv"), ...gnomePages("en")]);
  const queries = gnomeQueries(lang).map(({ query, expected }) => ({ query, expected: [expected] }));
  return {
    queries: queries.length,
    pages: pages.length,
    ours: judged(queries, (query) => names(find({ query, lang, kinds: ["article"] }, readable, noSynonyms).texts)),
    bm25: judged(queries, bm25(pages)),
    minisearch: judged(queries, minisearch(pages)),
  };
}

function shippedArticles(lang: Lang) {
  const texts = contentTexts();
  const readable = indexed(texts);
  const synonyms = shippedSynonyms();
  const own = texts.filter((text) => text.lang === lang);
  const queries = judgedQueries(lang);
  return {
    queries: queries.length,
    articles: own.length,
    ours: judged(queries, (query) => names(find({ query, lang, kinds: documentKinds }, readable, synonyms).texts)),
    bm25: judged(queries, bm25(own)),
    minisearch: judged(queries, minisearch(own)),
  };
}

function judged(queries: readonly { query: string; expected: readonly string[] }[], finder: Finder) {
  const ranks = queries.map(({ query, expected }) => finder(query).findIndex((id) => expected.includes(id)) + 1);
  const share = (most: number) => rounded(ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length, 4);
  const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
  return { "success@1": share(1), "success@5": share(5), "MRR@10": rounded(mrr, 4) };
}

function names(texts: readonly { documentId: string }[]): string[] {
  return [...new Set(texts.map(({ documentId }) => documentId))];
}

function wholeText({ title, description, keywords, sections }: IndexedText): string {
  const told = sections.flatMap(({ heading, text }) => [heading ?? "", text]);
  return [title, description, ...keywords, ...told].join(" ");
}

/** Okapi BM25 with k1 1.2 and b 0.75 over words in small letters: no stems, no fields. */
function bm25(texts: readonly IndexedText[]): Finder {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counted = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const word of words(wholeText(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { id: text.documentId, counts, length: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  });
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / counted.length;
  return (query) => {
    const scores = counted.map(({ id, counts, length }) => {
      let score = 0;
      for (const word of new Set(words(query))) {
        const count = counts.get(word) ?? 0;
        if (count === 0) continue;
        const having = counted.filter((other) => other.counts.has(word)).length;
        const idf = Math.log(1 + (counted.length - having + 0.5) / (having + 0.5));
        score += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / mean));
      }
      return { id, score };
    });
    return scores
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  };
}

function minisearch(texts: readonly IndexedText[]): Finder {
  const index = new MiniSearch({ fields: ["title", "keywords", "text"], idField: "documentId" });
  index.addAll(
    texts.map((text) => ({
      documentId: text.documentId,
      title: text.title,
      keywords: text.keywords.join(" "),
      text: wholeText(text),
    })),
  );
  return (query) => index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 3 } }).map(({ id }) => String(id));
}
