import { expect, test } from "vitest";
import { weekdays } from "@/tests/fixtures/local-time";
import { calendarRulesSchema, calendarVersionSchema } from "./calendar";

test("ordinary rules are accepted as they are", () => {
  expect(calendarRulesSchema.parse(weekdays())).toEqual(weekdays());
});

test.each([
  ["a zone that does not exist", { zone: "Europe/Atlantis" }],
  ["no opening hours at all", { weekly: [] }],
  ["a weekday outside 1–7", { weekly: [{ day: 0, from: "08:00", to: "17:00" }] }],
  ["an hour after 24:00", { weekly: [{ day: 1, from: "08:00", to: "24:30" }] }],
  ["a start at 24:00", { weekly: [{ day: 1, from: "24:00", to: "08:00" }] }],
  ["a date that does not exist", { closedDates: ["2026-02-30"] }],
  ["a date both open and closed", { closedDates: ["2026-12-23"], openDates: ["2026-12-23"] }],
])("%s is refused", (_, changes) => {
  expect(calendarRulesSchema.safeParse({ ...weekdays(), ...changes }).success).toBe(false);
});

test("an unknown setting is refused, not dropped", () => {
  expect(calendarRulesSchema.safeParse({ ...weekdays(), bankHolidays: true }).success).toBe(false);
});

test("a version has an id and a date", () => {
  expect(calendarVersionSchema.safeParse({ id: "c1", validFrom: "2026-01-01", rules: weekdays() }).success).toBe(true);
  expect(calendarVersionSchema.safeParse({ id: "c1", validFrom: "January", rules: weekdays() }).success).toBe(false);
});
