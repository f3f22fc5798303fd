import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";
import { type ForecastBasis, forecastOf } from "./forecast";

export interface CentreMonth {
  month: MonthKey;
  costCentre: string;
  amount: bigint;
}

/** A cost centre's year; amounts in hundredths. */
export interface CentreOutlook {
  costCentre: string;
  /** Null where nothing is budgeted. */
  budget: bigint | null;
  actual: bigint;
  /** Actual so far and the forecast of the months that remain. */
  forecast: bigint;
}

export interface YearOutlook {
  year: number;
  /** The last invoiced month of the year; null before the first. */
  known: MonthKey | null;
  /** Months of twelve up to the last invoiced one. */
  elapsed: number;
  /** Those that anything was invoiced in. */
  invoiced: number;
  months: { month: MonthKey; actual: bigint | null; committed: bigint; usage: bigint }[];
  centres: CentreOutlook[];
  total: Omit<CentreOutlook, "costCentre">;
}

/** A year as it stands and as it is foreseen to end, beside its budget. `known` is the last invoiced month of all. */
export function outlookOf(
  year: number,
  known: MonthKey | null,
  actuals: readonly CentreMonth[],
  budget: ReadonlyMap<string, bigint>,
  basis: ForecastBasis,
): YearOutlook {
  const [first, last] = [`${year}-01`, `${year}-12`];
  const invoiced = known === null || known < first ? null : known > last ? last : known;
  const own = actuals.filter(({ month }) => month >= first && month <= (invoiced ?? ""));
  const centres = new Map<string, CentreOutlook>();
  const of = (costCentre: string) => {
    const found = centres.get(costCentre) ?? {
      costCentre,
      budget: budget.get(costCentre) ?? null,
      actual: 0n,
      forecast: 0n,
    };
    centres.set(costCentre, found);
    return found;
  };
  for (const costCentre of budget.keys()) of(costCentre);
  const months = monthsBetween(first, last).map((month) => {
    if (invoiced !== null && month <= invoiced) {
      const rows = own.filter((row) => row.month === month);
      for (const { costCentre, amount } of rows) {
        const centre = of(costCentre);
        centre.actual += amount;
        centre.forecast += amount;
      }
      return { month, actual: rows.reduce((all, { amount }) => all + amount, 0n), committed: 0n, usage: 0n };
    }
    const rows = forecastOf(month, known ?? addMonths(first, -1), basis);
    for (const { costCentre, committed, usage } of rows) of(costCentre).forecast += committed + usage;
    const total = (name: "committed" | "usage") => rows.reduce((all, row) => all + row[name], 0n);
    return { month, actual: null, committed: total("committed"), usage: total("usage") };
  });
  const rows = [...centres.values()].sort((a, b) => (a.costCentre < b.costCentre ? -1 : 1));
  const sum = (name: "actual" | "forecast") => rows.reduce((all, row) => all + row[name], 0n);
  const budgeted = rows.reduce((all, row) => all + (row.budget ?? 0n), 0n);
  return {
    ...{ year, known: invoiced, months, centres: rows },
    elapsed: invoiced === null ? 0 : Number(invoiced.slice(5, 7)),
    invoiced: new Set(own.map(({ month }) => month)).size,
    total: { budget: budget.size === 0 ? null : budgeted, actual: sum("actual"), forecast: sum("forecast") },
  };
}
