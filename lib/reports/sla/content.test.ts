import { expect, test } from "vitest";
import { canonicalText } from "./content";

test("the text that is hashed is the same however the keys were stored, and another for another value", () => {
  const written = { month: "2026-10", figures: [{ value: 0.9473684210526315, n: null }], left: undefined };
  const stored = { figures: [{ n: null, value: 0.9473684210526315 }], month: "2026-10" };
  expect(canonicalText(written)).toBe(canonicalText(stored));
  expect(canonicalText({ ...stored, month: "2026-11" })).not.toBe(canonicalText(stored));
});

test("the order of a list counts", () => {
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
});
