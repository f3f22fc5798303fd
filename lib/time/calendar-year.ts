import { compileCalendar, elapsed } from "./business-time";
import type { CalendarRules } from "./calendar";
import { closedNamedDays, dayHours, halfNamedDays } from "./day-hours";
import { type DayNumber, dayNumber, dayNumberOf, isoDateOf, isoWeekday } from "./local-date";
import { addMonths, type MonthKey, monthEnd, monthStart } from "./local-month";

/** `rest` is a weekday without hours; `closed` and `half` differ from what the weekday says; `extra` is open in spite of a holiday. */
export type CalendarDayKind = "open" | "rest" | "closed" | "half" | "extra";

export interface CalendarDay {
  date: string;
  /** 1 is Monday. */
  weekday: number;
  kind: CalendarDayKind;
  /** The holiday's or half day's key in messages; null for an ordinary day or a date of one's own. */
  name: string | null;
}

export interface CalendarMonth {
  month: MonthKey;
  days: CalendarDay[];
  /** Open milliseconds of the month; the hour that a clock change skips or repeats is counted as it is. */
  openMs: number;
}

/** A year of a calendar, month by month, as its rules make it. */
export function calendarYear(rules: CalendarRules, year: number): CalendarMonth[] {
  const calendar = compileCalendar(rules);
  const kindOf = dayKinds(rules, year);
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(`${String(year).padStart(4, "0")}-01`, index);
    const first = dayNumber(`${month}-01`);
    const end = dayNumber(`${addMonths(month, 1)}-01`);
    const days = Array.from({ length: end - first }, (_day, step) => kindOf(first + step));
    return { month, days, openMs: elapsed(calendar, monthStart(month, rules.zone), monthEnd(month, rules.zone)) };
  });
}

/** The days that differ from their weekday, in order. */
export function specialDays(months: readonly CalendarMonth[]): CalendarDay[] {
  return months.flatMap(({ days }) => days.filter(({ kind }) => kind !== "open" && kind !== "rest"));
}

function dayKinds(rules: CalendarRules, year: number): (day: DayNumber) => CalendarDay {
  const hoursOf = dayHours(rules);
  const openWeekdays = new Set(rules.weekly.map(({ day }) => day));
  const open = new Set(rules.openDates.map(dayNumber));
  const own = new Set(rules.closedDates.map(dayNumber));
  const closed = new Map(closedNamedDays(rules, year).map(({ day, key }) => [day, key]));
  const half = new Map(halfNamedDays(rules, year).map(({ day, key }) => [day, key]));
  // An early closing that cuts nothing, since the day ends before it, is an ordinary day.
  const isCut = (day: DayNumber) => lengthOf(hoursOf(day)) < ordinaryLength(rules, isoWeekday(day));

  return (day) => {
    const weekday = isoWeekday(day);
    const at = { date: isoDateOf(day), weekday };
    const name = closed.get(day) ?? null;
    if (!openWeekdays.has(weekday)) return { ...at, kind: "rest", name };
    if (open.has(day)) return { ...at, kind: name === null && !half.has(day) ? "open" : "extra", name };
    if (own.has(day)) return { ...at, kind: "closed", name };
    if (name !== null) return { ...at, kind: "closed", name };
    const early = half.get(day);
    return early !== undefined && isCut(day)
      ? { ...at, kind: "half", name: early }
      : { ...at, kind: "open", name: null };
  };
}

function ordinaryLength(rules: CalendarRules, weekday: number): number {
  const bare: CalendarRules = { ...rules, holidays: "none", closedEves: false, halfDays: { rule: "none" } };
  const someDay = dayNumberOf(2024, 1, weekday);
  return lengthOf(dayHours({ ...bare, closedDates: [], openDates: [] })(someDay));
}

function lengthOf(hours: readonly { from: number; to: number }[]): number {
  return hours.reduce((sum, { from, to }) => sum + to - from, 0);
}
