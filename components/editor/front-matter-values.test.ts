import { expect, test } from "vitest";
import { numberOf, withField, wordsOf } from "./front-matter-values";

test.each([
  ["12 500", 12_500],
  ["12\u00a0500,50", 12_500.5],
  ["0", 0],
  ["", null],
  ["tolv", null],
])("%j is read as the number %j", (written, number) => {
  expect(numberOf(written)).toBe(number);
});

test("a list is written with commas, and an empty one is no list", () => {
  expect(wordsOf("vpn,  distans , ")).toEqual(["vpn", "distans"]);
  expect(wordsOf(" , ")).toBeNull();
});

test("a group loses what is emptied, and goes with its last field", () => {
  expect(withField({ oneOff: 5, monthly: 2 }, "monthly", null)).toEqual({ oneOff: 5 });
  expect(withField({ oneOff: 5 }, "oneOff", null)).toBeNull();
});
