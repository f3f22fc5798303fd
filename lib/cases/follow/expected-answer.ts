import { type Agreement, findTarget, versionInForce } from "@/lib/sla/agreement";
import type { Priority } from "@/lib/sla/events";
import { type CalendarTimeline, due, openIntervals } from "@/lib/time/business-time";

/** By when a case reported at `now` is answered, epoch milliseconds; null where the agreement promises no response. */
export function expectedAnswer(agreement: Agreement, service: string, priority: Priority, now: number): number | null {
  const terms = versionInForce(agreement, now)?.terms;
  const target = terms && findTarget(terms, service, priority, "response");
  const calendar = target && agreement.calendars[target.calendar];
  return target && calendar ? due(calendar, now, target.minutes * 60_000) : null;
}

/** The priorities that the agreement in force promises a response for. */
export function agreedPriorities(agreement: Agreement, now: number): Priority[] {
  const targets = versionInForce(agreement, now)?.terms.targets ?? [];
  return [...new Set(targets.map(({ priority }) => priority))].sort((a, b) => a - b);
}

const month = 31 * 86_400_000;

/** When the doors open next, epoch milliseconds; null while they are open, and when they do not within a month. */
export function opensAt(calendar: CalendarTimeline, now: number): number | null {
  const next = openIntervals(calendar, now, now + month)[0];
  return next && next.from > now ? next.from : null;
}
