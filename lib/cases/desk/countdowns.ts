import { isPausedBy } from "@/lib/cases/case-row";
import type { Agreement } from "@/lib/sla/agreement";
import type { WaitReason } from "@/lib/sla/events";
import type { CaseOutcome } from "@/lib/sla/outcome";
import { type Countdown, countdownOf } from "./time-left";

/** A countdown for each clock of a case that has not stopped; `now` is what the case was folded for. */
export function countdownsOf(
  { clocks, state }: CaseOutcome,
  agreement: Agreement,
  now: number,
  reason: WaitReason | null,
): Countdown[] {
  return clocks
    .filter(({ stoppedAt, outcome }) => stoppedAt === null && outcome !== "excluded")
    .map((clock) => {
      const paused = state === "waiting" && reason !== null && isPausedBy(clock, reason, agreement);
      const { clock: name, dueAt, targetMs, workedMs, calendarKey } = clock;
      const calendar = agreement.calendars[calendarKey] ?? null;
      return countdownOf({ name, dueAt, pausedAt: paused ? now : null, targetMs, workedMs }, calendar, now);
    });
}
