import type { Lang } from "@/lib/knowledge/source/schema";
import { wordsIn } from "@/lib/search/text/analyse";

/** Words that mean the same, as editors keep them. */
export interface SynonymGroup {
  readonly lang: Lang;
  readonly words: readonly string[];
}

/** For the stem of a word, other ways to say it: each a list of words that must all be there (*två faktorer*). */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

/** `stemOf` gives the key under which a typed word is looked up. */
export function synonymsOf(groups: readonly SynonymGroup[], lang: Lang, stemOf: (word: string) => string): Synonyms {
  const ways = new Map<string, (readonly string[])[]>();
  for (const group of groups) {
    if (group.lang !== lang) continue;
    const split = group.words.map((phrase) => [...new Set(wordsIn(phrase).map(({ word }) => word))]);
    for (const own of split) {
      const [word, ...more] = own;
      // A way of several words is found by others, and leads nowhere itself: one of its words alone means less.
      if (word === undefined || more.length > 0) continue;
      const key = stemOf(word);
      ways.set(key, [...(ways.get(key) ?? []), ...split.filter((other) => other !== own)]);
    }
  }
  return ways;
}
