import type { Meaning } from "./meanings";
import type { Entry } from "./text-index";

/** Which meanings a word of a text carries, with how surely: its readings' best weight. */
export type Carried = ReadonlyMap<number, readonly { readonly meaning: number; readonly weight: number }[]>;

export function carriedBy(meanings: readonly Meaning[]): Carried {
  const carried = new Map<number, { meaning: number; weight: number }[]>();
  for (const [meaning, { readings }] of meanings.entries()) {
    for (const { parts, weight } of readings) {
      for (const word of parts.flat()) {
        const list = carried.get(word) ?? [];
        const own = list.find((one) => one.meaning === meaning);
        if (!own) list.push({ meaning, weight: weight / parts.length });
        carried.set(word, list);
      }
    }
  }
  return carried;
}

export interface Look {
  /** How much of the query's worth stands in the title, and how much of the title the query says; 0–1 each. */
  readonly inTitle: number;
  readonly ofTitle: number;
  /** How nearly the query is one of the keywords; 0–1. */
  readonly asKeyword: number;
  /** How much of the query's neighbouring words stand side by side somewhere; 0–1. */
  readonly together: number;
  /** How much of the query's worth the best section has; 0–1. */
  readonly inSection: number;
  /** Places of the best sections, at most three, best first. */
  readonly sections: readonly number[];
}

/** A second, closer look at a text that scored well: what stands together, and where. */
export function lookAt(entry: Entry, carried: Carried, worth: readonly number[]): Look {
  const all = worth.reduce((sum, each) => sum + each, 0) || 1;
  const title = hear(entry.title, carried, worth);
  let together = title.pairs;
  const sections = entry.sections.map((section, place) => {
    const heading = hear(section.heading, carried, worth);
    const body = hear(section.body, carried, worth);
    together = Math.max(together, heading.pairs, body.pairs);
    const each = worth.map((_, at) => Math.max(heading.best[at] ?? 0, body.best[at] ?? 0));
    const has = sum(each, worth) / all;
    const inHeading = sum(heading.best, worth) / all;
    const often = Math.min(body.heard, 8) / 8;
    return { place, has, rank: has + inHeading + 0.15 * often + 0.3 * (body.pairs / Math.max(1, worth.length - 1)) };
  });
  sections.sort((a, b) => b.rank - a.rank || a.place - b.place);
  const heard = sections.filter(({ has }) => has > 0);
  const best = heard[0]?.has ?? 0;
  const asKeywords = entry.keywords.map((keyword) => {
    const { best, heard } = hear(keyword, carried, worth);
    return keyword.length === 0 ? 0 : (heard / keyword.length) * (sum(best, worth) / all);
  });
  return {
    inTitle: sum(title.best, worth) / all,
    ofTitle: entry.title.length === 0 ? 0 : title.heard / entry.title.length,
    asKeyword: Math.max(0, ...asKeywords),
    together: worth.length < 2 ? 0 : together / (worth.length - 1),
    inSection: best,
    sections: heard
      .filter(({ has }) => has >= best / 2)
      .slice(0, 3)
      .map(({ place }) => place),
  };
}

interface Heard {
  /** By meaning, how surely it was heard. */
  readonly best: number[];
  /** Words that carry anything. */
  readonly heard: number;
  /** Neighbours of the query that are neighbours here, weighed. */
  readonly pairs: number;
}

/** Other words that may stand between two that belong together. */
const between = 2;

function hear(words: Uint32Array, carried: Carried, worth: readonly number[]): Heard {
  const best = worth.map(() => 0);
  const last = worth.map(() => -100);
  const pair = worth.map(() => 0);
  let heard = 0;
  for (let at = 0; at < words.length; at++) {
    const carries = carried.get(words[at] ?? 0);
    if (!carries) continue;
    heard += 1;
    for (const { meaning, weight } of carries) {
      if (weight > (best[meaning] ?? 0)) best[meaning] = weight;
      last[meaning] = at;
      const gap = at - (last[meaning - 1] ?? -100);
      if (gap > 0 && gap <= between + 1) pair[meaning] = Math.max(pair[meaning] ?? 0, weight / gap ** 0.5);
    }
  }
  return { best, heard, pairs: pair.reduce((total, each) => total + each, 0) };
}

function sum(shares: readonly number[], worth: readonly number[]): number {
  return shares.reduce((total, share, at) => total + share * (worth[at] ?? 0), 0);
}
