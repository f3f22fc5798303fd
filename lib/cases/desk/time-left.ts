import type { ClockName } from "@/lib/sla/events";
import { type BusinessCalendar, elapsed, openIntervals } from "@/lib/time/business-time";

/** As much of a running clock as its countdown needs. Instants are epoch milliseconds, durations open milliseconds. */
export interface RunningClock {
  name: ClockName;
  dueAt: number;
  pausedAt: number | null;
  targetMs: number;
  workedMs: number;
}

/** A countdown that goes on by itself: from `leftMs` at `seenAt`, only inside `open`. Below zero it counts what is over. */
export interface Countdown {
  name: ClockName;
  dueAt: number;
  paused: boolean;
  seenAt: number;
  leftMs: number;
  /** Agreed hours from `seenAt` on, a day and a half ahead. */
  open: readonly (readonly [from: number, to: number])[];
}

const ahead = 36 * 3_600_000;

/** The countdown of a clock at `now`; without its calendar the wall clock counts. */
export function countdownOf(clock: RunningClock, calendar: BusinessCalendar | null, now: number): Countdown {
  const { name, dueAt } = clock;
  if (clock.pausedAt !== null) {
    const leftMs = clock.targetMs - clock.workedMs;
    return { name, dueAt, paused: true, seenAt: now, leftMs, open: [] };
  }
  const between = (from: number, to: number) => (calendar ? elapsed(calendar, from, to) : Math.max(0, to - from));
  const leftMs = dueAt > now ? between(now, dueAt) : -between(dueAt, now);
  const open = calendar
    ? openIntervals(calendar, now, now + ahead).map(({ from, to }) => [from, to] as const)
    : ([[now, now + ahead]] as const);
  return { name, dueAt, paused: false, seenAt: now, leftMs, open };
}

/** Open milliseconds left at an instant after the countdown was made; negative when it is over. */
export function leftAt({ leftMs, seenAt, open }: Countdown, at: number): number {
  let gone = 0;
  for (const [from, to] of open) gone += Math.max(0, Math.min(to, at) - Math.max(from, seenAt));
  return leftMs - gone;
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

/** The clock one has to think of first: the running one that is due first, else the paused one with least left. */
export function nearestOf<Clock extends RunningClock>(clocks: readonly Clock[]): Clock | null {
  const order = (clock: Clock) => (clock.pausedAt === null ? clock.dueAt : clock.targetMs - clock.workedMs);
  const [first] = clocks.toSorted(
    (a, b) => Number(a.pausedAt !== null) - Number(b.pausedAt !== null) || order(a) - order(b),
  );
  return first ?? null;
}
