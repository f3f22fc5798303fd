/** A topic of cases beside what there is to read about it. */
export interface Topic {
  /** The case's category, and its subcategory where there is one. */
  readonly name: string;
  readonly cases: number;
  /** Of all cases with a topic; with those of the topics above, `cumulative`. */
  readonly share: number;
  readonly cumulative: number;
  readonly articles: number;
  readonly searches: number;
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize("NFC")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a text of these words is on the topic: one begins with one of the topic's, two letters less where that has seven
 * or more (the ending), or holds such a longer one inside a compound. Words of three letters or fewer must be the same.
 */
function isOnTopic(topicWords: readonly string[], found: readonly string[]): boolean {
  return topicWords.some((word) => {
    if (word.length <= 3) return found.includes(word);
    const start = word.length >= 7 ? word.slice(0, -2) : word;
    return found.some((candidate) => candidate.startsWith(start) || (word.length >= 7 && candidate.includes(start)));
  });
}

/** The topic's words and what they are also called. */
function wordsOfTopic(name: string, synonyms: readonly { readonly words: readonly string[] }[]): string[] {
  const own = words(name);
  const also = synonyms.filter((group) => group.words.some((word) => own.includes(word)));
  // A name of several words would be found by any one of them.
  return [...new Set([...own, ...also.flatMap((group) => group.words.filter((word) => words(word).length === 1))])];
}

interface Counted {
  readonly name: string;
  readonly cases: number;
}

interface Material {
  /** One text a document: its titles, keywords, tags and products in every language. */
  readonly articles: readonly string[];
  readonly queries: readonly { readonly query: string; readonly times: number }[];
  readonly synonyms: readonly { readonly words: readonly string[] }[];
}

/** The first `most` topics by number of cases, with the share of all cases that they make up together (Pareto). */
export function paretoOf(counted: readonly Counted[], material: Material, most: number): Topic[] {
  const total = counted.reduce((sum, { cases }) => sum + cases, 0);
  // Once for all topics: cutting texts into words is most of the work.
  const articles = material.articles.map(words);
  const queries = material.queries.map(({ query, times }) => ({ found: words(query), times }));
  let above = 0;
  return counted
    .toSorted((a, b) => b.cases - a.cases || a.name.localeCompare(b.name, "sv"))
    .slice(0, most)
    .map(({ name, cases }) => {
      above += cases;
      const known = wordsOfTopic(name, material.synonyms);
      return {
        name,
        cases,
        share: cases / total,
        cumulative: above / total,
        articles: articles.filter((found) => isOnTopic(known, found)).length,
        searches: queries.reduce((sum, { found, times }) => sum + (isOnTopic(known, found) ? times : 0), 0),
      };
    });
}
