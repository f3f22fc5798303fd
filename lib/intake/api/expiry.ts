import { isoDateSchema } from "@/lib/time/calendar";
import { dayNumber, endOfLocalDate, isoDateOf, localDateAt } from "@/lib/time/local-date";

/** The desk's zone: the days of a key are counted where it is made. */
export const deskZone = "Europe/Stockholm";

const dayMs = 86_400_000;
const longestYears = 5;

/** So long before it expires the desk is told. */
export const warnBeforeMs = 14 * dayMs;

/** The last date on which a key made at `now` holds when nobody says otherwise: the same date a year later. */
export function usualLastDate(now: number): string {
  return isoDateOf(dayNumber(localDateAt(now, deskZone)) + 365);
}

/** The instant at which a key holds no more, from the last date on which it does; null for none, and why it cannot be. */
export function readExpiry(typed: string, now: number): { expiresAt: Date | null } | { problem: string } {
  const text = typed.trim();
  if (text === "") return { expiresAt: null };
  if (!isoDateSchema.safeParse(text).success) return { problem: "integrations.expiryDate" };
  const today = dayNumber(localDateAt(now, deskZone));
  if (dayNumber(text) < today) return { problem: "integrations.expiryPast" };
  if (dayNumber(text) > today + longestYears * 366) return { problem: "integrations.expiryFar" };
  return { expiresAt: new Date(endOfLocalDate(text, deskZone)) };
}

/** The last local date on which a key holds that expires at an instant. */
export function lastDateOf(expiresAt: Date): string {
  return localDateAt(expiresAt.getTime() - 1, deskZone);
}

export type KeyState = "holds" | "soon" | "expired";

export function keyStateAt(expiresAt: Date | null, now: number): KeyState {
  if (expiresAt === null) return "holds";
  const left = expiresAt.getTime() - now;
  if (left <= 0) return "expired";
  return left <= warnBeforeMs ? "soon" : "holds";
}
