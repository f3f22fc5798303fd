import { expect, test } from "vitest";
import { durationText, readDuration, workingDayMinutes } from "./duration-text";

const nineHours = 9 * 60;

test.each([
  ["30 min", 30],
  ["4 h", 240],
  ["4h", 240],
  ["1,5 tim", 90],
  ["1 h 30 min", 90],
  ["1 timme och 15 minuter", 75],
  ["2 dagar", 18 * 60],
  ["1 dag 2 h", 11 * 60],
  ["0.5 day", 270],
])("%s is %i business minutes on a calendar of nine hours a day", (text, minutes) => {
  expect(readDuration(text, nineHours)).toMatchObject({ minutes });
});

test("one-day-means-24-business-hours: a day is the calendar's working day", () => {
  expect(readDuration("1 dag", nineHours)).toEqual({ minutes: 540, inDays: true });
  expect(readDuration("1 dag", 24 * 60)).toEqual({ minutes: 1440, inDays: true });
});

test.each([
  ["4", "no_unit"],
  ["", "unreadable"],
  ["snart", "unreadable"],
  ["4 veckor", "unreadable"],
  ["0 min", "unreadable"],
  ["-4 h", "unreadable"],
  ["999999 h", "too_long"],
])("%j is refused: %s", (text, problem) => {
  expect(readDuration(text, nineHours)).toEqual({ problem });
});

test("days are refused where the days of the calendar differ in length", () => {
  expect(readDuration("2 dagar", null)).toEqual({ problem: "uneven_days" });
  expect(readDuration("2 h", null)).toMatchObject({ minutes: 120 });
});

test.each([1, 15, 60, 90, 1080, 5_256_000])("%i minutes are read back as they are written", (minutes) => {
  expect(readDuration(durationText(minutes), null)).toMatchObject({ minutes });
});

test("a working day is known only where all open weekdays are as long", () => {
  const day = (number: number, from: string, to: string) => ({ day: number, from, to });
  expect(
    workingDayMinutes({ weekly: [day(1, "08:00", "12:00"), day(1, "13:00", "17:00"), day(2, "08:00", "16:00")] }),
  ).toBe(480);
  expect(workingDayMinutes({ weekly: [day(1, "08:00", "17:00"), day(5, "08:00", "15:00")] })).toBeNull();
  expect(workingDayMinutes({ weekly: [day(1, "22:00", "06:00")] })).toBe(480);
});
