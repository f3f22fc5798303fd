/** Whole numbers in rising order; several of them together are one population. */
export type SortedRun = ArrayLike<number>;

/** How many numbers the runs hold together. */
export function countOf(runs: readonly SortedRun[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

/**
 * The percentile numerator ÷ denominator of all runs together, by linear interpolation (type 7: position (n − 1) · p);
 * null when they are empty. The runs are never merged: a rank is found by halving what is left of each, so the cost grows
 * with the number of runs and the logarithm of their length. One division at the end, hence exact up to that rounding.
 */
export function percentile(runs: readonly SortedRun[], numerator: number, denominator: number): number | null {
  const n = countOf(runs);
  if (n === 0) return null;
  const position = (n - 1) * numerator;
  const rank = Math.floor(position / denominator);
  const part = position - rank * denominator;
  const below = valueAtRank(runs, rank);
  if (part === 0) return below;
  const above = valueAfter(runs, rank, below);
  return (below * (denominator - part) + above * part) / denominator;
}

export function median(runs: readonly SortedRun[]): number | null {
  return percentile(runs, 1, 2);
}

/** Sum of all runs ÷ their count; null when they are empty. The sum is exact however large it grows. */
export function mean(runs: readonly SortedRun[]): number | null {
  const n = countOf(runs);
  if (n === 0) return null;
  const sum = sumOf(runs);
  const count = BigInt(n);
  return Number(sum / count) + Number(sum % count) / n;
}

/** The exact sum of all runs. */
export function sumOf(runs: readonly SortedRun[]): bigint {
  let total = 0n;
  let pending = 0;
  for (const run of runs) {
    for (let index = 0; index < run.length; index += 1) {
      pending += run[index] as number;
      if (pending < 2 ** 51) continue;
      total += BigInt(pending);
      pending = 0;
    }
  }
  return total + BigInt(pending);
}

/**
 * The value at a 0-based rank. Of each run a window is left in which it may stand: the middle of the widest tells on which
 * side of it the rank lies, in all of them.
 */
function valueAtRank(runs: readonly SortedRun[], rank: number): number {
  const low = new Int32Array(runs.length);
  const high = Int32Array.from(runs, ({ length }) => length);
  const first = new Int32Array(runs.length);
  const next = new Int32Array(runs.length);
  for (;;) {
    const pivot = middleOfWidest(runs, low, high);
    let below = 0;
    let notAbove = 0;
    for (const [index, run] of runs.entries()) {
      first[index] = firstFrom(run, pivot, low[index] as number, high[index] as number);
      next[index] = firstFrom(run, pivot + 1, first[index] as number, high[index] as number);
      below += first[index] as number;
      notAbove += next[index] as number;
    }
    if (below <= rank && rank < notAbove) return pivot;
    if (rank < below) high.set(first);
    else low.set(next);
  }
}

function middleOfWidest(runs: readonly SortedRun[], low: Int32Array, high: Int32Array): number {
  let widest = 0;
  for (let index = 1; index < runs.length; index += 1) {
    if (width(low, high, index) > width(low, high, widest)) widest = index;
  }
  const middle = ((low[widest] as number) + (high[widest] as number)) >> 1;
  return (runs[widest] as SortedRun)[middle] as number;
}

function width(low: Int32Array, high: Int32Array, index: number): number {
  return (high[index] as number) - (low[index] as number);
}

/** The value at the rank after one whose value is known. */
function valueAfter(runs: readonly SortedRun[], rank: number, value: number): number {
  let notAbove = 0;
  let next = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const first = firstFrom(run, value + 1, 0, run.length);
    notAbove += first;
    if (first < run.length) next = Math.min(next, run[first] as number);
  }
  return notAbove > rank + 1 ? value : next;
}

/** Where the first value that is not below `value` stands between two places, or the latter. */
function firstFrom(run: SortedRun, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((run[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
