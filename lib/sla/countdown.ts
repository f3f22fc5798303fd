import { elapsed, openIntervals } from "@/lib/time/business-time";
import { type Agreement, findTarget } from "./agreement";
import type { CaseEvent, WaitReason } from "./events";
import { readHistory } from "./history";
import type { CaseOutcome, ClockOutcome } from "./outcome";
import type { Countdown } from "./standing";

const horizonMs = 4 * 86_400_000;

/** The countdown of a clock that runs; null for one that has stopped or is excluded. `reason` is why the case waits now. */
export function countdownOf(
  clock: ClockOutcome,
  agreement: Agreement,
  reason: WaitReason | null,
  now: number,
): Countdown | null {
  const calendar = agreement.calendars[clock.calendarKey];
  if (!calendar || (clock.outcome !== "running" && clock.outcome !== "running-late")) return null;
  const version = agreement.versions.find(({ id }) => id === clock.agreementVersionId);
  const target = version && findTarget(version.terms, clock.service, clock.priority, clock.clock);
  const until = now + horizonMs;
  return {
    now,
    remainingMs: clock.targetMs - clock.workedMs,
    paused: reason !== null && (target?.pausedBy.includes(reason) ?? false),
    open: elapsed(calendar, now, until) === 0 ? [] : openIntervals(calendar, now, until),
    until,
  };
}

/** The countdowns of a case's running clocks, by clock and cycle: "resolution-1". */
export function countdownsOf(
  { clocks, state }: CaseOutcome,
  events: readonly CaseEvent[],
  agreement: Agreement,
  now: number,
): Record<string, Countdown> {
  const reason = state === "waiting" ? (readHistory(events, now).phases.at(-1)?.reason ?? null) : null;
  const entries = clocks.flatMap((clock): [string, Countdown][] => {
    const countdown = countdownOf(clock, agreement, reason, now);
    return countdown ? [[`${clock.clock}-${clock.cycle}`, countdown]] : [];
  });
  return Object.fromEntries(entries);
}
