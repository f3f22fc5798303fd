import { describe, expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { agreement, event, opened, target } from "@/tests/fixtures/sla";
import { countdownOf, countdownsOf } from "./countdown";
import type { CaseEvent } from "./events";
import { foldCase } from "./fold";
import { standingAt } from "./standing";

const terms = agreement(target());
const hour = 3_600_000;

/** The countdown of an eight-hour clock opened on Thursday 26 November 2026 at 14:00. */
function countdown(at: string, events: CaseEvent[] = []) {
  const now = stockholm(at);
  const story = [opened("2026-11-26 14:00"), ...events];
  return countdownsOf(foldCase(story, terms, now), story, terms, now)[0] ?? null;
}
function left(counting: ReturnType<typeof countdown>, at: string) {
  const standing = counting && standingAt(counting, stockholm(at));
  return standing && [standing.remainingMs / hour, standing.moves, standing.goesOnAt];
}

describe("a countdown that was worked out at Thursday 15:00", () => {
  const counting = countdown("2026-11-26 15:00");
  test.each<[string, number, boolean, string | null]>([
    ["2026-11-26 15:00", 7, true, null],
    ["2026-11-26 15:30", 6.5, true, null],
    ["2026-11-26 17:00", 5, false, "2026-11-27 08:00"],
    ["2026-11-27 03:00", 5, false, "2026-11-27 08:00"],
    ["2026-11-27 08:00", 5, true, null],
    ["2026-11-27 13:00", 0, true, null],
    ["2026-11-27 14:30", -1.5, true, null],
    ["2026-11-28 12:00", -4, false, "2026-11-30 08:00"],
  ])("has at %s %d hours left", (at, hours, moves, goesOn) => {
    expect(left(counting, at)).toEqual([hours, moves, goesOn && stockholm(goesOn)]);
  });
  test("is what the fold says whenever it is asked", () => {
    for (const at of ["2026-11-26 16:20", "2026-11-27 09:45", "2026-11-30 09:00"]) {
      expect(left(counting, at)?.[0]).toBe(left(countdown(at), at)?.[0]);
    }
  });
  test("says nothing once it knows no more", () => {
    expect(left(counting, "2026-12-04 12:00")).toBeNull();
  });
});

test("a clock that pauses stands still, whatever the hour", () => {
  const waiting = countdown("2026-11-26 15:00", [event("waiting_started", "2026-11-26 14:30", { reason: "customer" })]);
  expect(left(waiting, "2026-11-26 15:00")).toEqual([7.5, false, null]);
  expect(left(waiting, "2026-11-27 15:00")).toEqual([7.5, false, null]);
});

test("a wait that does not stop the clock does not stop the countdown", () => {
  const waiting = countdown("2026-11-26 15:00", [
    event("waiting_started", "2026-11-26 14:30", { reason: "third_party" }),
  ]);
  expect(left(waiting, "2026-11-26 16:00")).toEqual([6, true, null]);
});

test("a clock that has stopped counts nothing down", () => {
  expect(countdown("2026-11-26 16:00", [event("resolved", "2026-11-26 15:30")])).toBeNull();
});

test("a clock counts down alike from its events and from what is stored of it", () => {
  const now = stockholm("2026-11-27 10:20");
  const story = [opened("2026-11-26 14:00")];
  const outcome = foldCase(story, terms, now);
  const [folded] = countdownsOf(outcome, story, terms, now);
  const [clock] = outcome.clocks;
  if (!clock) throw new Error("there is no clock");
  // Stored when the case was opened, it has used nothing.
  const stored = countdownOf(
    { ...clock, workedMs: 0, pausedAt: null },
    terms.calendars[clock.calendarKey] ?? null,
    now,
  );
  expect(stored).toEqual(folded);
});
