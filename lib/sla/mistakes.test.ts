import { expect, test } from "vitest";
import { hour, minute, stockholm } from "@/tests/fixtures/local-time";
import { agreement, event, opened, target } from "@/tests/fixtures/sla";
import { attainment, clocksDueIn, displayedShare, tallyClocks } from "./attainment";
import { foldCase } from "./fold";

// Mistakes found in well-known systems, each under the name it has in docs; those about time alone are in lib/time.

const office = agreement(target());

test("pause-in-wall-clock", () => {
  const events = [
    opened("2026-10-23 09:00"),
    event("waiting_started", "2026-10-23 16:00", { reason: "customer" }),
    event("waiting_ended", "2026-10-26 09:00"),
  ];
  const [clock] = foldCase(events, office, stockholm("2026-10-26 09:30")).clocks;
  // Paused Fri 16–17 = 1 h and Mon 08–09 = 1 h, not the 65 h on the wall.
  expect(clock?.pausedMs).toBe(2 * hour);
  // Worked Fri 09–16 = 7 h and Mon 09–09:30 = 0.5 h; 8 h are used up Mon 10:00.
  expect(clock?.workedMs).toBe(7.5 * hour);
  expect(clock?.dueAt).toBe(stockholm("2026-10-26 10:00"));
  // Without the pause: Fri 09–17 = 8 h.
  expect(clock?.originalDueAt).toBe(stockholm("2026-10-23 17:00"));
});

test("pause-lost-on-priority-change", () => {
  const both = agreement(target({ priority: 3, minutes: 480 }), target({ priority: 2, minutes: 240 }));
  const events = [
    opened("2026-10-20 08:00", 3),
    event("waiting_started", "2026-10-20 09:00", { reason: "customer" }),
    event("waiting_ended", "2026-10-20 12:00"),
    event("priority_changed", "2026-10-20 13:00", { priority: 2 }),
  ];
  const [clock] = foldCase(events, both, stockholm("2026-10-20 14:00")).clocks;
  // From the start by priority 2: 08–09 = 1 h, paused 09–12 = 3 h, then 3 h more from 12:00.
  expect(clock).toMatchObject({ targetMs: 4 * hour, pausedMs: 3 * hour, workedMs: 3 * hour, outcome: "running" });
  expect(clock?.dueAt).toBe(stockholm("2026-10-20 15:00"));
});

test("response-clock-never-pauses", () => {
  const response = agreement(target({ clock: "response", minutes: 60 }));
  const events = [
    opened("2026-10-20 08:00"),
    event("waiting_started", "2026-10-20 08:30", { reason: "customer" }),
    event("waiting_ended", "2026-10-20 11:00"),
    event("first_response", "2026-10-20 11:30"),
  ];
  const [clock] = foldCase(events, response, stockholm("2026-10-20 12:00")).clocks;
  // 08–08:30 and 11–11:30 are exactly the 60 minutes: met.
  expect(clock).toMatchObject({ clock: "response", workedMs: 60 * minute, pausedMs: 150 * minute, outcome: "met" });
});

test("late-case-missed-between-sweeps", () => {
  const events = [opened("2026-10-20 08:00")];
  // Due 16:00. No sweep has run and no event has come; the answer changes with the clock alone.
  expect(foldCase(events, office, stockholm("2026-10-20 16:00")).clocks[0]?.outcome).toBe("running");
  expect(foldCase(events, office, stockholm("2026-10-20 16:00") + 1).clocks[0]?.outcome).toBe("running-late");
});

test("open-late-left-out-of-attainment", () => {
  const now = stockholm("2026-10-31 00:00");
  const met = [opened("2026-10-20 08:00"), event("resolved", "2026-10-20 12:00")];
  const openLate = [opened("2026-10-21 08:00")];
  const tally = tallyClocks([met, openLate].flatMap((events) => foldCase(events, office, now).clocks));
  // One met, one open and late: 1 ÷ 2, not 1 ÷ 1.
  expect(attainment(tally.met, tally.breached)).toEqual({ value: 0.5, numerator: 1, denominator: 2 });
});

test("hundred-percent-of-nothing", () => {
  expect(attainment(0, 0)).toEqual({ value: null, numerator: 0, denominator: 0 });
  expect(displayedShare(attainment(0, 0), 0.95)).toBeNull();
});

test("numerator-not-subset-of-denominator", () => {
  const now = stockholm("2026-11-20 00:00");
  // Opened in October and due in November; met in November. Opened and due in October, breached in November.
  const dueInNovember = [opened("2026-10-30 16:00"), event("resolved", "2026-11-02 09:00")];
  const dueInOctober = [opened("2026-10-28 08:00"), event("resolved", "2026-11-02 09:00")];
  const clocks = [dueInNovember, dueInOctober].flatMap((events) => foldCase(events, office, now).clocks);
  const tally = tallyClocks(clocksDueIn(clocks, stockholm("2026-10-01 00:00"), stockholm("2026-11-01 00:00")));
  // October counts the one case that was due in it: 0 of 1. Met in another month is no part of it.
  expect(tally).toEqual({ met: 0, breached: 1, running: 0, excluded: 0 });
  const november = tallyClocks(clocksDueIn(clocks, stockholm("2026-11-01 00:00"), stockholm("2026-12-01 00:00")));
  expect(november).toEqual({ met: 1, breached: 0, running: 0, excluded: 0 });
});

test("rounding-into-a-breach", () => {
  // 99 951 of 100 000 against 99.95 %: kept, and 99.95 says so; 100.0 or 99.9 would not.
  expect(displayedShare(attainment(99_951, 49), 0.9995)).toEqual({ percent: 99.95, decimals: 2 });
  // 99 949 of 100 000 is missed; rounding half up would show 99.95.
  expect(displayedShare(attainment(99_949, 51), 0.9995)).toEqual({ percent: 99.94, decimals: 2 });
  // 9 499 of 10 000 against 95 %: 94.99 rounds to 95.0, so it is cut to 94.9.
  expect(displayedShare(attainment(9_499, 501), 0.95)).toEqual({ percent: 94.9, decimals: 1 });
  // 9 999 of 10 000: 99.99 rounds to 100.0, but one was breached.
  expect(displayedShare(attainment(9_999, 1))).toEqual({ percent: 99.9, decimals: 1 });
  expect(displayedShare(attainment(10_000, 0))).toEqual({ percent: 100, decimals: 1 });
});

test("second-close-overwrites-first", () => {
  const events = [
    opened("2026-10-20 08:00"),
    event("resolved", "2026-10-20 10:00"),
    event("closed", "2026-10-20 11:00"),
    event("closed", "2026-10-27 11:00"),
  ];
  const now = stockholm("2026-10-30 00:00");
  const closedAt = stockholm("2026-10-20 11:00");
  expect(foldCase(events, office, now)).toMatchObject({ closedAt, firstClosedAt: closedAt });
  // After a reopening the second closing stands, and the first is still known.
  const reopened = [...events, event("reopened", "2026-10-28 08:00"), event("closed", "2026-10-28 09:00")];
  expect(foldCase(reopened, office, now)).toMatchObject({
    closedAt: stockholm("2026-10-28 09:00"),
    firstClosedAt: closedAt,
  });
});

test("reopened-interval-counted-as-waiting", () => {
  const events = [
    opened("2026-10-20 08:00"),
    event("waiting_started", "2026-10-20 09:00", { reason: "customer" }),
    event("resolved", "2026-10-20 10:00"),
    event("reopened", "2026-10-20 13:00"),
  ];
  const outcome = foldCase(events, office, stockholm("2026-10-20 15:00"));
  // Worked 08–09 = 1 h and 13–15 = 2 h. Paused 09–10 = 1 h: the resolution ended the wait, and 10–13 was no wait.
  expect(outcome.state).toBe("open");
  expect(outcome.clocks[0]).toMatchObject({ workedMs: 3 * hour, pausedMs: hour });
});

test("one-day-means-24-business-hours", () => {
  // One working day of 08–17 is 540 business minutes: due the next day at the same time.
  const oneDay = agreement(target({ minutes: 540 }));
  const events = [opened("2026-10-20 10:00")];
  const now = stockholm("2026-10-20 11:00");
  expect(foldCase(events, oneDay, now).clocks[0]?.dueAt).toBe(stockholm("2026-10-21 10:00"));
  // 24 business hours are 1 440: Tue 10–17 = 7 h, Wed 9 h, then 8 h of Thursday.
  const dayInHours = agreement(target({ minutes: 1440 }));
  expect(foldCase(events, dayInHours, now).clocks[0]?.dueAt).toBe(stockholm("2026-10-22 16:00"));
});
