import { expect, test } from "vitest";
import { choosePeriod, periodOf, previousPeriod } from "./periods";

const data = { first: "2024-05", last: "2026-12" };

test("without a wish the period is the last 12 months up to the current one, though promises fall due later", () => {
  const period = choosePeriod({}, data, "2026-11");
  expect([period.from, period.to, period.months.length, period.openMonth]).toEqual([
    "2025-12",
    "2026-11",
    12,
    "2026-11",
  ]);
});

test("old data ends the period with its own last month, and nothing in it is open", () => {
  const period = choosePeriod({}, { first: "2016-02", last: "2017-02" }, "2026-11");
  expect([period.from, period.to, period.openMonth]).toEqual(["2016-03", "2017-02", null]);
});

test("a new customer's period begins with the first month that has data", () => {
  expect(choosePeriod({}, { first: "2026-09", last: "2026-11" }, "2026-11").from).toBe("2026-09");
});

test("a customer without data gets the current year of months, all empty", () => {
  expect(choosePeriod({}, { first: null, last: null }, "2026-11").months).toHaveLength(12);
});

test.each([
  ["what is asked for", { from: "2026-01", to: "2026-03" }, ["2026-01", "2026-03"]],
  ["a period ending after now is cut", { from: "2026-10", to: "2027-05" }, ["2026-10", "2026-11"]],
  ["a period backwards is one month", { from: "2026-08", to: "2026-05" }, ["2026-05", "2026-05"]],
  ["nonsense is ignored", { from: "2026-13", to: "abc" }, ["2025-12", "2026-11"]],
  ["more than 60 months are cut to the last 60", { from: "2010-01", to: "2026-01" }, ["2021-02", "2026-01"]],
])("%s", (_name, asked, expected) => {
  const { from, to } = choosePeriod(asked, data, "2026-11");
  expect([from, to]).toEqual(expected);
});

test("the period before has the same length and ends the month before", () => {
  const before = previousPeriod(periodOf("2026-01", "2026-03", "2026-11"));
  expect([before.from, before.to, before.openMonth]).toEqual(["2025-10", "2025-12", null]);
});
