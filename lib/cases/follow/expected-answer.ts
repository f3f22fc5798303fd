import { type Agreement, findTarget, versionInForce } from "@/lib/sla/agreement";
import type { Priority } from "@/lib/sla/events";
import { type CalendarTimeline, due, openIntervals } from "@/lib/time/business-time";

/**
 * By when a case reported at `now` is answered, whichever of the services it concerns: the latest of their due times,
 * epoch milliseconds. Null where some of them has no promised response.
 */
export function expectedAnswer(
  agreement: Agreement,
  services: readonly string[],
  priority: Priority,
  now: number,
): number | null {
  const terms = versionInForce(agreement, now)?.terms;
  const dueTimes = services.map((service) => {
    const target = terms && findTarget(terms, service, priority, "response");
    const calendar = target && agreement.calendars[target.calendar];
    return target && calendar ? due(calendar, now, target.minutes * 60_000) : null;
  });
  if (dueTimes.length === 0 || dueTimes.includes(null)) return null;
  return Math.max(...(dueTimes as number[]));
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
