import { expect, test } from "vitest";
import { instantOf } from "./life";

test.each([
  ["2026-11-30T08:00", "2026-11-30T07:00:00.000Z"],
  ["2026-07-01T08:00", "2026-07-01T06:00:00.000Z"],
  // Skipped when clocks go forward: the first moment there is.
  ["2027-03-28T02:30", "2027-03-28T01:00:00.000Z"],
  // Twice when they go back: the first.
  ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
])("%s on a wall in Sweden is %s", (local, instant) => {
  expect(instantOf(local)?.toISOString()).toBe(instant);
});

test.each(["", "2026-11-30", "2026-13-01T08:00", "2026-11-30T25:00", "tomorrow"])("%j is no time", (local) => {
  expect(instantOf(local)).toBeNull();
});
