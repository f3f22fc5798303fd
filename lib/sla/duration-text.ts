import type { CalendarRules } from "@/lib/time/calendar";
import { localHours } from "@/lib/time/day-hours";

/** Why a target cannot be read; the sentence is a message of `agreements.problem`. */
export type DurationProblem = "unreadable" | "no_unit" | "uneven_days" | "too_long";

export type DurationRead = { minutes: number; inDays: boolean } | { problem: DurationProblem };

const longest = 5_256_000;
const part = /^\s*(\d{1,6}(?:[.,]\d{1,3})?)\s*(\p{L}+)?\.?\s*(?:,|och|and)?/u;
const minuteWords = ["m", "min", "mins", "minut", "minuter", "minute", "minutes"];
const hourWords = ["h", "t", "tim", "timme", "timmar", "hour", "hours", "hr", "hrs"];
const dayWords = ["d", "dag", "dagar", "arbetsdag", "arbetsdagar", "day", "days"];

/**
 * Reads a target as people say it, "30 min", "4 h", "1,5 tim", "2 dagar", as business minutes. A day is a working day of
 * the calendar, `dayMinutes` long, never 24 business hours; where the calendar's days differ in length (null), days are refused.
 */
export function readDuration(text: string, dayMinutes: number | null): DurationRead {
  let rest = text.trim().toLowerCase();
  if (rest === "") return { problem: "unreadable" };
  let minutes = 0;
  let inDays = false;
  while (rest !== "") {
    const [all, number = "", word] = part.exec(rest) ?? [];
    if (all === undefined || number === "") return { problem: "unreadable" };
    if (word === undefined) return { problem: "no_unit" };
    const amount = Number(number.replace(",", "."));
    if (minuteWords.includes(word)) minutes += amount;
    else if (hourWords.includes(word)) minutes += amount * 60;
    else if (dayWords.includes(word)) {
      if (dayMinutes === null) return { problem: "uneven_days" };
      minutes += amount * dayMinutes;
      inDays = true;
    } else return { problem: "unreadable" };
    rest = rest.slice(all.length).trim();
  }
  const whole = Math.round(minutes);
  if (whole < 1) return { problem: "unreadable" };
  return whole > longest ? { problem: "too_long" } : { minutes: whole, inDays };
}

/** Minutes as `readDuration` reads them: "30 min", "4 h", "1 h 30 min". Never days: their length is the calendar's. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** How long a working day of a calendar is, in minutes; null where its open weekdays differ in length. */
export function workingDayMinutes({ weekly }: Pick<CalendarRules, "weekly">): number | null {
  const lengths = new Map<number, number>();
  for (const hours of weekly) {
    const { from, to } = localHours(hours);
    lengths.set(hours.day, (lengths.get(hours.day) ?? 0) + (to - from) / 60_000);
  }
  const distinct = [...new Set(lengths.values())];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
