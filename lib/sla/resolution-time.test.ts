import { expect, test } from "vitest";
import { compileCalendar } from "@/lib/time/business-time";
import { hour, stockholm, weekdays } from "@/tests/fixtures/local-time";
import { resolutionTime } from "./resolution-time";

const office = compileCalendar(weekdays());

test("a case over the autumn weekend in both kinds of time", () => {
  const facts = { openedAt: stockholm("2026-10-23 16:00"), resolvedAt: stockholm("2026-10-26 09:00") };
  // Calendar: 65 h on the wall + 1 h because 25 Oct has 25. Business: Fri 1 h + Mon 1 h.
  expect(resolutionTime(facts, office)).toEqual({ calendarMs: 66 * hour, businessMs: 2 * hour });
});

test("a case that is not resolved has no resolution time", () => {
  expect(resolutionTime({ openedAt: stockholm("2026-10-23 16:00"), resolvedAt: null }, office)).toBeNull();
});
