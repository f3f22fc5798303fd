import type { WarningTerm } from "@/lib/sla/agreement";
import { type CalendarTimeline, elapsed } from "@/lib/time/business-time";

/** How much of its target a running clock has used, in per cent: over 100 once its due time has passed. Instants are epoch milliseconds. */
export function usedPercent(
  { targetMs, dueAt }: { targetMs: number; dueAt: number },
  calendar: CalendarTimeline,
  now: number,
): number {
  const usedMs = now < dueAt ? targetMs - elapsed(calendar, now, dueAt) : targetMs + elapsed(calendar, dueAt, now);
  return (usedMs / targetMs) * 100;
}

export interface Warned {
  /** Who is told now: those of the highest share that has been reached. */
  tell: WarningTerm[];
  /** What is done with: a share reached together with a higher one is not told afterwards. */
  settle: number[];
}

/** What there is to tell of a clock that has used so much, when some shares have been told before. */
export function warningsDue(terms: readonly WarningTerm[], used: number, told: readonly number[]): Warned {
  const settle = [...new Set(terms.map(({ percent }) => percent))].filter(
    (percent) => percent <= used && !told.includes(percent),
  );
  const highest = Math.max(...settle);
  const isPassed = told.some((percent) => percent > highest);
  return { settle, tell: isPassed ? [] : terms.filter(({ percent }) => percent === highest) };
}
