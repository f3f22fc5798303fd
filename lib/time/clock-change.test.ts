import { expect, test } from "vitest";
import { everyDay, hour, minute, stockholm, weekdays } from "@/tests/fixtures/local-time";
import { compileCalendar, due, elapsed, openIntervals } from "./business-time";
import { isoDateOf, localDateAt } from "./local-date";

const zone = "Europe/Stockholm";
const always = compileCalendar(everyDay("00:00", "24:00"));

test("day-plus-86400", () => {
  // One hour from 10 to 11 every day makes the days that are visited visible.
  const daily = compileCalendar(everyDay("10:00", "11:00"));
  const visited = (from: string, to: string) =>
    openIntervals(daily, stockholm(from), stockholm(to)).map((open) => localDateAt(open.from, zone));
  expect(visited("2026-10-23 00:30", "2026-10-28 00:30")).toEqual([
    "2026-10-23",
    "2026-10-24",
    "2026-10-25",
    "2026-10-26",
    "2026-10-27",
  ]);
  expect(visited("2026-03-27 23:30", "2026-03-30 23:30")).toEqual(["2026-03-28", "2026-03-29", "2026-03-30"]);

  // 24/7 from 23 Oct 00:30: 23 Oct 23.5 h + 24 Oct 24 h + 25 Oct 25 h = 72.5 h until 26 Oct 00:00.
  expect(elapsed(always, stockholm("2026-10-23 00:30"), stockholm("2026-10-26 00:00"))).toBe(72.5 * hour);
  // 24/7 from 27 Mar 23:30: 0.5 h + 28 Mar 24 h + 29 Mar 23 h = 47.5 h until 30 Mar 00:00.
  expect(elapsed(always, stockholm("2026-03-27 23:30"), stockholm("2026-03-30 00:00"))).toBe(47.5 * hour);
  expect(due(always, stockholm("2026-03-27 23:30"), 47.5 * hour)).toBe(stockholm("2026-03-30 00:00"));
});

test("naive-local-time-across-zones", () => {
  // 09:00 in Helsinki is 08:00 in Stockholm; read as naive times the hour 08–09 in Stockholm would be lost.
  const helsinkiNine = Date.UTC(2026, 9, 26, 7);
  const stockholmOffice = compileCalendar(weekdays());
  expect(elapsed(stockholmOffice, helsinkiNine, stockholm("2026-10-26 09:00"))).toBe(hour);
  // The same hours in two zones are open at different instants: Helsinki 08–17 ends an hour before Stockholm's.
  const helsinkiOffice = compileCalendar(weekdays({ zone: "Europe/Helsinki" }));
  expect(due(helsinkiOffice, helsinkiNine, 8 * hour)).toBe(stockholm("2026-10-26 16:00"));
  // Between the changes of two countries the difference is another: New York changes on 8 March, Stockholm on the 29th.
  const newYork = compileCalendar(weekdays({ zone: "America/New_York" }));
  const opens = openIntervals(newYork, stockholm("2026-03-06 00:00"), stockholm("2026-03-10 00:00")).map((o) => o.from);
  expect(opens).toEqual([stockholm("2026-03-06 14:00"), stockholm("2026-03-09 13:00")]);
});

test.each([
  ["spring, 24/7", always, "2026-03-29 00:00", "2026-03-30 00:00", 23 * hour],
  ["autumn, 24/7", always, "2026-10-25 00:00", "2026-10-26 00:00", 25 * hour],
  ["spring, 08–17", compileCalendar(everyDay("08:00", "17:00")), "2026-03-29 00:00", "2026-03-30 00:00", 9 * hour],
  ["autumn, 08–17", compileCalendar(everyDay("08:00", "17:00")), "2026-10-25 00:00", "2026-10-26 00:00", 9 * hour],
  [
    "spring, night shift 22–06",
    compileCalendar(everyDay("22:00", "06:00")),
    "2026-03-28 12:00",
    "2026-03-29 12:00",
    7 * hour,
  ],
  [
    "autumn, night shift 22–06",
    compileCalendar(everyDay("22:00", "06:00")),
    "2026-10-24 12:00",
    "2026-10-25 12:00",
    9 * hour,
  ],
])("%s: the day has the hours its clocks show", (_, calendar, from, to, expected) => {
  expect(elapsed(calendar, stockholm(from), stockholm(to))).toBe(expected);
});

test("an interval inside the skipped hour does not exist that day", () => {
  const skipped = compileCalendar(everyDay("02:00", "03:00"));
  expect(openIntervals(skipped, stockholm("2026-03-29 00:00"), stockholm("2026-03-30 00:00"))).toEqual([]);
});

test("an interval that ends or begins in the skipped hour meets its neighbour at the change", () => {
  const split = compileCalendar(
    weekdays({
      weekly: [
        { day: 7, from: "00:00", to: "02:30" },
        { day: 7, from: "02:30", to: "05:00" },
      ],
    }),
  );
  // 00–02 = 2 h, 03–05 = 2 h; no millisecond is lost or counted twice.
  expect(openIntervals(split, stockholm("2026-03-29 00:00"), stockholm("2026-03-30 00:00"))).toEqual([
    { from: stockholm("2026-03-29 00:00"), to: stockholm("2026-03-29 05:00") },
  ]);
  expect(elapsed(split, stockholm("2026-03-29 00:00"), stockholm("2026-03-30 00:00"))).toBe(4 * hour);
});

test("the hour that occurs twice counts twice", () => {
  const twice = compileCalendar(everyDay("02:00", "03:00"));
  expect(elapsed(twice, stockholm("2026-10-25 00:00"), stockholm("2026-10-26 00:00"))).toBe(2 * hour);
});

test("an ambiguous end is its first occurrence", () => {
  const early = compileCalendar(everyDay("00:00", "02:30"));
  const [interval] = openIntervals(early, stockholm("2026-10-25 00:00"), stockholm("2026-10-26 00:00"));
  expect(interval?.to).toBe(stockholm("2026-10-25 02:30 +02:00"));
});

test("working time runs through both occurrences of the hour", () => {
  const from = stockholm("2026-10-25 02:45 +02:00");
  expect(due(always, from, 30 * minute)).toBe(stockholm("2026-10-25 02:15 +01:00"));
});

test("a zone where midnight is skipped begins its day later", () => {
  // Santiago puts its clocks forward at 24:00 on Saturday 5 September 2026: the Sunday has 23 h and begins at 01:00.
  const santiago = compileCalendar(everyDay("00:00", "24:00", { zone: "America/Santiago" }));
  const sundays = compileCalendar(
    weekdays({ zone: "America/Santiago", weekly: [{ day: 7, from: "00:00", to: "24:00" }] }),
  );
  const [sunday] = openIntervals(sundays, Date.UTC(2026, 8, 5), Date.UTC(2026, 8, 8));
  expect(sunday && isoDateOf(Math.floor(sunday.from / 86_400_000))).toBe("2026-09-06");
  expect(sunday && sunday.to - sunday.from).toBe(23 * hour);
  expect(elapsed(santiago, Date.UTC(2026, 8, 1), Date.UTC(2026, 8, 11))).toBe(240 * hour);
});
