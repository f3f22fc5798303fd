import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { dayNumber, isoDateOf, isoWeekday, localDateAt, localTimeAt, startOfLocalDate } from "./local-date";

test("dates and day numbers go both ways", () => {
  for (const date of ["1969-12-31", "1970-01-01", "2024-02-29", "2026-10-25"]) {
    expect(isoDateOf(dayNumber(date))).toBe(date);
  }
});

test("weekdays are numbered from Monday", () => {
  expect(isoWeekday(dayNumber("2026-11-23"))).toBe(1);
  expect(isoWeekday(dayNumber("2026-10-25"))).toBe(7);
  expect(isoWeekday(dayNumber("1969-12-31"))).toBe(3);
});

test("the same instant has different dates in different zones", () => {
  const instant = Date.UTC(2026, 9, 31, 23, 30);
  expect(localDateAt(instant, "Europe/Stockholm")).toBe("2026-11-01");
  expect(localDateAt(instant, "America/New_York")).toBe("2026-10-31");
});

test("a local date begins at local midnight", () => {
  expect(startOfLocalDate("2026-10-26", "Europe/Stockholm")).toBe(stockholm("2026-10-26 00:00"));
});

test("local time tells the two hours of an autumn night apart", () => {
  expect(localTimeAt(stockholm("2026-10-25 02:30 +02:00"), "Europe/Stockholm")).toBe("2026-10-25T02:30:00+02:00");
  expect(localTimeAt(stockholm("2026-10-25 02:30 +01:00"), "Europe/Stockholm")).toBe("2026-10-25T02:30:00+01:00");
  expect(localTimeAt(Date.UTC(2026, 0, 1, 0, 0, 0, 5), "America/St_Johns")).toBe("2025-12-31T20:30:00.005-03:30");
});

test("what is no date is refused", () => {
  expect(() => dayNumber("soon")).toThrow(RangeError);
});
