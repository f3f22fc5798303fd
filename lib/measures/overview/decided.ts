import type { MonthKey } from "@/lib/time/local-month";
import type { Direction, KpiId, Unit } from "../catalogue";
import type { Verdict } from "../custom/followed";

/** A figure of an area with a target of the customer's own, as its last whole month stands. */
export interface DecidedFigure {
  kpi: KpiId;
  month: MonthKey;
  value: number | null;
  unit: Unit;
  direction: Direction;
  target: number;
  verdict: Verdict;
}

/** The figures whose targets an area is told by; service levels and money have levels of their own. */
const areas = {
  cases: /^(cases|resolution|response)\./,
  selfService: /^knowledge\./,
  changes: /^changes\./,
  forums: /^forums\./,
} as const;

export type DecidedArea = keyof typeof areas;

export function isOfArea(kpi: KpiId, area: DecidedArea): boolean {
  return areas[area].test(kpi);
}

export function isOfAnyArea(kpi: KpiId): boolean {
  return Object.values(areas).some((area) => area.test(kpi));
}

/** How an area stands by its worst figure; null where no target is decided, or none has data. */
export function worstOf(decided: readonly Pick<DecidedFigure, "verdict">[]): "kept" | "warned" | "missed" | null {
  const has = (verdict: Verdict) => decided.some((figure) => figure.verdict === verdict);
  if (has("missed")) return "missed";
  if (has("warned")) return "warned";
  return has("met") ? "kept" : null;
}
