import type { ClockOutcome } from "./outcome";

/** Met ÷ (met + breached). `value` is null when nothing was due: no data is neither 0 nor 100 %. */
export type Attainment = { value: number | null; numerator: number; denominator: number };

/** How many clocks ended how; a late clock that still runs is breached already. */
export type ClockTally = { met: number; breached: number; running: number; excluded: number };

/** A share ready for a number formatter: 99.95 and 2 is shown as 99,95 %. */
export type DisplayedShare = { percent: number; decimals: number };

export function attainment(met: number, breached: number): Attainment {
  const denominator = met + breached;
  return { value: denominator === 0 ? null : met / denominator, numerator: met, denominator };
}

/** Counts clocks once each, so that what is met is always part of what was due. */
export function tallyClocks(clocks: Iterable<ClockOutcome>): ClockTally {
  const tally: ClockTally = { met: 0, breached: 0, running: 0, excluded: 0 };
  for (const { outcome } of clocks) {
    if (outcome === "running-late") tally.breached += 1;
    else tally[outcome] += 1;
  }
  return tally;
}

/** The population of a period: clocks whose effective due time lies in [from, to), epoch milliseconds. */
export function clocksDueIn(clocks: Iterable<ClockOutcome>, from: number, to: number): ClockOutcome[] {
  return [...clocks].filter(({ dueAt }) => dueAt >= from && dueAt < to);
}

/** Whether a share reaches the promised level, compared as whole numbers; null when there is nothing to compare. */
export function meetsPromise(share: Attainment, promised: number): boolean | null {
  if (share.denominator === 0) return null;
  const level = exact(promised);
  return BigInt(share.numerator) * level.denominator >= level.numerator * BigInt(share.denominator);
}

/**
 * The percentage to show, rounded half up to `decimals` or to as many as the promised level has. Where rounding would
 * carry it over the promised level, or to 100 % while something was breached, it is cut instead; so what is shown stands
 * on the same side of the promise as the exact share. Null when there is no data.
 */
export function displayedShare(share: Attainment, promised: number | null = null, decimals = 1): DisplayedShare | null {
  if (share.denominator === 0) return null;
  const digits = Math.max(decimals, promised === null ? 0 : Math.max(0, exact(promised).decimals - 2));
  const scale = 10n ** BigInt(digits + 2);
  const denominator = BigInt(share.denominator);
  const scaled = BigInt(share.numerator) * scale;
  const cut = scaled / denominator;
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  const shown = crosses(share, promised, rounded, scale) ? cut : rounded;
  return { percent: Number(shown) / 10 ** digits, decimals: digits };
}

function crosses(share: Attainment, promised: number | null, shown: bigint, scale: bigint): boolean {
  if (shown === scale && share.numerator !== share.denominator) return true;
  if (promised === null) return false;
  const level = exact(promised);
  return meetsPromise(share, promised) !== shown * level.denominator >= level.numerator * scale;
}

/** A share as the decimal fraction it was written as: 0.9995 is 9995 ÷ 10 000, not its nearest binary neighbour. */
function exact(share: number): { numerator: bigint; denominator: bigint; decimals: number } {
  const text = share.toFixed(10).replace(/\.?0+$/, "");
  const decimals = text.split(".")[1]?.length ?? 0;
  return { numerator: BigInt(text.replace(".", "")), denominator: 10n ** BigInt(decimals), decimals };
}
