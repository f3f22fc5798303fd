import { expect, test } from "vitest";
import { compileCalendar } from "@/lib/time/business-time";
import { countdownOf, type StoredRun } from "./countdown";
import { officeCalendar } from "./default-terms";
import { leftAt, urgencyOf } from "./standing";

const office = compileCalendar(officeCalendar);
const hour = 3_600_000;
/** In Stockholm, in winter. */
const at = (local: string) => Date.parse(`${local}:00+01:00`);
const clock = (more: Partial<StoredRun> = {}): StoredRun => ({
  clock: "resolution",
  cycle: 1,
  dueAt: at("2026-11-24T09:00"),
  pausedAt: null,
  targetMs: 8 * hour,
  workedMs: 0,
  ...more,
});

// Friday 16:00 to 17:00 is one hour, Monday 08:00 to 17:00 nine, Tuesday 08:00 to 09:00 one.
test("only agreed hours are left, over a weekend", () => {
  expect(countdownOf(clock(), office, at("2026-11-20T16:00")).remainingMs).toBe(11 * hour);
});

test.each([
  ["2026-11-20T16:00", 11],
  ["2026-11-20T16:30", 10.5],
  ["2026-11-20T17:00", 10],
  ["2026-11-21T03:00", 10],
])("looked at until %s, it has counted down to %s hours", (local, hours) => {
  const countdown = countdownOf(clock(), office, at("2026-11-20T16:00"));
  expect(leftAt(countdown, at(local))).toBe(hours * hour);
  expect(countdownOf(clock(), office, at(local)).remainingMs).toBe(hours * hour);
});

test("what is over counts on below zero", () => {
  const countdown = countdownOf(clock(), office, at("2026-11-24T10:00"));
  expect(countdown.remainingMs).toBe(-hour);
  expect(leftAt(countdown, at("2026-11-24T11:00"))).toBe(-2 * hour);
});

test("a paused clock stands still at what it had left", () => {
  const paused = clock({ pausedAt: at("2026-11-23T10:00"), workedMs: 3 * hour });
  const countdown = countdownOf(paused, office, at("2026-12-24T10:00"));
  expect(leftAt(countdown, at("2026-12-28T10:00"))).toBe(5 * hour);
  expect(urgencyOf(countdown, at("2026-12-28T10:00"))).toBe("paused");
});

test.each([
  ["2026-11-23T12:00", "calm"],
  ["2026-11-23T16:01", "soon"],
  ["2026-11-24T09:00", "late"],
])("at %s it is %s", (local, urgency) => {
  expect(urgencyOf(countdownOf(clock(), office, at(local)), at(local))).toBe(urgency);
});

test("beyond what it knows it stands at its end, and without a calendar the wall clock counts", () => {
  const friday = at("2026-11-20T16:00");
  const countdown = countdownOf(clock(), office, friday);
  // Four days on, Tuesday 24 November at 16:00, it is seven hours over.
  expect(leftAt(countdown, at("2026-12-24T16:00"))).toBe(-7 * hour);
  expect(leftAt(countdownOf(clock(), null, friday), at("2026-11-20T19:00"))).toBe(86 * hour);
});
