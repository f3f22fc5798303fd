import fc from "fast-check";
import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { agreement, opened, target } from "@/tests/fixtures/sla";
import { attainment, clocksDueIn, displayedShare, meetsPromise } from "./attainment";
import { foldCase } from "./fold";

test("a clock due at the first instant of a month belongs to that month alone", () => {
  const always = agreement(target({ calendar: "always" }));
  const { clocks } = foldCase([opened("2026-10-31 16:00")], always, stockholm("2026-11-02 00:00"));
  const [october, november, december] = ["2026-10-01 00:00", "2026-11-01 00:00", "2026-12-01 00:00"].map(stockholm);
  expect(clocksDueIn(clocks, october as number, november as number)).toHaveLength(0);
  expect(clocksDueIn(clocks, november as number, december as number)).toHaveLength(1);
});

test("the promised level itself is kept", () => {
  expect(meetsPromise(attainment(95, 5), 0.95)).toBe(true);
  expect(meetsPromise(attainment(949_999, 50_001), 0.95)).toBe(false);
  expect(meetsPromise(attainment(0, 0), 0.95)).toBeNull();
});

test("a level that binary fractions cannot hold is compared as it is written", () => {
  // 0.29 × 100 is 28.999999999999996 in floating point.
  expect(meetsPromise(attainment(29, 71), 0.29)).toBe(true);
});

test("away from the promise a share is rounded, not cut", () => {
  expect(displayedShare(attainment(2, 1), 0.95)).toEqual({ percent: 66.7, decimals: 1 });
  expect(displayedShare(attainment(1, 1))).toEqual({ percent: 50, decimals: 1 });
});

test("as many decimals are shown as the promise has", () => {
  expect(displayedShare(attainment(999_501, 499), 0.9995)).toEqual({ percent: 99.95, decimals: 2 });
  expect(displayedShare(attainment(19, 1), 0.95, 0)).toEqual({ percent: 95, decimals: 0 });
});

test("what is shown stands on the same side of the promise as the share, and is 100 % only when all were met", () => {
  const promises = fc.constantFrom(0.8, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999, 0.9995, 1);
  const near = fc.integer({ min: 0, max: 400 });
  const totals = fc.integer({ min: 1, max: 2_000_000 });
  fc.assert(
    fc.property(promises, totals, near, fc.integer({ min: 0, max: 3 }), (promised, total, offset, decimals) => {
      const met = Math.max(0, Math.min(total, Math.round(total * promised) + offset - 200));
      const share = attainment(met, total - met);
      const shown = displayedShare(share, promised, decimals);
      const scale = 10 ** (shown?.decimals ?? 0);
      const level = Math.round(promised * 100 * scale);
      expect(Math.round((shown?.percent ?? 0) * scale) >= level).toBe(meetsPromise(share, promised));
      expect(shown?.percent === 100).toBe(met === total);
    }),
    { numRuns: 2000 },
  );
});
