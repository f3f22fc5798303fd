import { addMonths, type MonthKey } from "@/lib/time/local-month";
import { addTotals, figuresOf, type SurveyFigures, type SurveyTotals } from "./figures";
import type { Interval } from "./wilson";

/** A month whose satisfaction has fallen further than chance explains. */
export interface TrendAlarm {
  month: MonthKey;
  csat: number;
  interval: Interval;
  n: number;
  /** What the whole interval lies below, and what that is. */
  against: "before" | "target";
  level: number;
}

const monthsBefore = 3;

/**
 * The rule: the whole 95 % interval of the month lies below the CSAT of the three cohorts before it taken together, or,
 * where it does not, below the target. Both need five answers; months with fewer say nothing. Newest first.
 */
export function trendAlarms(
  rows: readonly (SurveyTotals & { month: MonthKey })[],
  months: readonly MonthKey[],
  targetIn: (month: MonthKey) => number | null,
): TrendAlarm[] {
  const over = (from: MonthKey, to: MonthKey): SurveyFigures =>
    figuresOf(addTotals(rows.filter(({ month }) => month >= from && month <= to)));
  return months
    .flatMap((month): TrendAlarm[] => {
      const { csat, interval, totals } = over(month, month);
      if (csat === null || interval === null) return [];
      const alarm = { month, csat, interval, n: totals.answered };
      const before = over(addMonths(month, -monthsBefore), addMonths(month, -1)).csat;
      if (before !== null && interval.high < before) return [{ ...alarm, against: "before", level: before }];
      const target = targetIn(month);
      if (target !== null && interval.high < target) return [{ ...alarm, against: "target", level: target }];
      return [];
    })
    .toSorted((a, b) => (a.month < b.month ? 1 : -1));
}
