import type { ClockName } from "@/lib/sla/events";
import type { KpiId } from "../catalogue";
import type { ClockRow, ExclusionRow } from "../facts";

/**
 * Whose clocks a share of kept clocks is of, besides those due in the period: those of the cases opened in it, and of the
 * cases resolved in it.
 */
export const populations = ["opened", "resolved"] as const;
export type Population = (typeof populations)[number];

export interface PopulationFacts {
  population: Population;
  /** By the month in which their cases were opened or resolved. */
  clocks: ClockRow[];
  exclusions: ExclusionRow[];
}

/** The clock and the population of a figure that is named after one; null for every other. */
export function populationOf(kpi: KpiId): { clock: ClockName; population: Population } | null {
  const [, clock, name] = /^sla\.attainment\.(response|resolution)\.(\w+)$/.exec(kpi) ?? [];
  const population = populations.find((one) => one === name);
  return clock && population ? { clock: clock as ClockName, population } : null;
}
