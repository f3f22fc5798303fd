import type { DocumentKind } from "@/lib/knowledge/source/schema";
import type { TextIndex } from "./text-index";

/** Which texts of an index one search may speak of, and what follows from that. Words are counted in these alone. */
export class Readable {
  readonly allowed: Uint8Array;
  readonly size: number;
  /** Mean words of a body. */
  readonly meanLength: number;
  private readonly counts = new Map<number, number>();

  constructor(
    readonly index: TextIndex,
    mayRead: (number: number) => boolean,
    kinds: readonly DocumentKind[],
  ) {
    const wanted = new Set(kinds);
    this.allowed = new Uint8Array(index.entries.length);
    let [size, length] = [0, 0];
    for (const [slot, entry] of index.entries.entries()) {
      if (!entry || !wanted.has(entry.kind) || !mayRead(entry.number)) continue;
      this.allowed[slot] = 1;
      size += 1;
      length += entry.length;
    }
    this.size = size;
    this.meanLength = size === 0 ? 0 : length / size;
  }

  /** In how many of the texts the word stands. */
  countOf(word: number): number {
    const known = this.counts.get(word);
    if (known !== undefined) return known;
    const postings = this.index.postingsOf(word);
    let count = 0;
    for (let at = 0; at < (postings?.length ?? 0); at++) count += this.allowed[postings?.slot(at) ?? 0] ?? 0;
    this.counts.set(word, count);
    return count;
  }

  knows(stem: string): boolean {
    return this.index.lexicon.withStem(stem).some((word) => this.countOf(word) > 0);
  }
}
