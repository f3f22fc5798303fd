import { expect, test } from "vitest";
import { targetAs, targetFrom, targetUnitOf } from "./target-unit";

test.each([
  ["sla.attainment.resolution", "percent", 97.5, 0.975],
  ["resolution.median.business", "hours", 6.5, 23_400_000],
  ["sla.breaches.resolution", "number", 17, 17],
  ["unknown.figure", "number", 3, 3],
])("a target for %s is written in %s", (kpi, unit, typed, stored) => {
  expect(targetUnitOf(kpi)).toBe(unit);
  expect(targetFrom(typed, targetUnitOf(kpi))).toBe(stored);
  expect(targetAs(stored, targetUnitOf(kpi))).toBe(String(typed));
});

test("no target is no target in any unit", () => {
  expect(targetFrom(null, "percent")).toBeNull();
});
