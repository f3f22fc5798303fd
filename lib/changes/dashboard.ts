import { monthBefore } from "@/lib/measures/charts-before";
import { type Facts, sliceFacts } from "@/lib/measures/facts";
import { type ChangeRow, noChanges } from "@/lib/measures/kpi/further-facts";
import { type Measure, measure } from "@/lib/measures/measure";
import { noFacts } from "@/lib/measures/no-facts";
import { type ComparedWith, comparedPeriod, type Period } from "@/lib/measures/periods";
import type { MonthKey } from "@/lib/time/local-month";

export const changeFigures = ["success_rate", "late", "emergency", "finished"] as const;
export type ChangeFigure = (typeof changeFigures)[number];

export type ChangeMeasures = Record<ChangeFigure, Measure>;

export interface ChangeMonth {
  month: MonthKey;
  measures: ChangeMeasures;
  rows: ChangeRow[];
}

export interface ChangeDashboard {
  period: Period;
  /** The months it is held against. */
  previous: Period;
  figures: ChangeMeasures;
  /** The same over the months it is held against; without data where those are not known as a whole. */
  before: ChangeMeasures;
  months: ChangeMonth[];
  /** What each of the months is held against, in their order; null where nothing is known of it. */
  beforeMonths: (ChangeMonth | null)[];
}

interface Input {
  period: Period;
  compare?: ComparedWith;
  /** Of the period and of the months it is held against. */
  rows: readonly ChangeRow[];
  service: string | null;
  /** The first month of the register; null where nothing is registered. */
  first: MonthKey | null;
  /** Epoch milliseconds. */
  now: number;
}

/** What the dashboard of changes shows: figures by the arithmetic of `portal kpi`. */
export function changesOf({ period, compare = "before", rows, service, first, now }: Input): ChangeDashboard {
  // A month in which the service had no change is a month of the register all the same.
  const own = rows.map((row) =>
    service === null || row.service === service ? row : { ...noChanges, month: row.month },
  );
  const facts: Facts = { ...noFacts, changes: own };
  const previous = comparedPeriod(period, compare);
  const take = (of: Facts, { from, to }: Pick<Period, "from" | "to">, openPeriod: boolean): ChangeMeasures => {
    const cut = sliceFacts(of, { from, to });
    const figure = (id: ChangeFigure) => [id, measure(`changes.${id}`, cut, { asOf: now, openPeriod })] as const;
    return Object.fromEntries(changeFigures.map(figure)) as ChangeMeasures;
  };
  const isHeld = compare !== "none" && first !== null;
  const ofMonth = (month: MonthKey): ChangeMonth => ({
    month,
    measures: take(facts, { from: month, to: month }, month === period.openMonth),
    rows: own.filter((row) => row.month === month),
  });
  return {
    period,
    previous,
    figures: take(facts, period, period.openMonth !== null),
    before: take(isHeld && first <= previous.from ? facts : noFacts, previous, false),
    months: period.months.map(ofMonth),
    beforeMonths: period.months.map((month) => {
      const earlier = isHeld ? monthBefore(month, period, previous) : null;
      return earlier !== null && first !== null && earlier >= first ? ofMonth(earlier) : null;
    }),
  };
}
