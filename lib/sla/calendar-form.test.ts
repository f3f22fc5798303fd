import { expect, test } from "vitest";
import type { CalendarRules } from "@/lib/time/calendar";
import { calendarYear } from "@/lib/time/calendar-year";
import { calendarFormOf, readCalendarForm } from "./calendar-form";
import { alwaysCalendar, officeCalendar } from "./default-terms";

const form = (rules: CalendarRules, changes: Record<string, string> = {}) => ({
  name: "Kontorstid",
  validFrom: "2027-01-01",
  note: "",
  ...calendarFormOf(rules),
  ...changes,
});
const rulesOf = (values: Record<string, string>) => {
  const read = readCalendarForm(values);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.rules;
};

test.each<[string, CalendarRules]>([
  ["office hours", officeCalendar],
  ["every hour", alwaysCalendar],
  ["half days of banks", { ...officeCalendar, halfDays: { rule: "nine-from-14" } }],
  [
    "half days at noon and bridge days",
    { ...officeCalendar, halfDays: { rule: "three-eves-noon" }, closedDates: ["2027-05-07"] },
  ],
])("a calendar of %s written as a form and read back opens as it did", (_name, rules) => {
  const again = rulesOf(form(rules));
  for (const year of [2026, 2027, 2030]) expect(calendarYear(again, year)).toEqual(calendarYear(rules, year));
});

test("several hours a day, over midnight, and own dates are read", () => {
  const values = form(officeCalendar, {
    d1: "8-12, 13-17",
    d5: "22–06",
    d6: "",
    closedDates: "2027-05-07, 2027-12-23",
    openDates: "2027-01-06",
  });
  expect(rulesOf(values)).toMatchObject({
    closedDates: ["2027-05-07", "2027-12-23"],
    openDates: ["2027-01-06"],
    weekly: [
      { day: 1, from: "08:00", to: "12:00" },
      { day: 1, from: "13:00", to: "17:00" },
      { day: 2 },
      { day: 3 },
      { day: 4 },
      { day: 5, from: "22:00", to: "06:00" },
    ],
  });
});

test.each<[Record<string, string>, Record<string, string>]>([
  [{ d1: "8 till fem" }, { d1: "agreements.problem.hours" }],
  [{ name: " " }, { name: "agreements.problem.name" }],
  [{ zone: "Stockholm" }, { zone: "agreements.problem.zone" }],
  [{ closedDates: "2027-02-30" }, { closedDates: "agreements.problem.dates" }],
  [{ closedDates: "2027-05-07", openDates: "2027-05-07" }, { openDates: "agreements.problem.both_dates" }],
  [{ "half.walpurgis_night": "on", until: "lunch" }, { until: "agreements.problem.until" }],
  [{ d1: "", d2: "", d3: "", d4: "", d5: "" }, { d1: "agreements.problem.never_open" }],
])("%j is told at its field", (changes, problems) => {
  expect(readCalendarForm(form(officeCalendar, changes))).toEqual({ problems });
});
