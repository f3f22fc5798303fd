import type { Interval } from "@/lib/time/opening-table";

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
