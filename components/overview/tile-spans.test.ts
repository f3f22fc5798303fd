import { expect, test } from "vitest";
import { tileSpans } from "./tile-spans";

test.each([
  ["n", [6]],
  ["nn", [3, 3]],
  ["nnn", [2, 2, 2]],
  ["nnnn", [3, 3, 3, 3]],
  ["nnnnn", [2, 2, 2, 3, 3]],
  ["nnwnnn", [3, 3, 6, 2, 2, 2]],
  ["wnnnn", [6, 3, 3, 3, 3]],
])("tiles %s fill their rows", (letters, expected) => {
  const sizes = [...letters].map((letter) => (letter === "w" ? ("wide" as const) : ("normal" as const)));
  expect(tileSpans(sizes).map(({ sixths }) => sixths)).toEqual(expected);
});

test("in rows of two the last of an odd number has its own", () => {
  expect(tileSpans(["normal", "normal", "normal"]).map(({ fillsPair }) => fillsPair)).toEqual([false, false, true]);
});
