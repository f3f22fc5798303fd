import type { WarningTerm } from "@/lib/sla/agreement";
import { type CalendarTimeline, elapsed } from "@/lib/time/business-time";

/** A running clock. Instants are epoch milliseconds, durations open milliseconds of its calendar. */
export interface Measured {
  targetMs: number;
  dueAt: number;
}

/** How much of its target a running clock has used, in open milliseconds: more than the target once its due time has passed. */
export function usedMs({ targetMs, dueAt }: Measured, calendar: CalendarTimeline, now: number): number {
  return now < dueAt ? targetMs - elapsed(calendar, now, dueAt) : targetMs + elapsed(calendar, dueAt, now);
}

export interface Warned {
  /** Who is told now: those of the highest share that has been reached. */
  tell: WarningTerm[];
  /** What is done with: a share reached together with a higher one is not told afterwards. */
  settle: number[];
}

/** Late for longer than this when they are first looked at, or past a share of lateness: whoever was to be warned knows by now. */
export const oldestMs = 86_400_000;

/** What there is to tell of a clock at `now`, when some shares have been told before. Compared in whole milliseconds. */
export function warningsDue(
  terms: readonly WarningTerm[],
  clock: Measured,
  calendar: CalendarTimeline,
  { now, told }: { now: number; told: readonly number[] },
): Warned {
  const isReached = (percent: number, at: number) => usedMs(clock, calendar, at) * 100 >= percent * clock.targetMs;
  const settle = [...new Set(terms.map(({ percent }) => percent))].filter(
    (percent) => isReached(percent, now) && !told.includes(percent),
  );
  const highest = Math.max(...settle);
  const isPassed = told.some((percent) => percent > highest);
  const isOld = settle.length > 0 && clock.dueAt < now - oldestMs && isReached(highest, now - oldestMs);
  return { settle, tell: isPassed || isOld ? [] : terms.filter(({ percent }) => percent === highest) };
}
