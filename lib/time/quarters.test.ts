import { expect, test } from "vitest";
import { lastWholeQuarter, nextQuarters } from "./quarters";

test("quarters go on over the turn of the year", () => {
  expect(nextQuarters(Date.UTC(2026, 10, 23), 3)).toEqual(["2026-Q4", "2027-Q1", "2027-Q2"]);
});

test.each([
  ["2026-11", "2026-07", "2026-09"],
  ["2026-10", "2026-07", "2026-09"],
  ["2026-09", "2026-04", "2026-06"],
  ["2026-01", "2025-10", "2025-12"],
])("in %s the last whole quarter is %s to %s", (month, from, to) => {
  expect(lastWholeQuarter(month)).toEqual({ from, to });
});
