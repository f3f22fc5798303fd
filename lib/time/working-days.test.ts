import { expect, test } from "vitest";
import { everyDay, hour, weekdays } from "@/tests/fixtures/local-time";
import { minutesOfWorkingDays, splitWorkingTime, workingDayMs } from "./working-days";

test("working-seconds-as-calendar-days", () => {
  // Three working days of 8 h = 24 h of work. Divided by 86 400 s that reads "1 day".
  const eightHours = weekdays({ weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: "08:00", to: "16:00" })) });
  expect(splitWorkingTime(24 * hour, workingDayMs(eightHours))).toEqual({ days: 3, hours: 0, minutes: 0 });
});

test("a working day is as long as most weekdays are", () => {
  expect(workingDayMs(weekdays())).toBe(9 * hour);
  expect(workingDayMs(everyDay("00:00", "24:00"))).toBe(24 * hour);
  const lunch = [1, 2, 3, 4].flatMap((day) => [
    { day, from: "08:00", to: "12:00" },
    { day, from: "13:00", to: "17:00" },
  ]);
  expect(workingDayMs(weekdays({ weekly: [...lunch, { day: 5, from: "08:00", to: "14:00" }] }))).toBe(8 * hour);
});

test("hours over midnight count for the day they begin", () => {
  expect(workingDayMs(everyDay("22:00", "06:00"))).toBe(8 * hour);
});

test("the rest of a working day is hours and minutes", () => {
  // 20 h 30 min at 9 h a day = 2 days (18 h) + 2 h 30 min.
  expect(splitWorkingTime(20.5 * hour, 9 * hour)).toEqual({ days: 2, hours: 2, minutes: 30 });
});

test("two working days of nine hours are 1 080 business minutes", () => {
  expect(minutesOfWorkingDays(2, 9 * hour)).toBe(1080);
});
