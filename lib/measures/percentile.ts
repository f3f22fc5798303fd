/** Whole numbers in rising order; several of them together are one population. */
export type SortedRun = ArrayLike<number>;

/** How many numbers the runs hold together. */
export function countOf(runs: readonly SortedRun[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

/**
 * The percentile numerator ÷ denominator of all runs together, by linear interpolation (type 7: position (n − 1) · p);
 * null when they are empty. The runs are never merged: ranks are found by bisection over the values, so the cost grows
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
  const above = valueAtRank(runs, rank + 1);
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

/** The value at a 0-based rank: the smallest whole number that more than `rank` values do not exceed. */
function valueAtRank(runs: readonly SortedRun[], rank: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (run.length === 0) continue;
    low = Math.min(low, run[0] as number);
    high = Math.max(high, run[run.length - 1] as number);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let notAbove = 0;
    for (const run of runs) notAbove += countNotAbove(run, middle);
    if (notAbove > rank) high = middle;
    else low = middle + 1;
  }
  return low;
}

function countNotAbove(run: SortedRun, value: number): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((run[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
