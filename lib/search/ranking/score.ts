import type { Meaning, Reading } from "./meanings";
import { countIn } from "./postings";
import { fields, type TextIndex } from "./text-index";

/** BM25F (Zaragoza et al., TREC 2004): fields are weighed before the count saturates. */
const fieldWeights = { title: 4, heading: 2.5, keywords: 3, description: 2, body: 1 } as const;
const saturation = 1.8;
const lengthShare = 0.95;
/** What a reading adds that says less than another of the same word. */
const secondReading = 0.12;
const numberShare = 0.4;

export interface Scored {
  /** By slot. */
  readonly score: Float64Array;
  /** How much of the query's worth the text has, and how surely; from 0 to 1. */
  readonly covered: Float64Array;
  /** Slots with a score, in no order. */
  readonly slots: readonly number[];
  /** What each meaning is worth: rare words more. */
  readonly worth: readonly number[];
}

/** Scores the allowed texts. `meanLength` is of their bodies, `size` how many they are. */
export function score(
  index: TextIndex,
  meanings: readonly Meaning[],
  allowed: Uint8Array,
  { size, meanLength }: { size: number; meanLength: number },
): Scored {
  const width = index.entries.length;
  const total = new Float64Array(width);
  const covered = new Float64Array(width);
  const known = new Uint8Array(width);
  const touched: number[] = [];
  const worth: number[] = [];
  const heard = new Float64Array(width);
  const sure = new Float64Array(width);
  for (const meaning of meanings) {
    const slots = new Set<number>();
    let documents = 0;
    for (const reading of meaning.readings) {
      const own = readingScores(index, reading, allowed);
      documents = Math.max(documents, reading.weight >= 0.7 ? own.size : 0);
      for (const [slot, count] of own) {
        slots.add(slot);
        // Several readings of one word do not add up: the best counts, the others a little.
        const now = heard[slot] ?? 0;
        const next = count * reading.weight;
        sure[slot] = Math.max(sure[slot] ?? 0, reading.weight);
        heard[slot] = Math.max(now, next) + secondReading * Math.min(now, next);
      }
    }
    // A number alone says little: texts have many, in steps and examples.
    const telling = /^\d+$/.test(meaning.word.word) ? numberShare : 1;
    const idf = telling * Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
    worth.push(idf);
    for (const slot of slots) {
      const length = (index.entries[slot]?.length ?? 0) / (meanLength || 1);
      const count = (heard[slot] ?? 0) / (1 - lengthShare + lengthShare * length);
      heard[slot] = 0;
      if (known[slot] === 0) touched.push(slot);
      known[slot] = 1;
      total[slot] = (total[slot] ?? 0) + (idf * count) / (saturation + count);
      covered[slot] = (covered[slot] ?? 0) + idf * Math.min(1, sure[slot] ?? 0);
      sure[slot] = 0;
    }
  }
  const all = worth.reduce((sum, each) => sum + each, 0) || 1;
  for (const slot of touched) covered[slot] = (covered[slot] ?? 0) / all;
  return { score: total, covered, slots: touched, worth };
}

/** Weighted counts by slot of the texts that have every part of a reading. */
function readingScores(index: TextIndex, { parts }: Reading, allowed: Uint8Array): Map<number, number> {
  let found: Map<number, number> | null = null;
  for (const part of parts) {
    const own = new Map<number, number>();
    for (const word of part) {
      const postings = index.postingsOf(word);
      if (!postings) continue;
      for (let at = 0; at < postings.length; at++) {
        const slot = postings.slot(at);
        if (!allowed[slot]) continue;
        const before = found ? (found as Map<number, number>).get(slot) : 0;
        if (before === undefined) continue;
        own.set(slot, (own.get(slot) ?? 0) + weigh(postings.packed(at)));
      }
    }
    if (found) for (const [slot, count] of own) own.set(slot, Math.min(count, found.get(slot) ?? 0));
    found = own;
  }
  return found ?? new Map();
}

function weigh(packed: number): number {
  let sum = 0;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at];
    if (field) sum += fieldWeights[field] * countIn(packed, at);
  }
  return sum;
}
