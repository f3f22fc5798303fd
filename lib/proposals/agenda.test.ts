import { expect, test } from "vitest";
import type { StatedKpi } from "@/lib/measures/proposals/record";
import { takenUp, underWay } from "./agenda";

const effect: StatedKpi = {
  ...{ key: "cases.opened", baselineFrom: "2026-01", baselineTo: "2026-03", target: 10, reviewDate: "2026-11-10" },
};
const seen = { publishedAt: new Date("2026-10-01T08:00:00Z"), timeZone: "Europe/Stockholm" };

test.each([
  ["waits", null, "2026-11-20", "waiting"],
  ["was rejected", { outcome: "rejected", until: null, effect }, "2026-11-20", null],
  ["is postponed to tomorrow", { outcome: "postponed", until: "2026-11-21", effect: null }, "2026-11-20", null],
  ["was postponed to today", { outcome: "postponed", until: "2026-11-20", effect: null }, "2026-11-20", "postponed"],
  ["was approved without a figure", { outcome: "approved", until: null, effect: null }, "2026-11-20", null],
  ["is reviewed tomorrow", { outcome: "approved", until: null, effect }, "2026-11-09", null],
  ["is reviewed now", { outcome: "approved", until: null, effect }, "2026-11-10", "review"],
  ["was to be reviewed 61 days ago", { outcome: "approved", until: null, effect }, "2027-01-10", null],
] as const)("a proposal that %s", (_what, decision, today, because) => {
  expect(takenUp(decision, { ...seen, today })?.because ?? null).toBe(because);
});

test("an approved proposal is being carried out since it was decided, until somebody says that it is done", () => {
  const at = new Date("2026-10-07T11:00:00Z");
  const done = { on: "2026-11-02", note: "", by: "Oskar" };
  expect(underWay({ outcome: "approved", at, done: null })).toEqual({ because: "underWay", sinceAt: at.getTime() });
  expect(underWay({ outcome: "approved", at, done })).toBeNull();
  expect(underWay({ outcome: "rejected", at, done: null })).toBeNull();
  expect(underWay(null)).toBeNull();
});
