/** A small generator of its own (mulberry32), so that the same seed gives the same world on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** In [from, to). */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** Standard normal. */
  normal(): number;
  /** exp(N(ln(median), sigma)). */
  logNormal(median: number, sigma: number): number;
}

/** A stream named by its parts: a change in how one case is drawn leaves every other case as it was. */
export function randomFor(seed: number, ...name: (string | number)[]): Random {
  return mulberry32(hash(`${seed}|${name.join("|")}`));
}

/** FNV-1a with a final mix, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

function mulberry32(seed: number): Random {
  let state = seed;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("There is nothing to pick from.");
    return items[Math.floor(next() * items.length)] as T;
  }

  function weighted<T>(items: readonly (readonly [T, number])[]): T {
    const total = items.reduce((sum, [, weight]) => sum + weight, 0);
    let left = next() * total;
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new RangeError("The weights add up to nothing.");
  }

  // Box–Muller; 1 - next() keeps the logarithm finite.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick,
    weighted,
    normal,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
  };
}
