import { zoneOffsets } from "./zone";

export const dayMs = 86_400_000;

/**
 * A local date as a whole number of days since 1970-01-01. Dates are counted, never stepped by 86 400 seconds: a day of
 * 23 or 25 hours is one step like any other.
 */
export type DayNumber = number;

/** "2026-03-29" → day number; throws RangeError when it is not a date. */
export function dayNumber(isoDate: string): DayNumber {
  const ms = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`Not a date: ${isoDate}`);
  return ms / dayMs;
}

/** Day number of a year, a month 1–12 and a day of the month. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / dayMs;
}

export function isoDateOf(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: DayNumber): number {
  return new Date(day * dayMs).getUTCFullYear();
}

/** The local date of an instant (epoch milliseconds) in a zone, as "YYYY-MM-DD". */
export function localDateAt(instant: number, zone: string): string {
  return isoDateOf(Math.floor((instant + zoneOffsets(zone).offsetAt(instant)) / dayMs));
}

/** The first instant (epoch milliseconds) of a local date in a zone: 00:00, or later where midnight is skipped. */
export function startOfLocalDate(isoDate: string, zone: string): number {
  return zoneOffsets(zone).firstInstantAt(dayNumber(isoDate) * dayMs);
}

/** The instant at which a local date has ended: the start of the one after it. */
export function endOfLocalDate(isoDate: string, zone: string): number {
  return startOfLocalDate(isoDateOf(dayNumber(isoDate) + 1), zone);
}

/** Local date and time of an instant with its offset, "2026-10-25T02:30:00+01:00": the hour that occurs twice stays clear. */
export function localTimeAt(instant: number, zone: string): string {
  const offset = zoneOffsets(zone).offsetAt(instant);
  const text = new Date(instant + offset).toISOString().slice(0, -1);
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const sign = offset < 0 ? "-" : "+";
  return `${text.replace(/\.000$/, "")}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** The instant (epoch milliseconds) of a local time "2026-10-25T02:30" as somebody typed it; null when it is none. */
export function localInstant(text: string, zone: string): number | null {
  const asIfUtc = Date.parse(`${text}:00Z`);
  return Number.isNaN(asIfUtc) ? null : zoneOffsets(zone).firstInstantAt(asIfUtc);
}
