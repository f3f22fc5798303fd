import type { Lang } from "@/lib/knowledge/source/schema";
import { fold, stemOf } from "@/lib/search/text/analyse";
import { allowedSlips, differing, signature, slips } from "@/lib/search/text/slips";

/** What is longer is an address or a slip of the keyboard, and no word. */
export const longestWord = 60;

/** The words of all texts of one language, each with a number from 0. Words only come; an index made anew drops the unused. */
export class Lexicon {
  readonly words: string[] = [];
  readonly folded: string[] = [];
  readonly stems: string[] = [];
  private readonly signatures: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byStem = new Map<string, number[]>();
  private readonly byFoldedStem = new Map<string, number[]>();
  /** Numbers in the order of the folded words, read forwards and backwards; null when words have come since. */
  private forwards: number[] | null = null;
  private backwards: { readonly words: readonly string[]; readonly numbers: readonly number[] } | null = null;

  constructor(readonly lang: Lang) {}

  /** The word's number, given to it now if it is new. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    const folded = fold(word);
    const stem = stemOf(word, this.lang);
    this.words.push(word);
    this.folded.push(folded);
    this.stems.push(stem);
    this.signatures.push(signature(folded));
    this.numbers.set(word, number);
    push(this.byStem, stem, number);
    push(this.byFoldedStem, fold(stem), number);
    this.forwards = null;
    this.backwards = null;
    return number;
  }

  numberOf(word: string): number | undefined {
    return this.numbers.get(word);
  }

  /** Words with this very stem: *lösenord*, *lösenordet*. */
  withStem(stem: string): readonly number[] {
    return this.byStem.get(stem) ?? [];
  }

  /** Words whose stem is this one without its dots and rings. */
  withFoldedStem(folded: string): readonly number[] {
    return this.byFoldedStem.get(folded) ?? [];
  }

  /** Words that begin so, folded; the first `most` of those that `counts` accepts. */
  beginning(folded: string, most: number, counts: (word: number) => boolean): number[] {
    this.forwards ??= this.folded.map((_, number) => number).sort((a, b) => this.compare(a, b));
    const order = this.forwards;
    const found: number[] = [];
    for (let at = firstAtLeast(order.length, (i) => this.at(order[i] ?? 0) >= folded); at < order.length; at++) {
      const number = order[at] ?? 0;
      if (!this.at(number).startsWith(folded) || found.length >= most) break;
      if (counts(number)) found.push(number);
    }
    return found;
  }

  /** Words that end so, folded; the first `most` of those that `counts` accepts. */
  ending(folded: string, most: number, counts: (word: number) => boolean): number[] {
    const { words, numbers } = this.reversed();
    const wanted = reverse(folded);
    const found: number[] = [];
    for (let at = firstAtLeast(words.length, (i) => (words[i] ?? "") >= wanted); at < words.length; at++) {
      const number = numbers[at] ?? 0;
      if (!words[at]?.startsWith(wanted) || found.length >= most) break;
      if (counts(number)) found.push(number);
    }
    return found;
  }

  /** Words near a misspelt one, with the slips between them. `begun`: the word may still lack its end. */
  near(folded: string, begun: boolean): { number: number; slips: number }[] {
    const limit = allowedSlips(folded.length);
    if (limit === 0) return [];
    const own = signature(folded);
    const found: { number: number; slips: number }[] = [];
    for (let number = 0; number < this.words.length; number++) {
      const known = this.at(number);
      const longer = known.length - folded.length;
      if (longer < -limit) continue;
      if (longer <= limit) {
        if (differing(own, this.signatures[number] ?? 0) > 2 * limit) continue;
        const whole = slips(folded, known, limit);
        if (whole <= limit) found.push({ number, slips: whole });
      } else if (begun && known.charCodeAt(0) === folded.charCodeAt(0)) {
        // Half a slip more than for a whole word, so that a whole word wins.
        const start = known.slice(0, folded.length);
        const begin = differing(own, signature(start)) > 2 * limit ? Infinity : slips(folded, start, limit) + 0.5;
        if (begin <= limit) found.push({ number, slips: begin });
      }
    }
    return found;
  }

  /** The order of two words, which does not depend on which came first. */
  compare(a: number, b: number): number {
    return compare(this.at(a), this.at(b)) || compare(this.words[a] ?? "", this.words[b] ?? "");
  }

  private at(number: number): string {
    return this.folded[number] ?? "";
  }

  private reversed() {
    if (!this.backwards) {
      const pairs = this.folded.map((word, number) => ({ word: reverse(word), number }));
      pairs.sort((a, b) => compare(a.word, b.word) || this.compare(a.number, b.number));
      this.backwards = { words: pairs.map(({ word }) => word), numbers: pairs.map(({ number }) => number) };
    }
    return this.backwards;
  }
}

function push(map: Map<string, number[]>, key: string, number: number): void {
  const list = map.get(key);
  if (list) list.push(number);
  else map.set(key, [number]);
}

function reverse(word: string): string {
  return [...word].reverse().join("");
}

/** By code unit, as `startsWith` sees them. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function firstAtLeast(length: number, reaches: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
