import { expect, test } from "vitest";
import { nextQuarters } from "./quarters";

test("quarters go on over the turn of the year", () => {
  expect(nextQuarters(Date.UTC(2026, 10, 23), 3)).toEqual(["2026-Q4", "2027-Q1", "2027-Q2"]);
});
