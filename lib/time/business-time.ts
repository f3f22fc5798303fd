import type { CalendarRules, CalendarVersion } from "./calendar";
import { dayHours } from "./day-hours";
import { startOfLocalDate } from "./local-date";
import {
  buildOpeningTable,
  firstEndingAfter,
  type Interval,
  type OpeningTable,
  openTimeBefore,
  type VersionInForce,
} from "./opening-table";
import { zoneOffsets } from "./zone";

/**
 * Compiled opening hours. Versions follow each other in time: at every instant the rules of the version in force then
 * apply, and the first version also covers the time before it. Keep the object: its table of openings is built once and
 * grows when an instant outside it comes.
 */
export type BusinessCalendar = { readonly versions: readonly VersionInForce[]; table: OpeningTable | null };

/** A calendar whose rules change over time; one with a single version is the simplest. */
export type CalendarTimeline = BusinessCalendar;

/** The furthest a due time may lie from the years in use; beyond it the question is a mistake. */
const longestSpan = 200;

/** Compiles one set of rules. */
export function compileCalendar(rules: CalendarRules): BusinessCalendar {
  return compileTimeline([{ id: "", validFrom: "1970-01-01", rules }]);
}

/** Compiles the versions of a calendar, in any order; throws RangeError when there is none. */
export function compileTimeline(versions: readonly CalendarVersion[]): CalendarTimeline {
  if (versions.length === 0) throw new RangeError("A calendar needs at least one version.");
  const inForce = versions.map(({ id, validFrom, rules }) => ({
    id,
    zone: rules.zone,
    from: startOfLocalDate(validFrom, rules.zone),
    offsets: zoneOffsets(rules.zone),
    hoursOf: dayHours(rules),
  }));
  return { versions: inForce.sort((a, b) => a.from - b.from), table: null };
}

/** The version in force at an instant; the first one for instants before it. */
export function versionAt(calendar: CalendarTimeline, instant: number): VersionInForce {
  return (calendar.versions.findLast((version) => version.from <= instant) ?? calendar.versions[0]) as VersionInForce;
}

/** Open intervals between two instants, half-open and in order, touching ones joined; empty when `to` ≤ `from`. */
export function openIntervals(calendar: BusinessCalendar, from: number, to: number): Interval[] {
  if (to <= from) return [];
  const table = tableFor(calendar, from, to);
  const intervals: Interval[] = [];
  for (let index = firstEndingAfter(table, from); index < table.starts.length; index += 1) {
    const start = table.starts[index] as number;
    if (start >= to) break;
    intervals.push({ from: Math.max(from, start), to: Math.min(to, table.ends[index] as number) });
  }
  return intervals;
}

/** Open milliseconds in [from, to); 0 when `to` ≤ `from`. */
export function elapsed(calendar: BusinessCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  const table = tableFor(calendar, from, to);
  return openTimeBefore(table, to) - openTimeBefore(table, from);
}

/**
 * The earliest instant at which `durationMs` of open time has passed since `from`; `from` itself for 0 or less. A target
 * used up at closing time is therefore due at closing time, not when the doors open again. Throws RangeError when that
 * lies centuries away.
 */
export function due(calendar: BusinessCalendar, from: number, durationMs: number): number {
  if (!(durationMs > 0)) return from;
  let table = tableFor(calendar, from, from);
  let wanted = openTimeBefore(table, from) + durationMs;
  while (table.total < wanted) {
    const span = table.toYear - table.fromYear + 1;
    const tooLong = table.total > 0 && durationMs > (table.total / span) * longestSpan;
    if (tooLong || span > longestSpan) throw new RangeError("The due time lies too far away for this calendar.");
    table = rebuilt(calendar, table.fromYear, table.toYear + span);
    wanted = openTimeBefore(table, from) + durationMs;
  }
  const index = lastBeginningBelow(table, wanted, firstEndingAfter(table, from));
  return (table.starts[index] as number) + wanted - (table.openBefore[index] as number);
}

/** Open milliseconds that two spans of time have in common. */
export function overlap(calendar: BusinessCalendar, one: Interval, other: Interval): number {
  return elapsed(calendar, Math.max(one.from, other.from), Math.min(one.to, other.to));
}

function lastBeginningBelow(table: OpeningTable, openTime: number, first: number): number {
  let low = first;
  let high = table.openBefore.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.openBefore[middle] as number) < openTime) low = middle;
    else high = middle - 1;
  }
  return low;
}

function tableFor(calendar: BusinessCalendar, from: number, to: number): OpeningTable {
  const { table } = calendar;
  if (table && from >= table.from && to < table.to) return table;
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError("An instant must be a finite number.");
  const first = new Date(from).getUTCFullYear() - 1;
  const last = new Date(to).getUTCFullYear() + 1;
  if (!table) return rebuilt(calendar, first, last);
  return rebuilt(calendar, Math.min(table.fromYear, first), Math.max(table.toYear, last));
}

function rebuilt(calendar: BusinessCalendar, fromYear: number, toYear: number): OpeningTable {
  const table = buildOpeningTable(calendar.versions, fromYear, toYear);
  calendar.table = table;
  return table;
}
