import { expect, test } from "vitest";
import { keySequence } from "./key-sequence";

test.each([
  ["a key in the first second of a page follows nothing", [["a", 400]], [false]],
  [
    "a key soon after the prefix follows it",
    [
      ["g", 5_000],
      ["s", 5_600],
    ],
    [false, true],
  ],
  [
    "a key long after the prefix does not",
    [
      ["g", 5_000],
      ["s", 6_500],
    ],
    [false, false],
  ],
  [
    "a third key is a first one again",
    [
      ["g", 0],
      ["s", 100],
      ["a", 200],
    ],
    [false, true, false],
  ],
] as const)("%s", (_what, pressed, expected) => {
  const follows = keySequence("g");
  expect(pressed.map(([key, at]) => follows(key, at))).toEqual(expected);
});
