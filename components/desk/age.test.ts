import { expect, test } from "vitest";
import { ageOf } from "./age";

const minute = 60_000;

test.each([
  [0, 0, "now"],
  [59_999, 0, "now"],
  [61 * 1000, 1, "minute"],
  [59 * minute, 59, "minute"],
  [119 * minute, 1, "hour"],
  [47 * 60 * minute, 1, "day"],
  [-5, 0, "now"],
])("%i ms ago is %i %s", (ms, value, unit) => {
  expect(ageOf(ms)).toEqual({ value, unit });
});
