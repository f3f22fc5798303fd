import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { zoneOffsets } from "./zone";

const zones = [
  "Europe/Stockholm",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
  "UTC",
];

test("a skipped local time is the change itself", () => {
  const zone = zoneOffsets("Europe/Stockholm");
  expect(zone.firstInstantAt(Date.UTC(2026, 2, 29, 2, 30))).toBe(stockholm("2026-03-29 03:00"));
});

test("a local time that occurs twice is its first occurrence", () => {
  const zone = zoneOffsets("Europe/Stockholm");
  expect(zone.firstInstantAt(Date.UTC(2026, 9, 25, 2, 30))).toBe(stockholm("2026-10-25 02:30 +02:00"));
});

test("the offset at any instant is Temporal's", () => {
  const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      expect(zoneOffsets(zone).offsetAt(instant)).toBe(local.offsetNanoseconds / 1e6);
    }),
  );
});

test("an ordinary local time is Temporal's instant", () => {
  const noons = fc.integer({ min: 0, max: 40_000 }).map((day) => day * 86_400_000 + 12 * 3_600_000);
  fc.assert(
    fc.property(fc.constantFrom(...zones), noons, (zone, localMs) => {
      const plain = new Date(localMs).toISOString().slice(0, -1);
      const expected = Temporal.PlainDateTime.from(plain).toZonedDateTime(zone).epochMilliseconds;
      expect(zoneOffsets(zone).firstInstantAt(localMs)).toBe(expected);
    }),
  );
});

test("an instant that is no number is refused", () => {
  expect(() => zoneOffsets("Europe/Stockholm").offsetAt(Number.NaN)).toThrow(RangeError);
});

test("a zone that does not exist is refused", () => {
  expect(() => zoneOffsets("Europe/Atlantis")).toThrow(RangeError);
});
