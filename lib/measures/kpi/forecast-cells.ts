import type { ForecastBasis } from "@/lib/billing/budget/forecast";
import { type CentreMonth, outlookOf } from "@/lib/billing/budget/outlook";
import type { MonthKey } from "@/lib/time/local-month";
import type { ForecastRow, QuestionRow } from "./further-facts";

interface Known {
  currency: string;
  /** The last invoiced month, not after the last one asked for; null where nothing was. */
  last: MonthKey | null;
  actuals: readonly CentreMonth[];
  /** By year, then by cost centre. */
  budgets: ReadonlyMap<number, ReadonlyMap<string, bigint>>;
  usage: ForecastBasis["usage"];
  /** What was known of contract and call-offs at the end of a month; null where nothing had been written down by then. */
  knownBy(month: MonthKey): Omit<ForecastBasis, "usage"> | null;
}

/**
 * Each month's year as it was foreseen when nothing after the month had been invoiced, agreed or ordered. Without any
 * invoice there is no forecast, nor for a month that ended before a contract was written down.
 */
export function forecastCells(months: readonly MonthKey[], known: Known): ForecastRow[] {
  const { currency, last, actuals, budgets, usage, knownBy } = known;
  if (last === null) return [];
  return months.flatMap((month) => {
    const basis = knownBy(month);
    if (!basis) return [];
    const year = Number(month.slice(0, 4));
    const budget = budgets.get(year) ?? new Map<string, bigint>();
    const until = month.localeCompare(last) < 0 ? month : last;
    const { total, elapsed } = outlookOf(year, until, actuals, budget, { ...basis, usage });
    const amount = total.budget === null ? null : Number(total.budget);
    return [{ month, currency, forecast: Number(total.forecast), budget: amount, known: elapsed }];
  });
}

interface Question {
  askedAt: number;
  answeredAt: number | null;
  settledAt: number | null;
}

/** The questions that waited for an answer at each instant, and how long the oldest of them had waited; epoch milliseconds. */
export function questionCells(
  instants: readonly { month: MonthKey; at: number }[],
  questions: readonly Question[],
): QuestionRow[] {
  return instants.map(({ month, at }) => {
    const open = questions.filter(
      ({ askedAt, answeredAt, settledAt }) => askedAt < at && (answeredAt ?? at) >= at && (settledAt ?? at) >= at,
    );
    const oldest = open.reduce<number | null>(
      (first, { askedAt }) => (first === null ? askedAt : Math.min(first, askedAt)),
      null,
    );
    return { month, open: open.length, oldestMs: oldest === null ? null : at - oldest };
  });
}
