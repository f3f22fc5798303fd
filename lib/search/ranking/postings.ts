/** How often a word stands in each field of a text, packed into 32 bits. More than fits counts as the most that fits. */
const bits = [3, 4, 3, 2, 10] as const;
const shifts = bits.map((_, at) => bits.slice(0, at).reduce((sum: number, width) => sum + width, 0));
const masks = bits.map((width) => (1 << width) - 1);

function pack(counts: readonly number[]): number {
  return bits.reduce((sum: number, _, at) => sum | (Math.min(counts[at] ?? 0, masks[at] ?? 0) << (shifts[at] ?? 0)), 0);
}

export function countIn(packed: number, field: number): number {
  return (packed >>> (shifts[field] ?? 0)) & (masks[field] ?? 0);
}

/** The texts a word stands in, as pairs of slot and packed counts. Slots only grow. */
export class Postings {
  private pairs = new Uint32Array(4);
  length = 0;

  push(slot: number, counts: readonly number[]): void {
    const at = this.length * 2;
    if (at === this.pairs.length) {
      const larger = new Uint32Array(this.pairs.length * 2);
      larger.set(this.pairs);
      this.pairs = larger;
    }
    this.pairs[at] = slot;
    this.pairs[at + 1] = pack(counts);
    this.length += 1;
  }

  slot(at: number): number {
    return this.pairs[at * 2] ?? 0;
  }

  packed(at: number): number {
    return this.pairs[at * 2 + 1] ?? 0;
  }
}
