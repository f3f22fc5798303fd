import type { Lang } from "@/lib/knowledge/source/schema";
import type { Asked } from "@/lib/search/index/engine";
import { fold, stemOf, type Word, wordsIn } from "@/lib/search/text/analyse";
import { carriedBy, lookAt } from "./look";
import { type Meaning, meaningOf, tellingWords } from "./meanings";
import type { Readable } from "./readable";
import { score } from "./score";
import type { Synonyms } from "./synonyms";
import type { Entry } from "./text-index";

export interface RankedText {
  readonly documentId: string;
  readonly lang: Lang;
  readonly updated: string | null;
  readonly reads: number;
  /** From 0; above 1 for a text whose title is the query. */
  readonly score: number;
  readonly near: boolean;
  readonly sections: readonly number[];
}

/** What one language's texts answer. */
export interface Ranking {
  /** In no order. */
  readonly texts: readonly RankedText[];
  /** Share of the query's words that the language knows, as written. */
  readonly known: number;
  readonly corrected: string | null;
  readonly marks: ReadonlySet<string>;
}

/** How many of the best get the second look. */
const looked = 100;
/** A query of so many words or fewer is meant as written; a longer one is a description. */
const fewWords = 3;
/** Share of the query's worth that a text must have when it has not every word: of few words, and of many. */
const enough = { few: 0.25, many: 0.1 };
const factors = {
  inTitle: 0.7,
  ofTitle: 0.3,
  isTitle: 1,
  asKeyword: 0.8,
  together: 1.2,
  inSection: 0.6,
  covered: 1.25,
};

/** Ranks the texts of one language that may be read. */
export function rank(readable: Readable, asked: Asked, synonyms: Synonyms, other: Readable | null): Ranking {
  const { lang, lexicon } = readable.index;
  const words = tellingWords(asked.query, lang);
  const ends = /[\p{L}\p{N}]$/u.test(asked.query);
  const vocabulary = {
    lexicon,
    synonyms,
    countOf: (word: number) => readable.countOf(word),
    knownElsewhere: (word: string) => other?.knows(stemOf(word, other.index.lang)) ?? false,
  };
  const meanings = words.map((word, at) => {
    const joined = [at - 1, at].flatMap((first) => joinedFrom(words, first));
    const parts = wordsIn(asked.query).filter(({ partOf, start }) => partOf === word.word && start === word.start);
    const begun = ends && at === words.length - 1;
    return meaningOf(word, { begun, joined, parts: parts.map((part) => part.word) }, vocabulary);
  });
  const { score: scores, covered, slots, worth } = score(readable.index, meanings, readable.allowed, readable);
  const most = slots.reduce((top, slot) => Math.max(top, covered[slot] ?? 0), 0);
  const least = Math.min(most, meanings.length <= fewWords ? enough.few : enough.many);
  const kept = slots.filter((slot) => (covered[slot] ?? 0) >= least);

  const possible = worth.reduce((sum, each) => sum + each, 0) || 1;
  const first = new Float64Array(scores.length);
  for (const slot of kept) {
    first[slot] = ((scores[slot] ?? 0) / possible) * (0.33 + (covered[slot] ?? 0) ** factors.covered);
  }
  const idOf = (slot: number) => readable.index.entries[slot]?.documentId ?? "";
  const best = bestOf(kept, first, asked.best).sort(
    (a, b) => (first[b] ?? 0) - (first[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1),
  );
  const carried = carriedBy(meanings);
  const texts = best.map((slot, place): RankedText => {
    const entry = readable.index.entries[slot] as Entry;
    const { documentId, updated, reads } = entry;
    const own = { documentId, lang, updated, reads, near: isNear(entry, asked.near) };
    if (place >= looked) return { ...own, score: first[slot] ?? 0, sections: [] };
    const look = lookAt(entry, carried, worth);
    const closer =
      1 +
      factors.inTitle * look.inTitle +
      factors.ofTitle * look.ofTitle * look.inTitle +
      factors.isTitle * (look.ofTitle * look.inTitle) ** 4 +
      factors.asKeyword * look.asKeyword ** 2 +
      factors.together * look.together +
      factors.inSection * look.inSection;
    // The closer look only adds, so whoever had none stays below those it was worth while for.
    return { ...own, score: (first[slot] ?? 0) * closer, sections: look.sections };
  });
  return {
    texts,
    known: knownShare(meanings),
    corrected: corrected(asked.query, meanings),
    marks: marksOf(readable, meanings),
  };
}

/** The best slots, with those that score as the last of them does: sorting thousands costs more than finding them. */
function bestOf(slots: readonly number[], scores: Float64Array, most: number | undefined): number[] {
  if (most === undefined || slots.length <= most) return [...slots];
  const sorted = Float64Array.from(slots, (slot) => scores[slot] ?? 0).sort();
  const least = sorted[sorted.length - most] ?? 0;
  return slots.filter((slot) => (scores[slot] ?? 0) >= least);
}

/** Two neighbours written as one word, with what may stand in the joint. */
function joinedFrom(words: readonly Word[], first: number): string[] {
  const [left, right] = [words[first]?.word, words[first + 1]?.word];
  return left && right ? [`${left}${right}`, `${left}s${right}`] : [];
}

function isNear({ product, orgId }: Entry, near: Asked["near"]): boolean {
  if (!near) return false;
  return (orgId !== null && near.orgIds.includes(orgId)) || product.some((name) => near.products.includes(name));
}

function knownShare(meanings: readonly Meaning[]): number {
  const known = meanings.filter(({ readings, corrected }) => readings.length > 0 && corrected === null);
  return meanings.length === 0 ? 0 : known.length / meanings.length;
}

function corrected(query: string, meanings: readonly Meaning[]): string | null {
  let text = "";
  let at = 0;
  for (const { word, corrected } of [...meanings].sort((a, b) => a.word.start - b.word.start)) {
    if (corrected === null || word.start < at) continue;
    text += query.slice(at, word.start) + corrected;
    at = word.end;
  }
  return at === 0 ? null : text + query.slice(at);
}

function marksOf({ index }: Readable, meanings: readonly Meaning[]): Set<string> {
  const words = meanings.flatMap(({ readings }) => readings.flatMap(({ parts }) => parts.flat()));
  return new Set(words.map((word) => fold(index.lexicon.stems[word] ?? "")));
}
