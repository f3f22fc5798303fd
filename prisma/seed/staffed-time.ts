import type { Agreement } from "@/lib/sla/agreement";
import type { Priority } from "@/lib/sla/events";
import { type CalendarTimeline, due, elapsed, openIntervals } from "@/lib/time/business-time";
import { dayNumber, isoDateOf, localDateAt, startOfLocalDate } from "@/lib/time/local-date";
import { zone } from "./clock";

export const wholeSecond = (instant: number): number => Math.floor(instant / 1000) * 1000;

export function officeOf({ calendars }: Pick<Agreement, "calendars">): CalendarTimeline {
  const office = calendars.office;
  if (!office) throw new RangeError("Every customer has a calendar named office.");
  return office;
}

/** When somebody works with a case: at any hour (null) with the urgent ones, otherwise while the office is open. */
export function staffedFor(priority: Priority, agreement: Agreement): CalendarTimeline | null {
  return priority <= 2 ? null : officeOf(agreement);
}

/** The instant at which a share of the staffed time between two others has passed; of all time where none is staffed. */
export function between(staffed: CalendarTimeline | null, from: number, to: number, share: number): number {
  if (to <= from) return from;
  const open = staffed ? elapsed(staffed, from, to) : 0;
  return wholeSecond(staffed && open > 0 ? due(staffed, from, open * share) : from + (to - from) * share);
}

/** The same time of day so many working days later, or the nearest at which the office is open that day. */
export function workingDaysAfter(office: CalendarTimeline, instant: number, days: number): number {
  const startOf = (day: number) => startOfLocalDate(isoDateOf(day), zone);
  let day = dayNumber(localDateAt(instant, zone));
  const timeOfDay = instant - startOf(day);
  for (let passed = 0; ; ) {
    day += 1;
    const open = openIntervals(office, startOf(day), startOf(day + 1));
    const [first, last] = [open[0], open.at(-1)];
    if (!first || !last) continue;
    passed += 1;
    if (passed === days) return wholeSecond(Math.min(Math.max(startOf(day) + timeOfDay, first.from), last.to));
  }
}
