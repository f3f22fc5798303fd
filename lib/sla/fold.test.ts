import { expect, test } from "vitest";
import { hour, minute, stockholm } from "@/tests/fixtures/local-time";
import { agreement, event, opened, target, terms } from "@/tests/fixtures/sla";
import type { Agreement } from "./agreement";
import { foldCase } from "./fold";

const office = agreement(target());
const later = stockholm("2026-10-30 12:00");

test("a case resolved in time meets both promises", () => {
  const both = agreement(target({ clock: "response", minutes: 60 }), target());
  const events = [
    opened("2026-10-20 08:00"),
    event("first_response", "2026-10-20 08:40"),
    event("resolved", "2026-10-20 14:00"),
    event("closed", "2026-10-21 14:00"),
  ];
  const outcome = foldCase(events, both, later);
  expect(outcome).toMatchObject({
    state: "closed",
    openedAt: stockholm("2026-10-20 08:00"),
    firstResponseAt: stockholm("2026-10-20 08:40"),
    resolvedAt: stockholm("2026-10-20 14:00"),
    closedAt: stockholm("2026-10-21 14:00"),
    reopenCount: 0,
    priority: 3,
    service: "workplace",
  });
  // Response: 40 of 60 min. Resolution: 08–14 = 6 of 8 h; due 16:00.
  expect(outcome.clocks).toMatchObject([
    { clock: "response", workedMs: 40 * minute, dueAt: stockholm("2026-10-20 09:00"), outcome: "met" },
    { clock: "resolution", workedMs: 6 * hour, dueAt: stockholm("2026-10-20 16:00"), outcome: "met" },
  ]);
});

test("stopped exactly at the due time is met, a millisecond later is not", () => {
  const dueAt = stockholm("2026-10-20 16:00");
  const stoppedAt = (at: number) => foldCase([opened("2026-10-20 08:00"), { kind: "resolved", at }], office, later);
  expect(stoppedAt(dueAt).clocks[0]?.outcome).toBe("met");
  expect(stoppedAt(dueAt + 1).clocks[0]?.outcome).toBe("breached");
});

test("a target used up at closing time is breached by a resolution in the evening", () => {
  // Opened 09:00, 8 h are used up at 17:00. At 20:00 no more working time has passed, but the promised time has.
  const events = [opened("2026-10-20 09:00"), event("resolved", "2026-10-20 20:00")];
  expect(foldCase(events, office, later).clocks[0]).toMatchObject({
    workedMs: 8 * hour,
    dueAt: stockholm("2026-10-20 17:00"),
    outcome: "breached",
  });
});

test("a wait that does not pause this clock runs on", () => {
  const events = [
    opened("2026-10-20 08:00"),
    event("waiting_started", "2026-10-20 09:00", { reason: "third_party", party: "Carrier" }),
  ];
  const outcome = foldCase(events, office, stockholm("2026-10-20 12:00"));
  expect(outcome.state).toBe("waiting");
  expect(outcome.clocks[0]).toMatchObject({ workedMs: 4 * hour, pausedMs: 0 });
});

test("while a case waits its due time moves on with the clock", () => {
  const events = [opened("2026-10-20 08:00"), event("waiting_started", "2026-10-20 10:00", { reason: "customer" })];
  // 2 of 8 h used; 6 h from the moment asked about.
  expect(foldCase(events, office, stockholm("2026-10-20 11:00")).clocks[0]?.dueAt).toBe(stockholm("2026-10-20 17:00"));
  expect(foldCase(events, office, stockholm("2026-10-20 13:00")).clocks[0]?.dueAt).toBe(stockholm("2026-10-21 10:00"));
});

test("a change of party is one wait after the other", () => {
  const paused = agreement(target({ pausedBy: ["customer", "third_party"] }));
  const events = [
    opened("2026-10-20 08:00"),
    event("waiting_started", "2026-10-20 09:00", { reason: "customer" }),
    event("waiting_ended", "2026-10-20 10:00"),
    event("waiting_started", "2026-10-20 10:00", { reason: "third_party" }),
    event("waiting_ended", "2026-10-20 11:00"),
  ];
  expect(foldCase(events.toReversed(), paused, stockholm("2026-10-20 12:00")).clocks[0]).toMatchObject({
    workedMs: 2 * hour,
    pausedMs: 2 * hour,
  });
});

test("a wait that starts and ends in the same minute leaves the case open", () => {
  const events = [
    opened("2026-10-20 08:00"),
    event("waiting_ended", "2026-10-20 09:00"),
    event("waiting_started", "2026-10-20 09:00", { reason: "customer" }),
  ];
  expect(foldCase(events, office, stockholm("2026-10-20 12:00")).state).toBe("open");
});

test("resolved and reopened in the same minute leaves the case open", () => {
  const events = [
    opened("2026-10-20 08:00"),
    event("reopened", "2026-10-20 09:00"),
    event("resolved", "2026-10-20 09:00"),
  ];
  expect(foldCase(events, office, later)).toMatchObject({ state: "open", reopenCount: 1 });
});

test("a reopening continues the clock and leaves the time in between out", () => {
  const events = [
    opened("2026-10-20 08:00"),
    event("resolved", "2026-10-20 12:00"),
    event("reopened", "2026-10-21 12:00"),
    event("resolved", "2026-10-21 15:00"),
  ];
  const outcome = foldCase(events, office, later);
  expect(outcome).toMatchObject({ reopenCount: 1, resolvedAt: stockholm("2026-10-21 15:00") });
  // 4 h + 3 h = 7 of 8 h; the ninth hour would have begun 21 Oct 16:00.
  expect(outcome.clocks).toMatchObject([
    { cycle: 1, workedMs: 7 * hour, pausedMs: 0, dueAt: stockholm("2026-10-21 16:00"), outcome: "met" },
  ]);
});

test("a reopening that starts a new clock leaves the first clock's answer alone", () => {
  const fresh = agreement(target({ onReopen: "new_clock" }));
  const events = [
    opened("2026-10-20 08:00"),
    event("resolved", "2026-10-20 12:00"),
    event("reopened", "2026-10-21 12:00"),
  ];
  expect(foldCase(events, fresh, later)).toMatchObject({ state: "open", resolvedAt: null });
  // Second clock: Wed 12–17 = 5 h, then 3 h of Thursday: due 11:00, and it is Friday week.
  expect(foldCase(events, fresh, later).clocks).toMatchObject([
    { cycle: 1, stoppedAt: stockholm("2026-10-20 12:00"), outcome: "met" },
    {
      cycle: 2,
      startedAt: stockholm("2026-10-21 12:00"),
      dueAt: stockholm("2026-10-22 11:00"),
      outcome: "running-late",
    },
  ]);
});

test("a change of priority after the stop does not touch the clock", () => {
  const both = agreement(
    target({ clock: "response", minutes: 60 }),
    target({ clock: "response", priority: 1, minutes: 15 }),
  );
  const events = [
    opened("2026-10-20 08:00", 3),
    event("first_response", "2026-10-20 08:40"),
    event("priority_changed", "2026-10-20 09:00", { priority: 1 }),
  ];
  expect(foldCase(events, both, later)).toMatchObject({ priority: 1, clocks: [{ priority: 3, outcome: "met" }] });
});

test("a change of service takes the service's own target", () => {
  const own = agreement(target(), target({ service: "network", minutes: 120 }));
  const events = [opened("2026-10-20 08:00"), event("service_changed", "2026-10-20 08:30", { service: "network" })];
  expect(foldCase(events, own, later).clocks[0]).toMatchObject({
    service: "network",
    dueAt: stockholm("2026-10-20 10:00"),
  });
});

test("no target for the priority is no clock", () => {
  expect(foldCase([opened("2026-10-20 08:00", 5)], office, later).clocks).toEqual([]);
});

test("the agreement in force when the clock starts stays for its life", () => {
  const renegotiated: Agreement = {
    ...office,
    versions: [
      { id: "new", validFrom: "2026-10-21", terms: terms(target({ minutes: 60, onReopen: "new_clock" })) },
      { id: "old", validFrom: "2026-10-01", terms: terms(target({ onReopen: "new_clock" })) },
    ],
  };
  const versions = (at: string) => {
    const events = [opened(at), event("resolved", "2026-10-22 10:00"), event("reopened", "2026-10-22 11:00")];
    return foldCase(events, renegotiated, later).clocks.map((clock) => clock.agreementVersionId);
  };
  // The version begins at local midnight, which is 22:00 UTC the day before.
  expect(versions("2026-10-20 23:59")).toEqual(["old", "new"]);
  expect(versions("2026-10-21 00:00")).toEqual(["new", "new"]);
  // Nothing was promised when this one opened, so there is no promise for its reopening to renew.
  expect(versions("2026-09-30 12:00")).toEqual([]);
});
