import { expect, test } from "vitest";
import type { Direction } from "../catalogue";
import { type TargetVersion, targetIn, type Verdict, verdictOf } from "./followed";
import { asWritten, fromFormula, readWritten, toFormula } from "./own-unit";

const version = (id: string, validFrom: string, day = 1): TargetVersion => ({
  ...{ id, validFrom, target: 1, threshold: null, ownerId: null, reviewOn: null, decided: "", createdById: null },
  createdAt: new Date(Date.UTC(2026, 0, day)),
});

test("a month's target is the latest decision that had begun by then, of the same month the one decided last", () => {
  const versions = [version("later", "2026-06"), version("first", "2026-01"), version("mended", "2026-06", 9)];
  expect(targetIn("2025-12", versions)).toBeNull();
  expect(targetIn("2026-05", versions)?.id).toBe("first");
  expect(targetIn("2026-06", versions)?.id).toBe("mended");
  expect(targetIn("2027-01", versions)?.id).toBe("mended");
});

test.each<[number | null, number | null, number | null, Direction, Verdict]>([
  [0.95, 0.95, 0.9, "up", "met"],
  [0.9499999, 0.95, 0.9, "up", "warned"],
  [0.9, 0.95, 0.9, "up", "warned"],
  [0.899, 0.95, 0.9, "up", "missed"],
  [0.94, 0.95, null, "up", "missed"],
  [5, 5, 8, "down", "met"],
  [6, 5, 8, "down", "warned"],
  [9, 5, 8, "down", "missed"],
  [0, 0, null, "down", "met"],
  [7, null, null, "down", "untargeted"],
  [7, 5, 8, "none", "untargeted"],
  [null, 5, 8, "up", "no_data"],
])("%j against %j with a threshold of %j, %s is better: %s", (value, target, threshold, direction, expected) => {
  expect(verdictOf(value, { target, threshold }, direction)).toBe(expected);
});

test("values are read as people write them, and written back the same", () => {
  expect(readWritten("97,4 %", "share")).toBe(0.974);
  expect(readWritten("1 250,50", "money")).toBe(125_050);
  expect(readWritten("2,5", "business_ms")).toBe(9_000_000);
  expect(readWritten("−3", "count")).toBe(-3);
  for (const text of ["", "x", "1e3", "1,2,3", "--1", "∞"]) expect(readWritten(text, "count")).toBeNull();
  expect(asWritten(0.974, "share", "sv")).toBe("97,4");
  expect(asWritten(9_000_000, "business_ms", "en")).toBe("2.5");
});

test("a formula reckons with shares from 0 to 1, hours and kronor", () => {
  expect([toFormula(0.5, "share"), toFormula(7_200_000, "calendar_ms"), toFormula(12_300, "money")]).toEqual([
    0.5, 2, 123,
  ]);
  expect([fromFormula(0.5, "share"), fromFormula(2, "business_ms"), fromFormula(1.5, "money")]).toEqual([
    0.5, 7_200_000, 150,
  ]);
});
