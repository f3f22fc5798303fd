import { type CalendarTimeline, elapsed } from "@/lib/time/business-time";
import type { CaseOutcome } from "./outcome";

/** Opened to resolved, both ways; pauses are not taken out. Milliseconds. */
export type ResolutionTime = { calendarMs: number; businessMs: number };

/** Calendar and business time from opening to the standing resolution; null for a case that has none. */
export function resolutionTime(
  { openedAt, resolvedAt }: Pick<CaseOutcome, "openedAt" | "resolvedAt">,
  calendar: CalendarTimeline,
): ResolutionTime | null {
  if (resolvedAt === null) return null;
  return { calendarMs: resolvedAt - openedAt, businessMs: elapsed(calendar, openedAt, resolvedAt) };
}
