import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { agreement, event, opened, target } from "@/tests/fixtures/sla";
import { foldCase } from "./fold";

const office = agreement(target());
const later = stockholm("2026-10-30 12:00");

test("an exclusion is shown with its reason and can be reversed", () => {
  const events = [
    opened("2026-10-20 08:00"),
    event("resolved", "2026-10-23 08:00"),
    event("excluded", "2026-10-24 08:00", { clock: "resolution", reason: "Strike" }),
  ];
  expect(foldCase(events, office, later).clocks[0]).toMatchObject({ outcome: "excluded", excludedReason: "Strike" });
  const reversed = [...events, event("included", "2026-10-25 08:00")];
  expect(foldCase(reversed, office, later).clocks[0]).toMatchObject({ outcome: "breached", excludedReason: null });
});

test("an exclusion of one clock leaves the other", () => {
  const both = agreement(target({ clock: "response", minutes: 60 }), target());
  const events = [
    opened("2026-10-20 08:00"),
    event("excluded", "2026-10-20 09:00", { clock: "response", reason: "Test" }),
  ];
  expect(foldCase(events, both, later).clocks.map(({ outcome }) => outcome)).toEqual(["excluded", "running-late"]);
});

test("a case closed without a resolution stops at the closing and has none", () => {
  const events = [opened("2026-10-20 08:00"), event("closed", "2026-10-20 10:00")];
  const outcome = foldCase(events, office, later);
  expect(outcome).toMatchObject({ state: "closed", resolvedAt: null, firstResolvedAt: null });
  expect(outcome.clocks[0]).toMatchObject({ stoppedAt: stockholm("2026-10-20 10:00"), outcome: "met" });
});

test("a case resolved without a first response has been answered", () => {
  const response = agreement(target({ clock: "response", minutes: 60 }));
  const events = [opened("2026-10-20 08:00"), event("resolved", "2026-10-20 08:30")];
  const outcome = foldCase(events, response, later);
  expect(outcome.firstResponseAt).toBeNull();
  expect(outcome.clocks[0]).toMatchObject({ stoppedAt: stockholm("2026-10-20 08:30"), outcome: "met" });
});

test("an automatic message is no first response", () => {
  const response = agreement(target({ clock: "response", minutes: 60 }));
  const events = [
    opened("2026-10-20 08:00"),
    event("message", "2026-10-20 08:00", { direction: "out", internal: false }),
  ];
  expect(foldCase(events, response, later).clocks[0]?.outcome).toBe("running-late");
});

test("events after now have not happened", () => {
  const events = [opened("2026-10-20 08:00"), event("resolved", "2026-10-20 10:00")];
  expect(foldCase(events, office, stockholm("2026-10-20 09:59"))).toMatchObject({ state: "open", resolvedAt: null });
  expect(() => foldCase(events, office, stockholm("2026-10-20 07:59"))).toThrow(RangeError);
});

test("what is stamped before the opening happens at the opening", () => {
  const events = [
    event("priority_changed", "2026-10-20 07:59", { priority: 3 }),
    event("first_response", "2026-10-20 07:58"),
    opened("2026-10-20 08:00", 4),
  ];
  const outcome = foldCase(events, office, later);
  expect(outcome).toMatchObject({ priority: 3, firstResponseAt: outcome.openedAt });
});

test("hours over the autumn clock change are all counted", () => {
  const always = agreement(target({ calendar: "always" }));
  const events = [opened("2026-10-25 00:00")];
  // 8 h from midnight pass 02–03 twice: due 07:00.
  expect(foldCase(events, always, later).clocks[0]?.dueAt).toBe(stockholm("2026-10-25 07:00"));
});

test("segments cover the clock without gaps and name every reason", () => {
  const events = [
    opened("2026-10-20 16:00"),
    event("waiting_started", "2026-10-21 09:00", { reason: "customer" }),
    event("waiting_ended", "2026-10-21 10:00"),
    event("resolved", "2026-10-21 11:00"),
    event("reopened", "2026-10-21 12:00"),
    event("closed", "2026-10-21 13:00"),
  ];
  const [clock] = foldCase(events, office, later, { segments: true }).clocks;
  expect(clock?.segments).toEqual([
    { from: stockholm("2026-10-20 16:00"), to: stockholm("2026-10-20 17:00"), kind: "running" },
    { from: stockholm("2026-10-20 17:00"), to: stockholm("2026-10-21 08:00"), kind: "outside" },
    { from: stockholm("2026-10-21 08:00"), to: stockholm("2026-10-21 09:00"), kind: "running" },
    { from: stockholm("2026-10-21 09:00"), to: stockholm("2026-10-21 10:00"), kind: "paused", reason: "customer" },
    { from: stockholm("2026-10-21 10:00"), to: stockholm("2026-10-21 11:00"), kind: "running" },
    { from: stockholm("2026-10-21 11:00"), to: stockholm("2026-10-21 12:00"), kind: "stopped" },
    { from: stockholm("2026-10-21 12:00"), to: stockholm("2026-10-21 13:00"), kind: "running" },
  ]);
});

test("a calendar the agreement does not bring is refused", () => {
  const missing = agreement(target({ calendar: "night" }));
  expect(() => foldCase([opened("2026-10-20 08:00")], missing, later)).toThrow(/night/);
});

test("of two priorities set in the same minute the more urgent holds", () => {
  const changes = [2, 4, 3].map((priority) => event("priority_changed", "2026-10-20 09:00", { priority }));
  expect(foldCase([opened("2026-10-20 08:00"), ...changes], office, later).priority).toBe(2);
  expect(foldCase([opened("2026-10-20 08:00"), ...changes.toReversed()], office, later).priority).toBe(2);
});

test("of two openings the first holds, in the same minute the more urgent", () => {
  const twice = [opened("2026-10-20 08:00", 4), opened("2026-10-20 08:00", 2), opened("2026-10-21 08:00", 1)];
  const outcome = foldCase(twice, office, later);
  expect(outcome).toMatchObject({ openedAt: stockholm("2026-10-20 08:00"), priority: 2 });
  expect(foldCase(twice.toReversed(), office, later)).toEqual(outcome);
});
