import { expect, it } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { clockText, nextTime, reportedMonth, type Schedule } from "./schedule";

const zone = "Europe/Stockholm";
const monday: Schedule = { rhythm: "weekly", day: 1, minute: 7 * 60 + 30 };
const third: Schedule = { rhythm: "monthly", day: 3, minute: 7 * 60 };

it.each<[Schedule, string, string]>([
  [monday, "2026-11-20 15:00", "2026-11-23 07:30"],
  [monday, "2026-11-23 07:29", "2026-11-23 07:30"],
  [monday, "2026-11-23 07:30", "2026-11-30 07:30"],
  [third, "2026-11-03 06:59", "2026-11-03 07:00"],
  [third, "2026-11-03 07:00", "2026-12-03 07:00"],
  [third, "2026-12-31 23:00", "2027-01-03 07:00"],
  [{ ...third, day: 28 }, "2027-02-01 00:00", "2027-02-28 07:00"],
  // The clocks go forward on 28 March 2027 and back on 31 October 2027: the hands say the same.
  [{ rhythm: "weekly", day: 7, minute: 450 }, "2027-03-27 12:00", "2027-03-28 07:30"],
  [{ rhythm: "weekly", day: 7, minute: 450 }, "2027-10-30 12:00", "2027-10-31 07:30"],
  // 02:30 is skipped in March and comes twice in October.
  [{ rhythm: "weekly", day: 7, minute: 150 }, "2027-03-27 12:00", "2027-03-28 03:30"],
])("%j after %s comes at %s", (schedule, after, expected) => {
  expect(nextTime(schedule, stockholm(after), zone)).toBe(stockholm(expected));
});

it("comes once on the day that has an hour twice", () => {
  const first = nextTime({ rhythm: "weekly", day: 7, minute: 150 }, stockholm("2027-10-30 12:00"), zone);
  expect(new Date(first).toISOString()).toBe("2027-10-31T00:30:00.000Z");
  const next = nextTime({ rhythm: "weekly", day: 7, minute: 150 }, first, zone);
  expect(new Date(next).toISOString()).toBe("2027-11-07T01:30:00.000Z");
});

it.each<[Schedule["rhythm"], string, string]>([
  ["monthly", "2026-11-03 07:00", "2026-10"],
  ["monthly", "2027-01-03 07:00", "2026-12"],
  ["weekly", "2026-11-23 07:30", "2026-11"],
  // The first of a month tells of the month that has just ended.
  ["weekly", "2027-03-01 00:10", "2027-02"],
])("%s at %s is about %s", (rhythm, at, month) => {
  expect(reportedMonth({ rhythm }, stockholm(at), zone)).toBe(month);
});

it("writes the time of day with four digits", () =>
  expect([0, 450, 1439].map(clockText)).toEqual(["00:00", "07:30", "23:59"]));
