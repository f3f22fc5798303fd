import { Temporal } from "temporal-polyfill";
import { addMonths, type MonthKey } from "@/lib/time/local-month";

export const rhythms = ["weekly", "monthly"] as const;
export type Rhythm = (typeof rhythms)[number];

export interface Schedule {
  rhythm: Rhythm;
  /** Of a week 1 (Monday) to 7, of a month 1 to 28. */
  day: number;
  /** Of the local day. */
  minute: number;
}

/**
 * The first time of a schedule after an instant (epoch milliseconds), by the customer's clock: half past seven is half past
 * seven on both sides of a clock change. A time that a change skips comes as much later; one that it repeats, the first time.
 */
export function nextTime({ rhythm, day, minute }: Schedule, after: number, zone: string): number {
  const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
  let date = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
  for (;;) {
    const isDay = rhythm === "weekly" ? date.dayOfWeek === day : date.day === day;
    const at = date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
    if (isDay && at > after) return at;
    date = date.add({ days: 1 });
  }
}

/** What a delivery is about: by the month, the one before it; by the week, the month of the day before it. */
export function reportedMonth({ rhythm }: Pick<Schedule, "rhythm">, dueAt: number, zone: string): MonthKey {
  const date = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(zone).toPlainDate();
  if (rhythm === "monthly") return addMonths(date.toString().slice(0, 7), -1);
  return date.subtract({ days: 1 }).toString().slice(0, 7);
}

/** "07:30". */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
