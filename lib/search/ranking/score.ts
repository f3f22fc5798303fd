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
  const [own, part] = [new Tally(width), new Tally(width)];
  for (const meaning of meanings) {
    const slots: number[] = [];
    let documents = 0;
    for (const reading of meaning.readings) {
      count(index, reading, allowed, own, part);
      documents = Math.max(documents, reading.weight >= 0.7 ? own.slots.length : 0);
      for (const slot of own.slots) {
        // Several readings of one word do not add up: the best counts, the others a little.
        const now = heard[slot] ?? 0;
        const next = (own.counts[slot] ?? 0) * reading.weight;
        if (now === 0) slots.push(slot);
        sure[slot] = Math.max(sure[slot] ?? 0, reading.weight);
        heard[slot] = Math.max(now, next) + secondReading * Math.min(now, next);
      }
      own.clear();
    }
    // A number alone says little: texts have many, in steps and examples.
    const telling = /^\d+$/.test(meaning.word.word) ? numberShare : 1;
    const idf = telling * Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
    worth.push(idf);
    for (const slot of slots) {
      const length = (index.entries[slot]?.length ?? 0) / (meanLength || 1);
      const often = (heard[slot] ?? 0) / (1 - lengthShare + lengthShare * length);
      heard[slot] = 0;
      if (known[slot] === 0) touched.push(slot);
      known[slot] = 1;
      total[slot] = (total[slot] ?? 0) + (idf * often) / (saturation + often);
      covered[slot] = (covered[slot] ?? 0) + idf * Math.min(1, sure[slot] ?? 0);
      sure[slot] = 0;
    }
  }
  const all = worth.reduce((sum, each) => sum + each, 0) || 1;
  for (const slot of touched) covered[slot] = (covered[slot] ?? 0) / all;
  return { score: total, covered, slots: touched, worth };
}

/** Counts by slot, to be used again and again: a map for each word would be most of what a search costs. */
class Tally {
  readonly counts: Float64Array;
  slots: number[] = [];

  constructor(width: number) {
    this.counts = new Float64Array(width);
  }

  add(slot: number, count: number): void {
    const before = this.counts[slot] ?? 0;
    if (before === 0) this.slots.push(slot);
    this.counts[slot] = before + count;
  }

  /** Keeps what the other has too, each with the smaller of the two counts. */
  meet(other: Tally): void {
    for (const slot of this.slots) this.counts[slot] = Math.min(this.counts[slot] ?? 0, other.counts[slot] ?? 0);
    this.slots = this.slots.filter((slot) => (this.counts[slot] ?? 0) > 0);
  }

  clear(): void {
    for (const slot of this.slots) this.counts[slot] = 0;
    this.slots = [];
  }
}

/** Weighted counts of the texts that have every part of a reading, into `own`; `part` is for work and left empty. */
function count(index: TextIndex, { parts }: Reading, allowed: Uint8Array, own: Tally, part: Tally): void {
  for (const [at, words] of parts.entries()) {
    const tally = at === 0 ? own : part;
    for (const word of words) {
      const postings = index.postingsOf(word);
      if (!postings) continue;
      for (let place = 0; place < postings.length; place++) {
        const slot = postings.slot(place);
        if (allowed[slot]) tally.add(slot, weigh(postings.packed(place)));
      }
    }
    if (at === 0) continue;
    own.meet(part);
    part.clear();
  }
}

function weigh(packed: number): number {
  let sum = 0;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at];
    if (field) sum += fieldWeights[field] * countIn(packed, at);
  }
  return sum;
}
