import { expect, test } from "vitest";
import { hour, stockholm } from "@/tests/fixtures/local-time";
import { agreement, event, opened, target } from "@/tests/fixtures/sla";
import { explainCase } from "./explain";
import { foldCase } from "./fold";

const office = agreement(target());
const now = stockholm("2026-10-27 12:00");

function explained(...events: Parameters<typeof foldCase>[0]) {
  return explainCase(foldCase(events, office, now, { segments: true }), office, now);
}

test("a paused case tells its time line in local time, in order", () => {
  const { clocks } = explained(
    opened("2026-10-23 09:00"),
    event("waiting_started", "2026-10-23 16:00", { reason: "customer" }),
    event("waiting_ended", "2026-10-26 09:00"),
    event("resolved", "2026-10-26 09:30"),
  );
  expect(clocks[0]?.lines.map(({ key, localAt }) => `${key} ${localAt}`)).toEqual([
    "started 2026-10-23T09:00:00+02:00",
    "running 2026-10-23T09:00:00+02:00",
    "paused 2026-10-23T16:00:00+02:00",
    "outside 2026-10-23T17:00:00+02:00",
    "original_due 2026-10-23T17:00:00+02:00",
    "paused 2026-10-26T08:00:00+01:00",
    "running 2026-10-26T09:00:00+01:00",
    "stopped 2026-10-26T09:30:00+01:00",
    "due 2026-10-26T10:00:00+01:00",
  ]);
  expect(clocks[0]?.lines[2]?.params).toEqual({ ms: hour, reason: "customer" });
});

test("a clock names its agreement, calendar, versions and zone", () => {
  const { clocks } = explained(opened("2026-10-23 09:00"));
  expect(clocks[0]).toMatchObject({
    agreementVersionId: "agreement-1",
    agreementValidFrom: "2026-01-01",
    calendarKey: "office",
    zone: "Europe/Stockholm",
    outcome: "running-late",
  });
  expect(clocks[0]?.lines.at(-1)).toMatchObject({ key: "still_running", at: now });
});

test("what remains is negative for a late clock", () => {
  // Fri 9–17 = 8 h, Mon 9 h, Tue 08–12 = 4 h: 21 of 8 h.
  expect(explained(opened("2026-10-23 09:00")).clocks[0]?.remainingMs).toBe(-13 * hour);
});
