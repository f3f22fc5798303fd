import { expect, test } from "vitest";
import { promisedIn, sharesPromised } from "./promises";

const versions = [
  { validFrom: "2026-06-15", share: 0.97 },
  { validFrom: "2025-01-01", share: 0.95 },
];

test("a month is held to what was in force when it began", () => {
  expect(promisedIn("2026-06", versions)).toBe(0.95);
  expect(promisedIn("2026-07", versions)).toBe(0.97);
});

test("the first month of an agreement is held to it from the day it begins", () => {
  expect(promisedIn("2026-06", [{ validFrom: "2026-06-15", share: 0.97 }])).toBe(0.97);
  expect(promisedIn("2026-05", [{ validFrom: "2026-06-15", share: 0.97 }])).toBeNull();
});

test("a period under several promises names each once, one before any agreement names none", () => {
  expect(sharesPromised(["2026-01", "2026-02"], versions)).toEqual([0.95]);
  expect(sharesPromised(["2026-06", "2026-07", "2026-08"], versions)).toEqual([0.95, 0.97]);
  expect(sharesPromised(["2024-12"], versions)).toEqual([]);
});
