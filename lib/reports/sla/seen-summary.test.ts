import { expect, test } from "vitest";
import { hasSeenSummary } from "./seen-summary";

const report = { revision: 5, summaryById: "imre" };

test.each([
  [5, "anna", true],
  [5, "imre", true],
  [4, "imre", true],
  [4, "anna", false],
  [4, null, false],
  [3, "imre", false],
  [6, "imre", false],
] as const)("whoever saw revision %i and is %s: %s", (revision, viewer, seen) => {
  expect(hasSeenSummary(report, revision, viewer)).toBe(seen);
});
