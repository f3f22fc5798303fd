import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatBytes,
  formatChange,
  formatCountdown,
  formatDuration,
  formatHours,
  formatInstant,
  formatLevel,
  formatLocalDate,
  formatLocalMonth,
  formatMoney,
  formatNearInstant,
  formatNumber,
  formatPercent,
} from "./format";

/** Intl separates with no-break spaces; the tables below are written with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test.each([
  [24918, 0, "24 918", "24,918"],
  [0.25, 2, "0,25", "0.25"],
  [-3, 0, "−3", "-3"],
])("the number %d with %d decimals", (value, decimals, swedish, english) => {
  expect(plain(formatNumber(value, "sv", decimals))).toBe(swedish);
  expect(formatNumber(value, "en", decimals)).toBe(english);
});

test.each([
  [3, "+3"],
  [-2, "−2"],
  [0, "0"],
])("a change of %d keeps its sign", (value, expected) => {
  expect(formatChange(value, "sv")).toBe(expected);
  expect(formatChange(value, "en")).toBe(expected);
});

test.each([
  // ratio, decimals, threshold, shown
  [0.9496, 1, 0.95, "94,9 %"],
  [0.95, 1, 0.95, "95,0 %"],
  [0.9504, 1, 0.95, "95,0 %"],
  [0.94996, 2, 0.95, "94,99 %"],
  [0.99541, 1, 0.9954, "99,6 %"],
  [0.99996, 1, undefined, "99,9 %"],
  [0.00004, 1, undefined, "0,1 %"],
  [1, 1, 0.95, "100,0 %"],
  [0, 1, 0.95, "0,0 %"],
  [0.953, 0, undefined, "95 %"],
  [0.947, 0, 0.95, "94 %"],
])("%d with %d decimals against %s", (ratio, decimals, threshold, expected) => {
  expect(plain(formatPercent(ratio, "sv", decimals, threshold))).toBe(expected);
});

test.each([
  [0.85, "85 %"],
  [0.57, "57 %"],
  [0.975, "97,5 %"],
  [0.9995, "99,95 %"],
])("a level of %d is written with the decimals it was decided with", (share, expected) => {
  expect(plain(formatLevel(share, "sv"))).toBe(expected);
});

test.each([
  // ratio, ceiling, shown
  [0.0504, 0.05, "5,1 %"],
  [0.05, 0.05, "5,0 %"],
  [0.0496, 0.05, "5,0 %"],
])("%d against a ceiling of %d", (ratio, ceiling, expected) => {
  expect(plain(formatPercent(ratio, "sv", 1, undefined, ceiling))).toBe(expected);
});

test.each([
  [0, "0 s", "0 secs"],
  [59_999, "59 s", "59 secs"],
  [605_000, "10 min 05 s", "10 mins 05 secs"],
  [3 * 3_600_000 + 125_900, "3 tim 02 min 05 s", "3 hrs 02 mins 05 secs"],
  [-(96 * 3_600_000), "96 tim 00 min 00 s", "96 hrs 00 mins 00 secs"],
])("a countdown at %d ms names its units", (ms, swedish, english) => {
  expect(plain(formatCountdown(ms, "sv"))).toBe(swedish);
  expect(plain(formatCountdown(ms, "en"))).toBe(english);
});

test("a percentage never claims a promise that was not kept, nor hides one that was", () => {
  const ratio = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      ratio,
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 3 }),
      (value, promise, decimals) => {
        const threshold = promise / 10_000;
        const shown = Number.parseFloat(formatPercent(value, "en", decimals, threshold)) / 100;
        if (value < threshold) expect(shown).toBeLessThan(threshold);
        else expect(shown).toBeGreaterThanOrEqual(threshold - 1e-12);
      },
    ),
  );
});

test.each([
  [0, "0 min", "0 mins"],
  [20_000, "< 1 min", "< 1 min"],
  [60_000, "1 min", "1 min"],
  [3 * 3_600_000 + 12 * 60_000, "3 tim 12 min", "3 hrs 12 mins"],
  [3_600_000, "1 tim", "1 hr"],
  [59.6 * 60_000, "1 tim", "1 hr"],
  [40 * 3_600_000, "40 tim", "40 hrs"],
  [-90 * 60_000, "−1 tim 30 min", "−1 hr 30 mins"],
])("%d ms", (milliseconds, swedish, english) => {
  expect(plain(formatDuration(milliseconds, "sv"))).toBe(swedish);
  expect(plain(formatDuration(milliseconds, "en"))).toBe(english);
});

test("hours for a column", () => {
  expect(formatHours(44_640_000, "sv")).toBe("12,4");
  expect(formatHours(44_640_000, "en")).toBe("12.4");
});

test("an instant is read in the zone given, over both clock changes", () => {
  expect(plain(formatInstant("2026-03-29T00:59:00Z", "sv", "Europe/Stockholm"))).toBe("29 mars 2026 01:59");
  expect(plain(formatInstant("2026-03-29T01:00:00Z", "sv", "Europe/Stockholm"))).toBe("29 mars 2026 03:00");
  expect(plain(formatInstant("2026-10-25T01:30:00Z", "sv", "Europe/Stockholm", "time"))).toBe("02:30");
  expect(plain(formatInstant(new Date("2026-12-31T23:30:00Z"), "en", "Europe/Stockholm", "date"))).toBe("1 Jan 2027");
});

test("a column leaves out the year that it is where the reader is", () => {
  const now = Date.parse("2026-12-31T22:30:00Z");
  const near = (at: string, style?: "date" | "dateTime") =>
    plain(formatNearInstant(at, "sv", "Europe/Stockholm", now, style));
  expect(near("2026-11-20T08:09:00Z")).toBe("20 nov.");
  expect(near("2026-11-20T08:09:00Z", "dateTime")).toBe("20 nov. 09:09");
  expect(near("2025-12-31T22:59:00Z")).toBe("31 dec. 2025");
  expect(near("2025-12-31T23:00:00Z")).toBe("1 jan.");
  expect(near("2026-12-31T23:00:00Z", "dateTime")).toBe("1 jan. 2027 00:00");
});

test("a date without a time stays the same day everywhere", () => {
  expect(formatLocalDate("2026-11-23", "sv")).toBe("23 nov. 2026");
  expect(formatLocalDate("2026-11-23", "sv", "longDate")).toBe("måndag 23 november 2026");
  expect(formatLocalMonth("2026-11", "sv")).toBe("november 2026");
  expect(formatLocalMonth("2026-11", "en", "shortMonth")).toBe("Nov 2026");
});

test.each([
  [123_450, 2, "1 234,50 kr"],
  [-5, 2, "−0,05 kr"],
  [123_450, 0, "1 235 kr"],
  [9_007_199_254_740_993n, 2, "90 071 992 547 409,93 kr"],
] as const)("%s öre", (ore, decimals, expected) => {
  expect(plain(formatMoney(ore, "sv", decimals))).toBe(expected);
});

test.each([
  [0, "0 B"],
  [950, "950 B"],
  [1_240, "1,2 kB"],
  [24_494, "24 kB"],
  [1_250_000, "1,3 MB"],
])("%i bytes is %s", (bytes, expected) => expect(plain(formatBytes(bytes, "sv"))).toBe(expected));
