import type { Excluded, Result } from "../measure";

/** What was left out of a figure, by reason; a reason for which nothing was left out is not told. */
export function reasons(counts: Readonly<Record<string, number>>): Excluded {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return {
    count: told.reduce((sum, [, count]) => sum + count, 0),
    reasons: told.map(([reason, count]) => ({ reason, count })),
  };
}

/** A part of a whole; no data where there is no whole. */
export function shareOf(numerator: number, denominator: number): Omit<Result, "excluded"> {
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, n: denominator };
}
