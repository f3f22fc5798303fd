import {
  type CalendarRules,
  calendarRulesSchema,
  closedDayNames,
  halfDayNames,
  isoDateSchema,
  zoneSchema,
} from "@/lib/time/calendar";
import { closedNamedDays, halfNamedDays } from "@/lib/time/day-hours";
import { halfDayEndsAt } from "@/lib/time/holidays-se";
import { hoursText, readHours } from "@/lib/time/hours-text";
import type { FormProblems, FormValues } from "./agreement-form";

export type CalendarRead =
  | { name: string; validFrom: string; note: string; rules: CalendarRules }
  | { problems: FormProblems };

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const mostDates = 400;
const problem = (name: string) => `agreements.problem.${name}`;

/** Reads the calendar editor's form. Every problem is told at once, each at its field. */
export function readCalendarForm(values: FormValues): CalendarRead {
  const problems: FormProblems = {};
  const read = (name: string) => (values[name] ?? "").trim();
  const name = read("name");
  if (name === "" || name.length > 80) problems.name = problem("name");
  if (!isoDateSchema.safeParse(read("validFrom")).success) problems.validFrom = problem("date");
  if (!zoneSchema.safeParse(read("zone")).success) problems.zone = problem("zone");
  if (read("note").length > 500) problems.note = problem("note_long");
  const weekly = weekdays.flatMap((day) => {
    const hours = readHours(read(`d${day}`));
    if (hours === null) problems[`d${day}`] = problem("hours");
    return (hours ?? []).map((one) => ({ day, ...one }));
  });
  if (weekly.length === 0 && Object.keys(problems).length === 0) problems.d1 = problem("never_open");
  const names = halfDayNames.filter((key) => values[`half.${key}`] !== undefined);
  const until = read("until");
  if (names.length > 0 && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(until)) problems.until = problem("until");
  const closedDates = readDates("closedDates", values, problems);
  const openDates = readDates("openDates", values, problems);
  if (openDates.some((date) => closedDates.includes(date))) problems.openDates = problem("both_dates");
  if (Object.keys(problems).length > 0) return { problems };

  const rules = calendarRulesSchema.parse({
    zone: read("zone"),
    weekly,
    holidays: closedDayNames.filter((key) => values[`closed.${key}`] !== undefined),
    closedEves: false,
    halfDays: names.length > 0 ? { names, until } : { rule: "none" },
    closedDates,
    openDates,
  });
  return { name, validFrom: read("validFrom"), note: read("note"), rules };
}

/** Rules as the form writes them. A rule for holidays or half days is written as the days it means. */
export function calendarFormOf(rules: CalendarRules): Record<string, string> {
  const values: Record<string, string> = { zone: rules.zone };
  for (const day of weekdays) values[`d${day}`] = hoursText(rules.weekly.filter((hours) => hours.day === day));
  // The names are those of any year; their dates are worked out year by year.
  for (const { key } of closedNamedDays(rules, 2026)) values[`closed.${key}`] = "on";
  for (const { key } of halfNamedDays(rules, 2026)) values[`half.${key}`] = "on";
  values.until = untilOf(rules);
  values.closedDates = rules.closedDates.join("\n");
  values.openDates = rules.openDates.join("\n");
  return values;
}

function untilOf({ halfDays }: CalendarRules): string {
  if (!("rule" in halfDays)) return halfDays.until;
  return halfDays.rule === "none" ? "12:00" : `${halfDayEndsAt[halfDays.rule]}:00`;
}

function readDates(field: string, values: FormValues, problems: FormProblems): string[] {
  const dates = (values[field] ?? "").split(/[\s,;]+/).filter(Boolean);
  const isSound = dates.length <= mostDates && dates.every((date) => isoDateSchema.safeParse(date).success);
  if (!isSound) problems[field] = problem("dates");
  return [...new Set(dates)].sort();
}
