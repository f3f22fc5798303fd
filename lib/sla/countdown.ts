import { elapsed, openIntervals } from "@/lib/time/business-time";
import type { Interval } from "@/lib/time/opening-table";
import { type Agreement, findTarget } from "./agreement";
import type { CaseEvent, WaitReason } from "./events";
import { readHistory } from "./history";
import type { CaseOutcome, ClockOutcome } from "./outcome";

/** What a browser needs to count a clock down by itself for a while. Instants are epoch milliseconds. */
export interface Countdown {
  /** When it was worked out. */
  now: number;
  /** Open milliseconds left then; negative when the due time had passed. */
  remainingMs: number;
  /** The case waits for something that stops the clock: nothing moves. */
  paused: boolean;
  /** When the calendar is open from `now` to `until`. */
  open: Interval[];
  until: number;
}

/** Where a clock stands at a moment after the countdown was worked out. */
export interface Standing {
  remainingMs: number;
  /** Whether it moves at that moment. */
  moves: boolean;
  /** When it goes on, where it stands still for closed hours. */
  goesOnAt: number | null;
}

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

/** How much is left at an instant; null beyond what the countdown knows. */
export function standingAt({ now, remainingMs, paused, open, until }: Countdown, at: number): Standing | null {
  if (paused) return { remainingMs, moves: false, goesOnAt: null };
  if (at > until) return null;
  const seen = Math.max(now, at);
  const used = open.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, seen) - from), 0);
  const moves = open.some(({ from, to }) => seen >= from && seen < to);
  const next = open.find(({ from }) => from > seen);
  return { remainingMs: remainingMs - used, moves, goesOnAt: moves ? null : (next?.from ?? null) };
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
