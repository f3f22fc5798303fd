import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { keyStateAt, lastDateOf, readExpiry, usualLastDate } from "./expiry";

const now = stockholm("2026-11-28 23:30");

test.each([
  ["", null],
  [" 2026-11-28 ", "2026-11-29 00:00"],
  ["2027-03-28", "2027-03-29 00:00"],
])("%j holds until %s", (typed, until) => {
  const expiresAt = until === null ? null : new Date(stockholm(until));
  expect(readExpiry(typed, now)).toEqual({ expiresAt });
  if (expiresAt) expect(lastDateOf(expiresAt)).toBe(typed.trim());
});

test.each([
  ["2026-11-27", "integrations.expiryPast"],
  ["2027-02-30", "integrations.expiryDate"],
  ["snart", "integrations.expiryDate"],
  ["2036-01-01", "integrations.expiryFar"],
])("%s is refused", (typed, problem) => {
  expect(readExpiry(typed, now)).toEqual({ problem });
});

test("a key holds for a year when nobody says otherwise", () => {
  expect(usualLastDate(now)).toBe("2027-11-28");
});

test.each([
  [null, "holds"],
  ["2026-12-13 00:00", "holds"],
  ["2026-12-12 00:00", "soon"],
  ["2026-11-28 23:30", "expired"],
])("a key that expires %s %s", (at, state) => {
  expect(keyStateAt(at === null ? null : new Date(stockholm(at)), now)).toBe(state);
});
