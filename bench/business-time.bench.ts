import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { compileCalendar, due, elapsed } from "@/lib/time/business-time";
import type { CalendarRules } from "@/lib/time/calendar";
import { swedishEves, swedishHalfDays, swedishPublicHolidays } from "@/lib/time/holidays-se";
import { isoDateOf } from "@/lib/time/local-date";
import { nanosecondsPer, rounded, seeded } from "./measure";

// Elapsed business time between two instants up to three weeks apart in 2020–2026: ours with a zone, Swedish holidays,
// half days, closed dates and a lunch break, beside the usual day loop with dayjs and the limit, an unzoned table.

dayjs.extend(utc);
dayjs.extend(timezone);

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const zone = "Europe/Stockholm";
const begin = Date.UTC(2020, 0, 1);
const size = 4096;

const rules: CalendarRules = {
  zone,
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { day: weekday, from: "08:00", to: "12:00" },
    { day: weekday, from: "13:00", to: "17:00" },
  ]),
  holidays: "SE",
  closedEves: true,
  halfDays: { rule: "three-eves-noon" },
  closedDates: ["2023-06-05", "2024-05-10", "2025-05-30"],
  openDates: [],
};

const random = seeded(42);
const froms = Float64Array.from({ length: size }, () => begin + Math.floor(random() * 6.8 * 365 * day));
const spans = Float64Array.from({ length: size }, () => Math.floor(random() * 21 * day));
const at = (values: Float64Array, index: number) => values[index & (size - 1)] as number;

const calendar = compileCalendar(rules);
const buildStart = performance.now();
elapsed(calendar, begin, Date.UTC(2026, 11, 31));
const buildMs = performance.now() - buildStart;

const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const free = years
  .flatMap((year) => [...swedishPublicHolidays(year), ...swedishEves(year)])
  .map((d) => isoDateOf(d.day));
const closed = new Set([...free, ...rules.closedDates]);
const half = new Set(years.flatMap((year) => swedishHalfDays(year, "three-eves-noon")).map((d) => isoDateOf(d.day)));

/** The usual day loop: step local days with dayjs, skip weekends and closed dates, clip 08–12 and 13–17. */
function dayjsLoop(from: number, to: number): number {
  let total = 0;
  for (let date = dayjs(from).tz(zone).startOf("day"); date.valueOf() < to; date = date.add(1, "day")) {
    const name = date.format("YYYY-MM-DD");
    if (date.day() === 0 || date.day() === 6 || closed.has(name)) continue;
    for (const [opens, closes] of [
      [8, 12],
      [13, 17],
    ] as const) {
      if (opens === 13 && half.has(name)) continue;
      const start = Math.max(from, date.hour(opens).valueOf());
      const end = Math.min(to, date.hour(closes).valueOf());
      if (start < end) total += end - start;
    }
  }
  return total;
}

/** The limit: one fixed week in UTC as a table by minute, no zone, no closed date, whole weeks by division. */
const week = 7 * day;
const monday = Date.UTC(1970, 0, 5);
const isOpen = (m: number) => m < 5 * 1440 && [8, 9, 10, 11, 13, 14, 15, 16].includes(Math.floor((m % 1440) / 60));
const openUntil = new Float64Array(week / minute + 1);
for (let m = 0; m < week / minute; m += 1) openUntil[m + 1] = (openUntil[m] as number) + (isOpen(m) ? minute : 0);
const openInWeek = openUntil[week / minute] as number;

function fixedBefore(instant: number): number {
  const weeks = Math.floor((instant - monday) / week);
  const inWeek = instant - monday - weeks * week;
  const m = Math.floor(inWeek / minute);
  const before = openUntil[m] as number;
  const share = ((openUntil[m + 1] as number) - before) / minute;
  return weeks * openInWeek + before + share * (inWeek - m * minute);
}

const oursNs = nanosecondsPer(2_000_000, (i) => elapsed(calendar, at(froms, i), at(froms, i) + at(spans, i)));
const dueNs = nanosecondsPer(1_000_000, (i) => due(calendar, at(froms, i), at(spans, i) / 4));
const fixedNs = nanosecondsPer(2_000_000, (i) => fixedBefore(at(froms, i) + at(spans, i)) - fixedBefore(at(froms, i)));
const dayjsNs = nanosecondsPer(300, (i) => dayjsLoop(at(froms, i), at(froms, i) + at(spans, i)), 3);

// Where they differ the interval touches a clock change: after `add`, dayjs keeps the old offset and is an hour wrong.
let different = 0;
for (let index = 0; index < 1000; index += 1) {
  const [from, to] = [at(froms, index), at(froms, index) + at(spans, index)];
  if (dayjsLoop(from, to) !== elapsed(calendar, from, to)) different += 1;
}

const report = {
  name: "business-time",
  elapsedNs: rounded(oursNs),
  dueNs: rounded(dueNs),
  unzonedTableNs: rounded(fixedNs),
  dayjsDayLoopNs: rounded(dayjsNs),
  timesFasterThanDayjs: rounded(dayjsNs / oursNs, 0),
  timesTheLimit: rounded(oursNs / fixedNs, 2),
  differentFromDayjsOf1000: different,
  buildOfNineYearsMs: rounded(buildMs),
  targetNs: 200,
};
console.log(`elapsed, zone + holidays + lunch break   ${report.elapsedNs} ns per interval (target ≤ 200)`);
console.log(`due time                                 ${report.dueNs} ns`);
console.log(
  `limit: unzoned weekly table              ${report.unzonedTableNs} ns, ours takes ${report.timesTheLimit} × that`,
);
console.log(
  `peer: day loop with dayjs                ${report.dayjsDayLoopNs} ns, ours is ${report.timesFasterThanDayjs} × faster`,
);
console.log(`intervals dayjs gets wrong (clock change) ${different} of 1000`);
console.log(`table of nine years built in             ${report.buildOfNineYearsMs} ms`);
console.log(JSON.stringify(report));
