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
 * What is no longer kept, and so has no data any more, restates nothing.
 */
export function isRestated(
  frozen: Pick<Frozen, "value" | "n" | "excluded">,
  live: Counted,
  isForgotten = false,
): boolean {
  if (isForgotten && live.value === null) return false;
  return frozen.value !== live.value || frozen.n !== live.n || frozen.excluded.count !== live.excluded.count;
}

/** Figures whose rows are swept after a time: of a month long ago there is nothing left to count. */
export function isSwept(kpi: string): boolean {
  return kpi.startsWith("knowledge.");
}
