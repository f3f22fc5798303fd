import { catalogue, isKpiId } from "@/lib/measures/catalogue";

/** How a person writes a target: a share in per cent, a time in hours, all else as a number. */
export type TargetUnit = "percent" | "hours" | "number";

const perUnit = { percent: 0.01, hours: 3_600_000, number: 1 } as const satisfies Record<TargetUnit, number>;

export function targetUnitOf(kpi: string): TargetUnit {
  const unit = isKpiId(kpi) ? catalogue[kpi].unit : null;
  if (unit === "share") return "percent";
  return unit?.endsWith("_ms") ? "hours" : "number";
}

/** What was typed, in the figure's own unit: a share from 0 to 1, milliseconds. */
export function targetFrom(typed: number | null, unit: TargetUnit): number | null {
  return typed === null ? null : Number((typed * perUnit[unit]).toPrecision(12));
}

/** The stored target as a person writes it. */
export function targetAs(target: number, unit: TargetUnit): string {
  return String(Number((target / perUnit[unit]).toPrecision(12)));
}
