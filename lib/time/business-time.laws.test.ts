import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { compileCalendar, due, elapsed, openIntervals } from "./business-time";
import type { CalendarRules } from "./calendar";
import { isoDateOf } from "./local-date";

const zones = ["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago"];
const quarter = 15 * 60_000;

const clockHour = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, "0")}:00`);
const dates = fc.array(fc.integer({ min: 20_500, max: 20_800 }).map(isoDateOf), { maxLength: 5 });

const rules: fc.Arbitrary<CalendarRules> = fc
  .record({
    zone: fc.constantFrom(...zones),
    weekly: fc.array(fc.record({ day: fc.integer({ min: 1, max: 7 }), from: clockHour, to: clockHour }), {
      minLength: 1,
      maxLength: 8,
    }),
    holidays: fc.constantFrom("SE" as const, "none" as const),
    closedEves: fc.boolean(),
    halfDays: fc.record({
      rule: fc.constantFrom("none" as const, "three-eves-noon" as const, "nine-from-14" as const),
    }),
    closedDates: dates,
    openDates: dates,
  })
  .map((drawn) => ({ ...drawn, openDates: drawn.openDates.filter((date) => !drawn.closedDates.includes(date)) }));

const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
const duration = fc.integer({ min: 0, max: 400 * 3_600_000 });

test("elapsed until a due time is the duration", () => {
  fc.assert(
    fc.property(rules, instant, duration, (drawn, from, ms) => {
      const calendar = compileCalendar(drawn);
      expect(elapsed(calendar, from, due(calendar, from, ms))).toBe(ms);
    }),
  );
});

test("a due time is the earliest one", () => {
  fc.assert(
    fc.property(rules, instant, duration, (drawn, from, ms) => {
      fc.pre(ms > 0);
      const calendar = compileCalendar(drawn);
      expect(elapsed(calendar, from, due(calendar, from, ms) - 1)).toBe(ms - 1);
    }),
  );
});

test("elapsed is additive over any split", () => {
  fc.assert(
    fc.property(rules, instant, instant, instant, (drawn, ...instants) => {
      const [from, middle, to] = instants.sort((a, b) => a - b) as [number, number, number];
      const calendar = compileCalendar(drawn);
      expect(elapsed(calendar, from, middle) + elapsed(calendar, middle, to)).toBe(elapsed(calendar, from, to));
    }),
  );
});

test("elapsed is the sum of the open intervals, which neither touch nor overlap", () => {
  fc.assert(
    fc.property(rules, instant, instant, (drawn, one, other) => {
      const calendar = compileCalendar(drawn);
      const intervals = openIntervals(calendar, Math.min(one, other), Math.max(one, other));
      const sum = intervals.reduce((total, interval) => total + interval.to - interval.from, 0);
      expect(sum).toBe(elapsed(calendar, Math.min(one, other), Math.max(one, other)));
      for (const [index, interval] of intervals.entries()) {
        expect(interval.from).toBeLessThan(interval.to);
        expect(interval.from).toBeGreaterThan(intervals[index - 1]?.to ?? Number.NEGATIVE_INFINITY);
      }
    }),
  );
});

test("the order in which the table grows does not matter", () => {
  fc.assert(
    fc.property(
      rules,
      fc.array(fc.integer({ min: 0, max: Date.UTC(2045, 0, 1) }), { minLength: 2, maxLength: 6 }),
      (drawn, instants) => {
        const grown = compileCalendar(drawn);
        for (const at of instants) elapsed(grown, at, at + 1);
        const [from, to] = [Math.min(...instants), Math.max(...instants)];
        expect(elapsed(grown, from, to)).toBe(elapsed(compileCalendar(drawn), from, to));
      },
    ),
    { numRuns: 30 },
  );
});

test("the result does not depend on the zone of the process", () => {
  const inZone = (zone: string, work: () => unknown) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      return work();
    } finally {
      process.env.TZ = before;
    }
  };
  fc.assert(
    fc.property(rules, instant, duration, (drawn, from, ms) => {
      const answer = () => {
        const calendar = compileCalendar(drawn);
        return [due(calendar, from, ms), elapsed(calendar, from, from + ms)];
      };
      const answers = ["UTC", "America/Los_Angeles", "Pacific/Apia", "Europe/Stockholm"].map((zone) =>
        inZone(zone, answer),
      );
      for (const other of answers) expect(other).toEqual(answers[0]);
    }),
    { numRuns: 30 },
  );
});

test("elapsed is what a walk over every quarter of an hour finds, around the clock changes", () => {
  const plain = rules.map(
    (drawn): CalendarRules => ({
      ...drawn,
      holidays: "none",
      closedEves: false,
      halfDays: { rule: "none" },
      openDates: [],
    }),
  );
  const changes = fc.constantFrom(
    Date.UTC(2026, 2, 8),
    Date.UTC(2026, 2, 29),
    Date.UTC(2026, 9, 25),
    Date.UTC(2026, 3, 5),
    Date.UTC(2026, 8, 6),
  );
  fc.assert(
    fc.property(
      plain,
      changes,
      fc.integer({ min: -300, max: 0 }),
      fc.integer({ min: 1, max: 300 }),
      (drawn, change, before, after) => {
        const [from, to] = [change + before * quarter, change + after * quarter];
        expect(elapsed(compileCalendar(drawn), from, to)).toBe(walkedQuarters(drawn, from, to) * quarter);
      },
    ),
    { numRuns: 60 },
  );
});

/** The slow way, by what the wall clock shows: an independent account of the same rules. */
function walkedQuarters({ zone, weekly, closedDates }: CalendarRules, from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at += quarter) {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    const today = local.toPlainDate();
    const yesterday = today.subtract({ days: 1 });
    const time = local.toPlainTime().toString().slice(0, 5);
    const isOpen = weekly.some((hours) => {
      const overMidnight = hours.to <= hours.from;
      const begunToday = hours.day === today.dayOfWeek && !closedDates.includes(today.toString());
      const begunYesterday = hours.day === yesterday.dayOfWeek && !closedDates.includes(yesterday.toString());
      if (begunToday && time >= hours.from && (overMidnight || time < hours.to)) return true;
      return overMidnight && begunYesterday && time < hours.to;
    });
    if (isOpen) open += 1;
  }
  return open;
}
