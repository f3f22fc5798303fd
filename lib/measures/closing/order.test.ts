import { expect, test } from "vitest";
import { nextToClose, outOfOrder } from "./order";

const current = "2026-11";
const start = "2026-03";

test.each([
  ["nothing closed, within the contract", [], start, "2026-03"],
  ["nothing closed in an old contract: twelve months back", [], "2020-01", "2025-11"],
  ["after the last one", ["2026-07", "2026-06"], start, "2026-08"],
  ["into a gap", ["2026-06", "2026-08"], start, "2026-07"],
  ["everything closed", ["2026-09", "2026-10"], start, null],
  ["no contract yet", [], null, null],
  ["a contract that begins with the month that goes on", [], "2026-11", null],
] as const)("next: %s", (_name, closed, from, expected) => {
  expect(nextToClose({ closed, start: from, current })).toBe(expected);
});

test.each([
  ["2026-11", [], "not_ended"],
  ["2026-06", ["2026-06"], "already_closed"],
  ["2026-02", [], "before_contract"],
  ["1999-01", ["2026-06"], "before_contract"],
  ["2026-09", [], null],
  ["2026-09", ["2026-07"], "not_next"],
  ["2026-05", ["2026-06"], "not_next"],
  ["2026-08", ["2026-07"], null],
] as const)("%s after %j: %s", (month, closed, expected) => {
  expect(outOfOrder(month, { closed, start, current })).toBe(expected);
});

test("without a contract there is nothing to close", () => {
  expect(outOfOrder("2026-09", { closed: [], start: null, current })).toBe("before_contract");
});
