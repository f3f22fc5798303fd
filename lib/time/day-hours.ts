import type { CalendarRules, WeeklyHours } from "./calendar";
import { halfDayEndsAt, swedishEves, swedishHalfDays, swedishPublicHolidays } from "./holidays-se";
import { type DayNumber, dayMs, dayNumber, isoWeekday, yearOf } from "./local-date";

/** Open hours as milliseconds after the local date's midnight on the clock's face; `to` may lie in the next day. */
export type LocalHours = { from: number; to: number };

/** The open hours that begin on a local date. */
export type HoursOf = (day: DayNumber) => readonly LocalHours[];

const closed: readonly LocalHours[] = [];

/** Turns rules into a look-up by local date, in the order of precedence written at `calendarRulesSchema`. */
export function dayHours(rules: CalendarRules): HoursOf {
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) =>
    rules.weekly.filter((hours) => hours.day === day).map(localHours),
  );
  const openDates = new Set(rules.openDates.map(dayNumber));
  const closedDates = new Set(rules.closedDates.map(dayNumber));
  const years = new Map<number, YearDays>();

  return (day) => {
    const ordinary = weekdays[isoWeekday(day) - 1] ?? closed;
    if (ordinary.length === 0 || openDates.has(day)) return ordinary;
    if (closedDates.has(day)) return closed;
    const year = yearOf(day);
    let days = years.get(year);
    if (!days) {
      days = yearDays(rules, year);
      years.set(year, days);
    }
    if (days.closed.has(day)) return closed;
    return days.half.has(day) ? endingBy(ordinary, halfDayEndsAt[rules.halfDays.rule] * 3_600_000) : ordinary;
  };
}

type YearDays = { closed: Set<DayNumber>; half: Set<DayNumber> };

function yearDays(rules: CalendarRules, year: number): YearDays {
  const holidays = rules.holidays === "SE" ? swedishPublicHolidays(year) : [];
  const eves = rules.closedEves ? swedishEves(year) : [];
  return {
    closed: new Set([...holidays, ...eves].map(({ day }) => day)),
    half: new Set(swedishHalfDays(year, rules.halfDays.rule).map(({ day }) => day)),
  };
}

function endingBy(hours: readonly LocalHours[], end: number): LocalHours[] {
  return hours.filter(({ from }) => from < end).map(({ from, to }) => ({ from, to: Math.min(to, end) }));
}

/** Weekly hours on the clock's face. */
export function localHours(hours: WeeklyHours): LocalHours {
  const from = clockMs(hours.from);
  const to = clockMs(hours.to);
  return { from, to: to > from ? to : to + dayMs };
}

function clockMs(time: string): number {
  return Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3, 5)) * 60_000;
}
