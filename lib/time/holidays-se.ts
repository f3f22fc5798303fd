import type { HalfDayRule } from "./calendar";
import { type DayNumber, dayNumberOf, isoWeekday } from "./local-date";

/** A named day; `key` names it in messages. */
export type SwedishDay = { day: DayNumber; key: string };

const friday = 5;
const saturday = 6;

/**
 * Swedish public holidays of a year (lag 1989:253 om allmänna helgdagar), by date. Whit Monday was one up to 2004, the
 * National Day is one from 2005. Ordinary Sundays are left to the weekly hours.
 */
export function swedishPublicHolidays(year: number): SwedishDay[] {
  const easter = easterSunday(year);
  const days = [
    { day: dayNumberOf(year, 1, 1), key: "new_years_day" },
    { day: dayNumberOf(year, 1, 6), key: "epiphany" },
    { day: easter - 2, key: "good_friday" },
    { day: easter, key: "easter_sunday" },
    { day: easter + 1, key: "easter_monday" },
    { day: dayNumberOf(year, 5, 1), key: "may_day" },
    { day: easter + 39, key: "ascension_day" },
    { day: easter + 49, key: "whit_sunday" },
    year < 2005 ? { day: easter + 50, key: "whit_monday" } : { day: dayNumberOf(year, 6, 6), key: "national_day" },
    { day: midsummerEve(year) + 1, key: "midsummer_day" },
    { day: allSaintsDay(year), key: "all_saints_day" },
    { day: dayNumberOf(year, 12, 25), key: "christmas_day" },
    { day: dayNumberOf(year, 12, 26), key: "boxing_day" },
  ];
  return days.sort((a, b) => a.day - b.day);
}

/** The three eves that are no public holidays by law but on which Swedish offices are closed. */
export function swedishEves(year: number): SwedishDay[] {
  return [
    { day: midsummerEve(year), key: "midsummer_eve" },
    { day: dayNumberOf(year, 12, 24), key: "christmas_eve" },
    { day: dayNumberOf(year, 12, 31), key: "new_years_eve" },
  ];
}

/** The half days of a year under a rule; the hour they end at is `halfDayEndsAt`. */
export function swedishHalfDays(year: number, rule: HalfDayRule): SwedishDay[] {
  if (rule === "none") return [];
  const easter = easterSunday(year);
  const three = [
    { day: dayNumberOf(year, 1, 5), key: "twelfth_night" },
    { day: dayNumberOf(year, 4, 30), key: "walpurgis_night" },
    { day: allSaintsDay(year) - 1, key: "all_saints_eve" },
  ];
  if (rule === "three-eves-noon") return three;
  const nine = [
    ...three,
    { day: easter - 3, key: "maundy_thursday" },
    { day: easter + 38, key: "day_before_ascension" },
    { day: easter + 47, key: "friday_before_whitsun" },
    { day: midsummerEve(year) - 1, key: "day_before_midsummer_eve" },
    { day: dayNumberOf(year, 12, 23), key: "day_before_christmas_eve" },
    { day: dayNumberOf(year, 12, 30), key: "day_before_new_years_eve" },
  ];
  return nine.sort((a, b) => a.day - b.day);
}

/** Hour of the local day at which a half day closes. */
export const halfDayEndsAt = { none: 24, "three-eves-noon": 12, "nine-from-14": 14 } as const satisfies Record<
  HalfDayRule,
  number
>;

/** Easter Sunday in the Gregorian calendar: the anonymous algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumberOf(year, Math.floor(f / 31), (f % 31) + 1);
}

function midsummerEve(year: number): DayNumber {
  return firstWeekdayFrom(dayNumberOf(year, 6, 19), friday);
}

function allSaintsDay(year: number): DayNumber {
  return firstWeekdayFrom(dayNumberOf(year, 10, 31), saturday);
}

function firstWeekdayFrom(day: DayNumber, weekday: number): DayNumber {
  return day + ((weekday - isoWeekday(day) + 7) % 7);
}
