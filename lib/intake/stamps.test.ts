import { expect, test } from "vitest";
import { compileStamps, formatProblem } from "./stamps";

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

test.each([
  ["D/M/YYYY HH:mm", "9/3/2016 07:05", "2016-03-09T06:05:00.000Z"],
  ["YYYY-MM-DD HH:mm:ss", "2026-07-01 12:00:01", "2026-07-01T10:00:01.000Z"],
  ["M/D/YYYY h:mm A", "7/1/2026 12:30 AM", "2026-06-30T22:30:00.000Z"],
  ["D/MMM/YY h:mm A", "5/Oct/26 8:09 AM", "2026-10-05T06:09:00.000Z"],
  ["DD MMM YYYY", "01 Jan 2026", "2025-12-31T23:00:00.000Z"],
  ["YYYY-MM-DDTHH:mm:ss.SSSZ", "2026-07-01T12:00:00.250+02:00", "2026-07-01T10:00:00.250Z"],
  ["iso", "2026-07-01T12:00:00Z", "2026-07-01T12:00:00.000Z"],
  ["iso", "2026-07-01", "2026-06-30T22:00:00.000Z"],
  ["epoch", "1456704960", "2016-02-29T00:16:00.000Z"],
])("%s reads %s in Stockholm", (format, text, wanted) => {
  expect(iso(compileStamps([format], "Europe/Stockholm")(text))).toBe(wanted);
});

test.each(["31/2/2026 10:00", "1/13/2026 10:00", "1/1/2026 24:00", "1/1/26 10:00", "", "1/1/2026 10:00 x"])(
  "%j is no date",
  (text) => expect(compileStamps(["D/M/YYYY HH:mm"], "Europe/Stockholm")(text)).toBeNull(),
);

test("a time in the skipped hour goes forward, one that comes twice is the earlier", () => {
  const read = compileStamps(["D/M/YYYY HH:mm"], "Europe/Stockholm");
  expect(iso(read("27/3/2016 02:59"))).toBe("2016-03-27T01:59:00.000Z");
  expect(iso(read("27/3/2016 03:00"))).toBe("2016-03-27T01:00:00.000Z");
  expect(iso(read("30/10/2016 02:30"))).toBe("2016-10-30T00:30:00.000Z");
});

test("a format that cannot be used is explained", () => {
  expect(formatProblem("D/M/YYYY HH:mm")).toBeNull();
  expect(formatProblem("dd.mm.yyyy")).toContain('"dd"');
  expect(formatProblem("HH:mm")).toContain("needs YYYY");
});
