import { catalogue } from "./catalogue";
import type { Measure } from "./measure";

/** A figure beside the same figure of the period before; `difference` keeps its sign and the figure's unit. */
export interface Comparison {
  difference: number | null;
  isBetter: boolean | null;
  previous: number | null;
}

export const noComparison: Comparison = { difference: null, isBetter: null, previous: null };

/** Now minus before, both as they are; without one of them there is nothing to compare. */
export function compare(current: Measure, previous: Measure): Comparison {
  if (current.value === null || previous.value === null) {
    return { difference: null, isBetter: null, previous: previous.value };
  }
  const difference = current.value - previous.value;
  const { direction } = catalogue[current.kpi];
  const isBetter = direction === "none" || difference === 0 ? null : difference > 0 === (direction === "up");
  return { difference, isBetter, previous: previous.value };
}
