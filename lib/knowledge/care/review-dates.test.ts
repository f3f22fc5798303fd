import { expect, test } from "vitest";
import { reviewStage } from "./review-dates";

test.each([
  ["2026-12-08", null],
  ["2026-12-07", "soon"],
  ["2026-11-24", "soon"],
  ["2026-11-23", "due"],
  ["2025-01-01", "due"],
])("on 23 November 2026 a review date of %s is %s", (reviewBy, stage) => {
  expect(reviewStage(reviewBy, "2026-11-23")).toBe(stage);
});
