import type { Interval } from "@/lib/time/opening-table";
import type { ClockName } from "./events";

/** What a browser needs to count a clock down by itself for a while. Instants are epoch milliseconds. */
export interface Countdown {
  clock: ClockName;
  cycle: number;
  dueAt: number;
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

/** What is left at an instant, as long as the countdown knows, and at its end afterwards; negative when it is over. */
export function leftAt(countdown: Countdown, at: number): number {
  return standingAt(countdown, Math.min(at, countdown.until))?.remainingMs ?? countdown.remainingMs;
}

export type Urgency = "late" | "soon" | "calm" | "paused";

/** From here on a clock is soon late: four agreed hours. */
export const soonMs = 4 * 3_600_000;

export function urgencyOf(countdown: Countdown, at: number): Urgency {
  if (countdown.paused) return "paused";
  const left = leftAt(countdown, at);
  if (left <= 0) return "late";
  return left <= soonMs ? "soon" : "calm";
}
