import { expect, test } from "vitest";
import type { WarningTerm } from "@/lib/sla/agreement";
import { officeCalendar } from "@/lib/sla/default-terms";
import { compileCalendar } from "@/lib/time/business-time";
import { stockholm } from "@/tests/fixtures/local-time";
import { usedPercent, warningsDue } from "./warning";

const office = compileCalendar(officeCalendar);
const terms: WarningTerm[] = [
  { percent: 75, role: "servicedesk_agent" },
  { percent: 100, role: "incident_manager" },
  { percent: 100, role: "delivery_manager" },
];

test("what is used is business time: nights and weekends use nothing", () => {
  // Eight office hours, due Monday 12:00. Friday 17:00 leaves Monday 08–12: 4 of 8 h.
  const clock = { targetMs: 8 * 3_600_000, dueAt: stockholm("2026-11-30 12:00") };
  expect(usedPercent(clock, office, stockholm("2026-11-27 17:00"))).toBe(50);
  expect(usedPercent(clock, office, stockholm("2026-11-29 03:00"))).toBe(50);
  expect(usedPercent(clock, office, stockholm("2026-11-30 10:00"))).toBe(75);
  expect(usedPercent(clock, office, stockholm("2026-11-30 12:00"))).toBe(100);
  expect(usedPercent(clock, office, stockholm("2026-11-30 16:00"))).toBe(150);
});

test.each<[used: number, told: number[], roles: string[], settled: number[]]>([
  [74.9, [], [], []],
  [75, [], ["servicedesk_agent"], [75]],
  [90, [75], [], []],
  [100, [75], ["incident_manager", "delivery_manager"], [100]],
  [140, [], ["incident_manager", "delivery_manager"], [75, 100]],
  [140, [75, 100], [], []],
  // A pause has moved the due time back and the clock comes to 75 % a second time.
  [80, [75, 100], [], []],
  // A share added to the agreement below one that was told long ago.
  [110, [100], [], [75]],
])("at %d per cent with %j told, %j are told", (used, told, roles, settled) => {
  const due = warningsDue(terms, used, told);
  expect(due.tell.map(({ role }) => role)).toEqual(roles);
  expect(due.settle).toEqual(settled);
});
