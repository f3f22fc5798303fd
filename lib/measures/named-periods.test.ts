import { expect, it } from "vitest";
import { namedPeriod, periodChoices } from "./named-periods";

const now = { current: "2026-11", contractMonth: 6 };

it.each([
  ["2026-10", "month 2026-10 2026-10"],
  ["2026-Q4", "quarter 2026-10 2026-12"],
  ["2026-Q1", "quarter 2026-01 2026-03"],
  ["2026-T1", "tertial 2026-01 2026-04"],
  ["2026-T3", "tertial 2026-09 2026-12"],
  ["2026", "year 2026-01 2026-12"],
  // The month that goes on is not whole.
  ["r3", "rolling 2026-08 2026-10"],
  ["r12", "rolling 2025-11 2026-10"],
  // An agreement of June.
  ["c2026", "contract 2026-06 2027-05"],
])("%s is %s", (key, said) => {
  const { kind, from, to } = namedPeriod(key, now) ?? {};
  expect(`${kind} ${from} ${to}`).toBe(said);
});

it.each(["", "2026-13", "2026-Q5", "2026-T4", "r6", "c26", "now"])("%s names no period", (key) =>
  expect(namedPeriod(key, now)).toBeNull(),
);

it("without an agreement there is no contract year", () => {
  expect(namedPeriod("c2026", { ...now, contractMonth: null })).toBeNull();
});

it("what has not begun, and what lies before the data, cannot be chosen", () => {
  const choices = periodChoices("2026-05", now);
  const keys = Object.fromEntries(choices.map(({ kind, periods }) => [kind, periods.map(({ key }) => key)]));
  expect(keys).toMatchObject({
    rolling: ["r3", "r12"],
    quarter: ["2026-Q4", "2026-Q3", "2026-Q2"],
    tertial: ["2026-T3", "2026-T2"],
    year: ["2026"],
    contract: ["c2026", "c2025"],
  });
  expect(keys.month).toEqual(["2026-11", "2026-10", "2026-09", "2026-08", "2026-07", "2026-06", "2026-05"]);
});
