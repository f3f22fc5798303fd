import { expect, test } from "vitest";
import { hour, stockholm } from "@/tests/fixtures/local-time";
import { addMonths, monthAt, monthEnd, monthStart, monthsBetween } from "./local-month";

const zone = "Europe/Stockholm";

test("a month begins and ends at local midnight", () => {
  expect(monthStart("2026-10", zone)).toBe(stockholm("2026-10-01 00:00"));
  expect(monthEnd("2026-10", zone)).toBe(stockholm("2026-11-01 00:00"));
});

test("October has an hour more than its days, March an hour less", () => {
  expect(monthEnd("2026-10", zone) - monthStart("2026-10", zone)).toBe(31 * 24 * hour + hour);
  expect(monthEnd("2026-03", zone) - monthStart("2026-03", zone)).toBe(31 * 24 * hour - hour);
});

test("the last millisecond of a month belongs to it, the next one does not", () => {
  const end = monthEnd("2026-10", zone);
  expect(monthAt(end - 1, zone)).toBe("2026-10");
  expect(monthAt(end, zone)).toBe("2026-11");
});

test("23:30 UTC on New Year's Eve is January in Stockholm", () => {
  expect(monthAt(Date.UTC(2026, 11, 31, 23, 30), zone)).toBe("2027-01");
});

test("months are added over years, both ways", () => {
  expect(addMonths("2026-11", 3)).toBe("2027-02");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(addMonths("2026-12", -12)).toBe("2025-12");
});

test("a run of months has both ends", () => {
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsBetween("2026-02", "2025-11")).toEqual([]);
});

test("what is no month is refused", () => {
  expect(() => monthStart("2026-13", zone)).toThrow(RangeError);
});
