import { expect, test } from "vitest";
import english from "@/lib/i18n/messages/en/sla.json";
import swedish from "@/lib/i18n/messages/sv/sla.json";
import { swedishEves, swedishHalfDays, swedishPublicHolidays } from "@/lib/time/holidays-se";
import { clockNameSchema, waitReasonSchema } from "./events";
import type { ExplanationKey } from "./explain";
import type { ClockResult } from "./outcome";

const explanations = {
  started: true,
  running: true,
  paused: true,
  outside: true,
  stopped_between: true,
  original_due: true,
  due: true,
  stopped: true,
  still_running: true,
} satisfies Record<ExplanationKey, true>;

const results = {
  met: true,
  breached: true,
  running: true,
  "running-late": true,
  excluded: true,
} satisfies Record<ClockResult, true>;

// 2004 had Whit Monday, 2026 has the National Day.
const days = [2004, 2026].flatMap((year) => [
  ...swedishPublicHolidays(year),
  ...swedishEves(year),
  ...swedishHalfDays(year, "nine-from-14"),
]);

test.each([
  ["Swedish", swedish],
  ["English", english],
])("every clock, result, wait, line of an explanation and Swedish day has a name in %s", (_, messages) => {
  expect(Object.keys(messages.clock).sort()).toEqual(clockNameSchema.options.toSorted());
  expect(Object.keys(messages.outcome).sort()).toEqual(Object.keys(results).sort());
  expect(Object.keys(messages.waitReason).sort()).toEqual(waitReasonSchema.options.toSorted());
  expect(Object.keys(messages.explanation).sort()).toEqual(Object.keys(explanations).sort());
  expect(Object.keys(messages.holiday).sort()).toEqual([...new Set(days.map(({ key }) => key))].sort());
});
