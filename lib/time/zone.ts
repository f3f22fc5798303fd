import { Temporal } from "temporal-polyfill";

/**
 * The offsets of one zone as a table, so that local time costs arithmetic instead of a formatter call. The changes come
 * from Temporal; the table grows by itself when an instant outside it is asked for.
 */
export type ZoneOffsets = {
  readonly zone: string;
  /** Local time minus UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number;
  /**
   * The first instant at which the zone's clocks have reached a local time, given as milliseconds of that time read as
   * if it were UTC. A local time that is skipped gives the change itself, one that occurs twice gives the first: so the
   * end of one interval and the start of the next, written with the same time, always meet.
   */
  firstInstantAt(localMs: number): number;
};

type Table = { from: number; to: number; starts: number[]; offsets: number[] };

const twoDays = 2 * 86_400_000;
const known = new Map<string, ZoneOffsets>();

/** The table of a zone, one per process; throws RangeError for a zone that does not exist. */
export function zoneOffsets(zone: string): ZoneOffsets {
  const existing = known.get(zone);
  if (existing) return existing;
  const created = createZoneOffsets(zone);
  known.set(zone, created);
  return created;
}

function createZoneOffsets(zone: string): ZoneOffsets {
  let table = readTable(zone, Date.UTC(2020, 0, 1), Date.UTC(2030, 0, 1));
  let last = 0;

  function tableWith(from: number, to: number): Table {
    if (from >= table.from && to < table.to) return table;
    if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError("An instant must be a finite number.");
    const margin = 5 * 366 * 86_400_000;
    table = readTable(zone, Math.min(table.from, from - margin), Math.max(table.to, to + margin));
    last = 0;
    return table;
  }

  function segmentAt(instant: number): number {
    const { starts } = tableWith(instant, instant);
    if (instant >= (starts[last] as number) && instant < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= instant) low = middle;
      else high = middle - 1;
    }
    last = low;
    return low;
  }

  return {
    zone,
    offsetAt: (instant) => {
      const segment = segmentAt(instant);
      return table.offsets[segment] as number;
    },
    firstInstantAt: (localMs) => {
      tableWith(localMs - twoDays, localMs + twoDays);
      for (let segment = segmentAt(localMs - twoDays); ; segment += 1) {
        const end = table.starts[segment + 1] ?? Number.POSITIVE_INFINITY;
        const instant = Math.max(localMs - (table.offsets[segment] as number), table.starts[segment] as number);
        if (instant < end) return instant;
      }
    },
  };
}

function readTable(zone: string, from: number, to: number): Table {
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const starts = [from];
  const offsets = [at.offsetNanoseconds / 1e6];
  for (;;) {
    const change = at.getTimeZoneTransition("next");
    if (!change || change.epochMilliseconds >= to) return { from, to, starts, offsets };
    starts.push(change.epochMilliseconds);
    offsets.push(change.offsetNanoseconds / 1e6);
    at = change;
  }
}
