import type { CalendarRules, WeeklyHours } from "./calendar";
import { halfDayEndsAt, type SwedishDay, swedishEves, swedishHalfDays, swedishPublicHolidays } from "./holidays-se";
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
    return days.half.has(day) ? endingBy(ordinary, halfDayEnd(rules)) : ordinary;
  };
}

type YearDays = { closed: Set<DayNumber>; half: Set<DayNumber> };

function yearDays(rules: CalendarRules, year: number): YearDays {
  return {
    closed: new Set(closedNamedDays(rules, year).map(({ day }) => day)),
    half: new Set(halfNamedDays(rules, year).map(({ day }) => day)),
  };
}

/** The named days of a year on which the rules close, whatever the weekday. */
export function closedNamedDays({ holidays, closedEves }: CalendarRules, year: number): SwedishDay[] {
  const eves = swedishEves(year);
  if (typeof holidays === "string") {
    return [...(holidays === "SE" ? swedishPublicHolidays(year) : []), ...(closedEves ? eves : [])];
  }
  const chosen: readonly string[] = holidays;
  const named = [...swedishPublicHolidays(year), ...eves].filter(({ key }) => chosen.includes(key));
  return closedEves ? [...named.filter(({ key }) => !eves.some((eve) => eve.key === key)), ...eves] : named;
}

/** The named days of a year that close early under the rules. */
export function halfNamedDays({ halfDays }: CalendarRules, year: number): SwedishDay[] {
  if ("rule" in halfDays) return swedishHalfDays(year, halfDays.rule);
  const chosen: readonly string[] = halfDays.names;
  return swedishHalfDays(year, "nine-from-14").filter(({ key }) => chosen.includes(key));
}

/** Milliseconds after midnight, on the clock's face, at which a half day ends. */
function halfDayEnd({ halfDays }: CalendarRules): number {
  return "rule" in halfDays ? halfDayEndsAt[halfDays.rule] * 3_600_000 : clockMs(halfDays.until);
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
