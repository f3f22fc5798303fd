import { addMonths, type MonthKey, monthKeySchema, monthsBetween } from "@/lib/time/local-month";
import { namedPeriod } from "./named-periods";

/** A run of whole local months. `openMonth` is the one that is still going on: its figures move. */
export interface Period {
  from: MonthKey;
  to: MonthKey;
  months: MonthKey[];
  openMonth: MonthKey | null;
}

/** First and last month that has anything in it; null for a customer without data. */
export interface DataSpan {
  first: MonthKey | null;
  last: MonthKey | null;
}

const usualLength = 12;
const longest = 60;

/** The months from `from` to `to`, both included, seen from the month `current`. */
export function periodOf(from: MonthKey, to: MonthKey, current: MonthKey): Period {
  const months = monthsBetween(from, to);
  return { from, to, months, openMonth: months.includes(current) ? current : null };
}

export interface PeriodAsked {
  /** A key of `namedPeriod`; where it names one, the months besides it say nothing. */
  period?: string;
  from?: string;
  to?: string;
}

/**
 * The period asked for in an address, made sensible: without one the last 12 months that have data; never after the
 * current month, never backwards, at most 60 months. One that is still to begin is none.
 */
export function choosePeriod(
  asked: PeriodAsked,
  data: DataSpan,
  current: MonthKey,
  contractMonth: number | null = null,
): Period {
  const named = asked.period ? namedPeriod(asked.period, { current, contractMonth }) : null;
  if (named && named.from <= current) return periodOf(named.from, earliest(named.to, current), current);
  const lastKnown = earliest(data.last ?? current, current);
  const from = monthOrNull(asked.from);
  const to = earliest(monthOrNull(asked.to) ?? (from && from > lastKnown ? from : lastKnown), current);
  const first = from === null ? usualStart(to, data) : earliest(from, to);
  return periodOf(latest(first, addMonths(to, 1 - longest)), to, current);
}

export const comparisons = ["before", "lastYear", "none"] as const;
/** What a period is held against: the months directly before it, the same months of the year before, or nothing. */
export type ComparedWith = (typeof comparisons)[number];

export function comparedPeriod(period: Period, compare: ComparedWith): Period {
  if (compare === "before") return previousPeriod(period);
  // Nothing more has to be read then.
  if (compare === "none") return period;
  return periodOf(addMonths(period.from, -12), addMonths(period.to, -12), "");
}

/** The same number of months directly before. */
export function previousPeriod(period: Period): Period {
  const length = period.months.length;
  return periodOf(addMonths(period.from, -length), addMonths(period.from, -1), "");
}

function usualStart(to: MonthKey, data: DataSpan): MonthKey {
  const start = addMonths(to, 1 - usualLength);
  return data.first !== null && data.first <= to ? latest(start, data.first) : start;
}

function monthOrNull(text: string | undefined): MonthKey | null {
  const month = monthKeySchema.safeParse(text);
  return month.success ? month.data : null;
}

export function earliest(one: MonthKey, other: MonthKey): MonthKey {
  return one < other ? one : other;
}

export function latest(one: MonthKey, other: MonthKey): MonthKey {
  return one > other ? one : other;
}
