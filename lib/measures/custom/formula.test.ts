import { expect, test } from "vitest";
import { evaluate, figuresIn, isProblem, mostCharacters, parseFormula } from "./formula";

const values: Record<string, number | null> = {
  "cases.opened": 40,
  "cases.closed": 0,
  "billing.invoiced": 8_000,
  "x.none": null,
};
const known = (id: string) => Object.hasOwn(values, id);
const worth = (text: string) => {
  const read = parseFormula(text, known);
  return isProblem(read)
    ? `${read.problem} ${read.at} ${read.found}`.trim()
    : evaluate(read, (id) => values[id] ?? null);
};

test.each<[string, number | string | null]>([
  ["1 + 2 × 3", 7],
  ["(1 + 2) * 3", 9],
  ["10 − 4 − 3", 3],
  ["24 ÷ 4 / 3", 2],
  ["-2 * -3", 6],
  ["2,5 + 0.5", 3],
  ["billing.invoiced ÷ cases.opened", 200],
  ["1 - cases.closed / cases.opened", 1],
  ["cases.opened / cases.closed", null],
  ["cases.opened / (cases.closed × 3)", null],
  ["x.none + 1", null],
  ["0 × x.none", null],
  ["", "empty 1"],
  ["   ", "empty 1"],
  ["1 +", "expected_value 4"],
  ["1 2", "expected_sign 3 2"],
  ["(1 + 2", "unclosed 7"],
  ["1 + )", "expected_value 5 )"],
  ["cases.invented + 1", "unknown 1 cases.invented"],
  ["1 + process.exit", "unknown 5 process.exit"],
  ["cases.opened; drop", "character 13 ;"],
  ["1 + `x`", "character 5 `"],
  ["constructor", "unknown 1 constructor"],
  ["1e5", "expected_sign 2 e5"],
  [`1${" + 1".repeat(100)}`, `too_long ${mostCharacters + 1}`],
  [`${"(".repeat(30)}1${")".repeat(30)}`, "too_deep 21 ("],
  [`${"-".repeat(40)}1`, "too_deep 21 -"],
])("%s is %j", (text, expected) => {
  expect(worth(text)).toBe(expected);
});

test("names each of its figures once", () => {
  const read = parseFormula("cases.opened / (cases.opened + cases.closed)", known);
  expect(isProblem(read) || figuresIn(read)).toEqual(["cases.opened", "cases.closed"]);
});
