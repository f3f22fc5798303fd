import { expect, test } from "vitest";
import { explainCase } from "@/lib/sla/explain";
import { foldCase } from "@/lib/sla/fold";
import { stockholm } from "@/tests/fixtures/local-time";
import { agreement, event, opened, target } from "@/tests/fixtures/sla";
import { condensed, pictureOf } from "./timeline";

const rules = agreement(target({ minutes: 20 * 60 }));
const events = [
  opened("2026-10-22 15:00"),
  event("waiting_started", "2026-10-23 16:00", { reason: "customer" }),
  event("waiting_ended", "2026-10-26 09:00"),
  event("resolved", "2026-10-27 10:00"),
];
const now = stockholm("2026-10-30 12:00");
const [clock] = explainCase(foldCase(events, rules, now, { segments: true }), rules, now).clocks;

test("nights and weekends are folded into the stretches they part", () => {
  const lines = condensed(clock?.lines ?? []);
  expect(lines.map(({ key }) => key)).toEqual([
    "started",
    "running",
    "paused",
    "running",
    "original_due",
    "due",
    "stopped",
  ]);
  // Thu 15–17 is 2 h, Fri 08–16 is 8 h; then Fri 16–17 and Mon 08–09 paused; then Mon 09–17 and Tue 08–10
  expect(lines.map(({ params }) => (params.ms ?? 0) / 3_600_000)).toEqual([0, 10, 2, 10, 0, 0, 0]);
});

test("the picture fills its width without gaps and marks lie inside it", () => {
  const picture = pictureOf({ lines: clock?.lines ?? [] });
  const covered = picture.strips.reduce((sum, { width }) => sum + width, 0);
  expect(covered).toBeCloseTo(picture.stopped ?? 0, 6);
  expect(picture.due).toBeGreaterThan(0);
  expect(picture.due).toBeLessThanOrEqual(1000);
});
