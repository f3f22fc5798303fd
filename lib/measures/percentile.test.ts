import fc from "fast-check";
import { expect, test } from "vitest";
import { mean, median, percentile, sumOf } from "./percentile";

test("no numbers have no percentile and no mean", () => {
  expect(median([])).toBeNull();
  expect(percentile([[], []], 9, 10)).toBeNull();
  expect(mean([[]])).toBeNull();
});

test("one number is every percentile of itself", () => {
  expect(median([[7]])).toBe(7);
  expect(percentile([[7]], 9, 10)).toBe(7);
});

test("the median of an even count averages the two middle values", () => {
  // 1 2 | 3 10 → (2 + 3) ÷ 2
  expect(median([[1, 10], [], [2, 3]])).toBe(2.5);
});

test("the 90th percentile interpolates linearly between two ranks", () => {
  // n = 4: position (4 − 1) · 0.9 = 2.7, between the values of rank 2 and 3: 30 + 0.7 · (40 − 30)
  expect(
    percentile(
      [
        [10, 30],
        [20, 40],
      ],
      9,
      10,
    ),
  ).toBe(37);
});

test("equal values count as often as they stand", () => {
  // 5 5 5 5 | 9: position 4 · 0.9 = 3.6 → 5 + 0.6 · (9 − 5)
  expect(
    percentile(
      [
        [5, 5],
        [5, 5, 9],
      ],
      9,
      10,
    ),
  ).toBe(7.4);
});

test("a sum beyond the whole numbers of floating point stays exact", () => {
  const big = 2 ** 51 - 1;
  expect(
    sumOf([
      [big, big, big],
      [big, big, 1],
    ]),
  ).toBe(5n * BigInt(big) + 1n);
  expect(mean([[big, big]])).toBe(big);
});

test("runs give what their merged and sorted numbers give", () => {
  const runs = fc.array(fc.array(fc.integer({ min: 0, max: 10_000_000_000 }), { maxLength: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(runs, fc.integer({ min: 0, max: 20 }), (unsorted, twentieths) => {
      const sorted = unsorted.map((run) => [...run].sort((a, b) => a - b));
      const merged = sorted.flat().sort((a, b) => a - b);
      const position = (merged.length - 1) * twentieths;
      const below = merged[Math.floor(position / 20)] ?? null;
      const above = merged[Math.ceil(position / 20)] ?? null;
      const part = position % 20;
      const expected = below === null || above === null ? null : (below * (20 - part) + above * part) / 20;
      expect(percentile(sorted, twentieths, 20)).toBe(merged.length === 0 ? null : expected);
    }),
  );
});
