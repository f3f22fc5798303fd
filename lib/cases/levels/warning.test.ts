import fc from "fast-check";
import { expect, test } from "vitest";
import type { WarningTerm } from "@/lib/sla/agreement";
import { alwaysCalendar, officeCalendar } from "@/lib/sla/default-terms";
import { compileCalendar, due } from "@/lib/time/business-time";
import { stockholm } from "@/tests/fixtures/local-time";
import { oldestMs, usedMs, warningsDue } from "./warning";

const office = compileCalendar(officeCalendar);
const always = compileCalendar(alwaysCalendar);
const hour = 3_600_000;
const terms: WarningTerm[] = [
  { percent: 75, role: "servicedesk_agent" },
  { percent: 100, role: "incident_manager" },
  { percent: 100, role: "delivery_manager" },
  { percent: 120, role: "bam" },
];
// Ten office hours, due Monday 12:00. Friday 17:00 leaves Monday 08–12: four of ten.
const clock = { targetMs: 10 * hour, dueAt: stockholm("2026-11-30 12:00") };

test.each([
  ["2026-11-27 17:00", 6],
  ["2026-11-29 03:00", 6],
  ["2026-11-30 10:00", 8],
  ["2026-11-30 12:00", 10],
  ["2026-11-30 16:00", 14],
  ["2026-12-01 08:00", 15],
])("at %s %d hours are used: nights and weekends use nothing", (when, hours) => {
  expect(usedMs(clock, office, stockholm(when))).toBe(hours * hour);
});

test.each<[when: string, told: number[], roles: string[], settled: number[]]>([
  ["2026-11-30 09:29", [], [], []],
  ["2026-11-30 09:30", [], ["servicedesk_agent"], [75]],
  ["2026-11-30 11:00", [75], [], []],
  ["2026-11-30 12:00", [75], ["incident_manager", "delivery_manager"], [100]],
  ["2026-11-30 13:00", [], ["incident_manager", "delivery_manager"], [75, 100]],
  ["2026-11-30 13:59", [75, 100], [], []],
  ["2026-11-30 14:00", [75, 100], ["bam"], [120]],
  ["2026-12-01 09:00", [], ["bam"], [75, 100, 120]],
  ["2026-12-01 14:01", [75, 100], [], [120]],
  // A pause has moved the due time back and the clock comes to 75 % a second time.
  ["2026-11-30 09:40", [75, 100, 120], [], []],
  // A share added to the agreement below one that was told long ago.
  ["2026-11-30 13:00", [100], [], [75]],
])("at %s with %j told, %j are told", (when, told, roles, settled) => {
  const { tell, settle } = warningsDue(terms, clock, office, { now: stockholm(when), told });
  expect(tell.map(({ role }) => role)).toEqual(roles);
  expect(settle).toEqual(settled);
});

const begin = stockholm("2026-11-20 07:00");
const minute = 60_000;
/** Shares, a clock that started some time ago, and the instants at which somebody looks, some apart and some at once. */
const watched = fc.record({
  shares: fc.uniqueArray(
    fc.record({
      percent: fc.integer({ min: 1, max: 200 }),
      role: fc.constantFrom("bam" as const, "tam" as const, "incident_manager" as const),
    }),
    { minLength: 1, maxLength: 5, selector: ({ percent, role }) => `${percent} ${role}` },
  ),
  calendar: fc.constantFrom(office, always),
  targetMinutes: fc.integer({ min: 7, max: 2_400 }),
  gaps: fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { minLength: 5, maxLength: 40 }),
});

test("no warning is sent twice, before its time, or to anybody else than the agreement names", () => {
  fc.assert(
    fc.property(watched, ({ shares, calendar, targetMinutes, gaps }) => {
      const targetMs = targetMinutes * minute;
      const measured = { targetMs, dueAt: due(calendar, begin, targetMs) };
      const told: number[] = [];
      const sent: string[] = [];
      let now = begin;
      for (const gap of gaps) {
        now += gap * minute;
        const { tell, settle } = warningsDue(shares, measured, calendar, { now, told });
        for (const { percent, role } of tell) {
          // The first instant at which so much has been used, reckoned from the start and not from the due time.
          expect(now).toBeGreaterThanOrEqual(due(calendar, begin, Math.ceil((percent * targetMs) / 100)));
          expect(shares).toContainEqual({ percent, role });
          sent.push(`${percent} ${role}`);
        }
        told.push(...settle);
      }
      expect(new Set(sent).size).toBe(sent.length);
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});

test("whoever looks often enough tells every share once, those of lateness too", () => {
  fc.assert(
    fc.property(watched, ({ shares, calendar, targetMinutes }) => {
      const targetMs = targetMinutes * minute;
      const measured = { targetMs, dueAt: due(calendar, begin, targetMs) };
      const moments = [...new Set(shares.map(({ percent }) => percent))]
        .map((percent) => ({ percent, at: due(calendar, begin, Math.ceil((percent * targetMs) / 100)) }))
        .sort((a, b) => a.percent - b.percent);
      const told: number[] = [];
      for (const { percent, at } of moments) {
        expect(warningsDue(shares, measured, calendar, { now: at - 1, told })).toEqual({ tell: [], settle: [] });
        const { tell, settle } = warningsDue(shares, measured, calendar, { now: at, told });
        expect(tell).toEqual(shares.filter((share) => share.percent === percent));
        told.push(...settle);
      }
    }),
  );
});

test("what was reached more than a day ago, of a clock that is late for longer, is settled in silence", () => {
  const now = due(office, clock.dueAt, 10 * hour) + oldestMs + 1;
  expect(warningsDue(terms, clock, office, { now, told: [] })).toEqual({ tell: [], settle: [75, 100, 120] });
});
