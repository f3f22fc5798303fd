import { type BusinessCalendar, elapsed, openIntervals } from "@/lib/time/business-time";
import type { Agreement } from "./agreement";
import { isPausedBy } from "./clock";
import type { CaseEvent, ClockName } from "./events";
import { readHistory } from "./history";
import type { CaseOutcome } from "./outcome";
import type { Countdown } from "./standing";

const horizonMs = 4 * 86_400_000;

/** A running clock as it lies stored. Instants are epoch milliseconds, durations open milliseconds. */
export interface StoredRun {
  clock: ClockName;
  cycle: number;
  dueAt: number;
  pausedAt: number | null;
  targetMs: number;
  /** At the last event of the case: of a clock that pauses it is all there is. */
  workedMs: number;
}

/** The countdown of a stored clock, without its events; without its calendar the wall clock counts. */
export function countdownOf(run: StoredRun, calendar: BusinessCalendar | null, now: number): Countdown {
  const { dueAt, pausedAt, targetMs, workedMs } = run;
  const between = (from: number, to: number) => (calendar ? elapsed(calendar, from, to) : Math.max(0, to - from));
  const left = dueAt > now ? between(now, dueAt) : -between(dueAt, now);
  return counting(run, calendar, {
    now,
    paused: pausedAt !== null,
    left: pausedAt === null ? left : targetMs - workedMs,
  });
}

/** The countdowns of a folded case's clocks that have not stopped and are not excluded; `now` is what it was folded for. */
export function countdownsOf(
  { clocks, state }: CaseOutcome,
  events: readonly CaseEvent[],
  agreement: Agreement,
  now: number,
): Countdown[] {
  const reason = state === "waiting" ? (readHistory(events, now).phases.at(-1)?.reason ?? null) : null;
  return clocks
    .filter(({ outcome }) => outcome === "running" || outcome === "running-late")
    .map((clock) => {
      const paused = isPausedBy(clock, reason, agreement);
      const left = clock.targetMs - clock.workedMs;
      return counting(clock, agreement.calendars[clock.calendarKey] ?? null, { now, paused, left });
    });
}

function counting(
  { clock, cycle, dueAt }: Pick<Countdown, "clock" | "cycle" | "dueAt">,
  calendar: BusinessCalendar | null,
  { now, paused, left }: { now: number; paused: boolean; left: number },
): Countdown {
  const until = now + horizonMs;
  const hours = () => {
    if (paused) return [];
    if (calendar === null) return [{ from: now, to: until }];
    return elapsed(calendar, now, until) === 0 ? [] : openIntervals(calendar, now, until);
  };
  return { clock, cycle, dueAt, now, remainingMs: left, paused, open: hours(), until };
}
