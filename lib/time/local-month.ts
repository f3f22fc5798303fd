import * as z from "zod";
import { zoneOffsets } from "./zone";

/** A calendar month of a zone, "YYYY-MM": the period figures are closed by. */
export const monthKeySchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "Write the month as 2026-10.");
export type MonthKey = z.infer<typeof monthKeySchema>;

/** The month of an instant (epoch milliseconds) in a zone. */
export function monthAt(instant: number, zone: string): MonthKey {
  const local = new Date(instant + zoneOffsets(zone).offsetAt(instant));
  return keyOf(local.getUTCFullYear() * 12 + local.getUTCMonth());
}

/** First instant of a month in a zone, epoch milliseconds. */
export function monthStart(month: MonthKey, zone: string): number {
  return startOf(indexOf(month), zone);
}

/** First instant after a month in a zone, epoch milliseconds: months are half-open. */
export function monthEnd(month: MonthKey, zone: string): number {
  return startOf(indexOf(month) + 1, zone);
}

export function addMonths(month: MonthKey, count: number): MonthKey {
  return keyOf(indexOf(month) + count);
}

/** All months from the first to the last, both included; empty when the last is before the first. */
export function monthsBetween(first: MonthKey, last: MonthKey): MonthKey[] {
  const start = indexOf(first);
  return Array.from({ length: Math.max(0, indexOf(last) - start + 1) }, (_, step) => keyOf(start + step));
}

function startOf(index: number, zone: string): number {
  return zoneOffsets(zone).firstInstantAt(Date.UTC(Math.floor(index / 12), index % 12, 1));
}

function indexOf(month: MonthKey): number {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  if (!Number.isInteger(year) || !(number >= 1 && number <= 12)) throw new RangeError(`Not a month: ${month}`);
  return year * 12 + number - 1;
}

function keyOf(index: number): MonthKey {
  const number = (index % 12) + 1;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${number < 10 ? "0" : ""}${number}`;
}
