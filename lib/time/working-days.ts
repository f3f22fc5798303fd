import type { CalendarRules } from "./calendar";
import { localHours } from "./day-hours";

/** Working time in whole working days and the rest; `days` are working days, never days of 24 hours. */
export type WorkingTime = { days: number; hours: number; minutes: number };

/**
 * The length of an ordinary working day of a calendar, in milliseconds: the length most weekdays have, the longer one
 * when two are as common. Mon–Fri 08–17 gives 9 h.
 */
export function workingDayMs(rules: CalendarRules): number {
  const lengths = new Map<number, number>();
  for (const hours of rules.weekly) {
    const { from, to } = localHours(hours);
    lengths.set(hours.day, (lengths.get(hours.day) ?? 0) + to - from);
  }
  const frequency = new Map<number, number>();
  for (const length of lengths.values()) frequency.set(length, (frequency.get(length) ?? 0) + 1);
  const [most] = [...frequency].sort(([a, countA], [b, countB]) => countB - countA || b - a);
  return most?.[0] ?? 0;
}

/** Splits working milliseconds (≥ 0) into working days of the given length, hours and minutes; seconds are dropped. */
export function splitWorkingTime(workingMs: number, lengthOfDayMs: number): WorkingTime {
  const days = lengthOfDayMs > 0 ? Math.floor(workingMs / lengthOfDayMs) : 0;
  const minutes = Math.floor((workingMs - days * lengthOfDayMs) / 60_000);
  return { days, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** Business minutes of a number of working days: what a target of "two working days" means in an agreement. */
export function minutesOfWorkingDays(days: number, lengthOfDayMs: number): number {
  return Math.round((days * lengthOfDayMs) / 60_000);
}
