import type { HoursOf } from "./day-hours";
import { dayMs } from "./local-date";
import type { ZoneOffsets } from "./zone";

/** Half-open, epoch milliseconds. */
export type Interval = { from: number; to: number };

/** The rules in force from an instant until the next version's. */
export type VersionInForce = {
  readonly id: string;
  readonly zone: string;
  readonly from: number;
  readonly offsets: ZoneOffsets;
  readonly hoursOf: HoursOf;
};

/**
 * Every open interval of a run of years with the open time before it, and for each UTC day the first interval that ends
 * after the day begins. Open time before an instant is then two array reads, whatever the distance.
 */
export type OpeningTable = {
  readonly fromYear: number;
  readonly toYear: number;
  readonly from: number;
  readonly to: number;
  readonly firstDay: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly openBefore: Float64Array;
  readonly firstOfDay: Int32Array;
  readonly total: number;
};

/** Builds the table for whole UTC years, `toYear` included. */
export function buildOpeningTable(versions: readonly VersionInForce[], fromYear: number, toYear: number): OpeningTable {
  const from = Date.UTC(fromYear, 0, 1);
  const to = Date.UTC(toYear + 1, 0, 1);
  const intervals = merged(
    versions.flatMap((version, index) => {
      const start = index === 0 ? from : Math.max(from, version.from);
      return openingsOf(version, start, Math.min(to, versions[index + 1]?.from ?? to));
    }),
  );

  const openBefore = new Float64Array(intervals.length);
  let total = 0;
  for (const [index, interval] of intervals.entries()) {
    openBefore[index] = total;
    total += interval.to - interval.from;
  }

  const ends = Float64Array.from(intervals, (interval) => interval.to);
  const firstDay = from / dayMs;
  const firstOfDay = new Int32Array((to - from) / dayMs);
  let first = 0;
  for (let day = 0; day < firstOfDay.length; day += 1) {
    while (first < ends.length && (ends[first] as number) <= from + day * dayMs) first += 1;
    firstOfDay[day] = first;
  }
  const starts = Float64Array.from(intervals, (interval) => interval.from);
  return { fromYear, toYear, from, to, firstDay, starts, ends, openBefore, firstOfDay, total };
}

/** Index of the first interval that ends after an instant inside the table. */
export function firstEndingAfter(table: OpeningTable, instant: number): number {
  let index = table.firstOfDay[Math.floor(instant / dayMs) - table.firstDay] as number;
  while (index < table.ends.length && (table.ends[index] as number) <= instant) index += 1;
  return index;
}

/** Open milliseconds between the start of the table and an instant inside it. */
export function openTimeBefore(table: OpeningTable, instant: number): number {
  const index = firstEndingAfter(table, instant);
  if (index === table.ends.length) return table.total;
  const start = table.starts[index] as number;
  const before = table.openBefore[index] as number;
  return instant > start ? before + instant - start : before;
}

/** Walks local dates, one beyond each side because hours may cross midnight and zones lie up to a day apart. */
function openingsOf(version: VersionInForce, from: number, to: number): Interval[] {
  const intervals: Interval[] = [];
  for (let day = Math.floor(from / dayMs) - 2; day <= Math.floor(to / dayMs) + 1; day += 1) {
    for (const hours of version.hoursOf(day)) {
      const start = Math.max(from, version.offsets.firstInstantAt(day * dayMs + hours.from));
      const end = Math.min(to, version.offsets.firstInstantAt(day * dayMs + hours.to));
      if (start < end) intervals.push({ from: start, to: end });
    }
  }
  return intervals;
}

function merged(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const interval of intervals.sort((a, b) => a.from - b.from)) {
    const previous = result.at(-1);
    if (previous && interval.from <= previous.to) previous.to = Math.max(previous.to, interval.to);
    else result.push({ ...interval });
  }
  return result;
}
