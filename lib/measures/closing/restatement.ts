import type { Excluded, Measure } from "../measure";

/** A figure as it was when its month was closed. */
export interface Frozen {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number;
  excluded: Excluded;
  unit: string;
  currency: string | null;
  rowsHash: string;
  /** Epoch milliseconds. */
  closedAt: number;
}

/** Where a month's figure stands: it moves, it has ended and may still be closed, or it is closed. */
export type Standing = "open" | "ended" | "closed";

type Counted = Pick<Measure, "value" | "n" | "excluded">;

/**
 * Whether a closed figure would be another today: another value, counted over another number, or with another number left out.
 * What is no longer kept or not told to whoever asks, and so has no data now, restates nothing.
 * Nor does what is counted over fewer figures for whoever asks than for the one who closed, who holds the right to all of them:
 * the two say nothing of each other.
 */
export function isRestated(frozen: Pick<Frozen, "value" | "n" | "excluded">, live: Counted, isUntold = false): boolean {
  if (live.value === null && (isUntold || isKeptBack(frozen, live))) return false;
  if (live.excluded.reasons.some(({ reason }) => reason === "not_yours")) return false;
  return frozen.value !== live.value || frozen.n !== live.n || frozen.excluded.count !== live.excluded.count;
}

/** Of as many answers as before, and not told because another month beside it has too few. */
function isKeptBack(frozen: Pick<Frozen, "n">, live: Counted): boolean {
  return frozen.n === live.n && live.excluded.reasons.some(({ reason }) => reason === "too_few");
}

/** Figures that may have nothing to count now: rows that are swept after a time, and ages, which only those know who see cases. */
export function mayBeUntold(kpi: string): boolean {
  return kpi.startsWith("knowledge.") || kpi === "cases.backlog_age";
}
