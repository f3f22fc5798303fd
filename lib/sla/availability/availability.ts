import { type CalendarTimeline, elapsed, openIntervals } from "@/lib/time/business-time";
import { localDateAt } from "@/lib/time/local-date";
import type { Interval } from "@/lib/time/opening-table";

/** One registered outage; instants are epoch milliseconds, `to` is null while it lasts. */
export interface OutageSpan {
  from: number;
  to: number | null;
  planned: boolean;
  /** The local date on which planned maintenance was agreed. */
  agreedOn: string | null;
}

/** What availability is computed from, over a stretch of agreed service time. Open milliseconds of the calendar. */
export interface Available {
  agreedMs: number;
  downMs: number;
  /** Outages whose first moment of agreed service time lies in the stretch. */
  outages: number;
}

/** Whether an outage leaves availability alone: maintenance agreed no later than the day before it began. */
export function isAgreed({ planned, agreedOn, from }: OutageSpan, zone: string): boolean {
  return planned && agreedOn !== null && agreedOn < localDateAt(from, zone);
}

/**
 * Agreed service time of [from, to) and the downtime inside it, seen from `now`. Outages that overlap or touch are one:
 * the service was away once. Time inside agreed maintenance is not counted, whatever else was registered during it.
 */
export function available(
  calendar: CalendarTimeline,
  outages: readonly OutageSpan[],
  { from, to, now, zone }: { from: number; to: number; now: number; zone: string },
): Available {
  const end = Math.min(to, now);
  if (end <= from) return { agreedMs: 0, downMs: 0, outages: 0 };
  const spanOf = (outage: OutageSpan): Interval => ({ from: outage.from, to: Math.min(outage.to ?? now, now) });
  const exempt = union(outages.filter((outage) => isAgreed(outage, zone)).map(spanOf));
  const spells = union(outages.filter((outage) => !isAgreed(outage, zone)).map(spanOf));
  const result = { agreedMs: elapsed(calendar, from, end), downMs: 0, outages: 0 };
  for (const spell of spells) {
    const open = without(spell, exempt).flatMap((part) => openIntervals(calendar, part.from, part.to));
    const first = open[0];
    if (!first) continue;
    if (first.from >= from && first.from < end) result.outages += 1;
    for (const part of open) result.downMs += Math.max(0, Math.min(part.to, end) - Math.max(part.from, from));
  }
  return result;
}

/** The same time in order, overlapping and touching stretches joined. */
function union(spans: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** What is left of a span when others, in order and apart, are taken out of it. */
function without(span: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let reached = span.from;
  for (const { from, to } of taken) {
    if (to <= reached || from >= span.to) continue;
    if (from > reached) left.push({ from: reached, to: from });
    reached = Math.max(reached, to);
  }
  if (reached < span.to) left.push({ from: reached, to: span.to });
  return left;
}
