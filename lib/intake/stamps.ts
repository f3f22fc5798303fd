import { zoneOffsets } from "@/lib/time/zone";

/** Reads a date and time as epoch milliseconds; null when the text does not match, or names a day that does not exist. */
export type ReadStamp = (text: string) => number | null;

const parts: Record<string, string> = {
  YYYY: "(?<year>\\d{4})",
  YY: "(?<short>\\d{2})",
  MMM: "(?<name>[A-Za-z]{3})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
  HH: "(?<hour>\\d{2})",
  H: "(?<hour>\\d{1,2})",
  hh: "(?<hour>\\d{2})",
  h: "(?<hour>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  ss: "(?<second>\\d{2})",
  SSS: "(?<fraction>\\d{1,9})",
  A: "(?<half>[AaPp]\\.?[Mm]\\.?)",
  Z: "(?<offset>Z|[+-]\\d{2}:?\\d{2})",
};
const token = /YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z|T|[^A-Za-z]|([A-Za-z]+)/g;
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const iso =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/;

/** What is wrong with a format, as a sentence; null when it can be used. */
export function formatProblem(format: string): string | null {
  if (isSpecial(format)) return null;
  for (const match of format.matchAll(token)) {
    if (match[1])
      return `"${match[1]}" is no part of a date; use YYYY YY MM M MMM DD D HH H hh h mm ss SSS A Z, iso or epoch.`;
  }
  if (/YY/.test(format) && /M/.test(format) && /D/.test(format)) return null;
  return "A date format needs YYYY or YY, M or MM, and D or DD.";
}

/**
 * Compiles date formats (`D/M/YYYY HH:mm`, `iso`, `epoch`, `epoch-ms`); the first that fits is taken. Times without an
 * offset are read in the zone: one inside a skipped hour goes forward, one that occurs twice is the earlier.
 */
export function compileStamps(formats: readonly string[], zone: string): ReadStamp {
  const readers = formats.map((format) => compileOne(format, zone));
  return (text) => {
    for (const read of readers) {
      const instant = read(text);
      if (instant !== null) return instant;
    }
    return null;
  };
}

function isSpecial(format: string): boolean {
  return format === "iso" || format === "epoch" || format === "epoch-ms";
}

function compileOne(format: string, zone: string): ReadStamp {
  if (format === "epoch") return (text) => (/^\d{1,11}$/.test(text) ? Number(text) * 1000 : null);
  if (format === "epoch-ms") return (text) => (/^\d{1,14}$/.test(text) ? Number(text) : null);
  const pattern = format === "iso" ? iso : new RegExp(`^${format.replace(token, asPattern)}$`);
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    return groups ? instantOf(groups, zone) : null;
  };
}

function asPattern(part: string): string {
  return parts[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function instantOf(groups: Record<string, string | undefined>, zone: string): number | null {
  const month = groups.name ? monthNames.indexOf(groups.name.toLowerCase()) + 1 : Number(groups.month);
  const year = groups.short ? 2000 + Number(groups.short) : Number(groups.year);
  const day = Number(groups.day);
  const hour = hourOf(Number(groups.hour ?? 0), groups.half);
  const minute = Number(groups.minute ?? 0);
  const second = Number(groups.second ?? 0);
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return null;
  const fraction = Math.trunc(Number(`0.${groups.fraction ?? 0}`) * 1000);
  const local = Date.UTC(year, month - 1, day, hour, minute, second, fraction);
  if (new Date(local).getUTCDate() !== day) return null;
  if (!groups.offset) return inZone(local, zone);
  return local - offsetOf(groups.offset);
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half[0]?.toLowerCase() === "p" ? 12 : 0);
}

function offsetOf(text: string): number {
  if (text === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text[0] === "-" ? -1 : 1) * minutes * 60_000;
}

/** With the offset before a change where the change makes the time doubtful: forward over a gap, the earlier of two. */
function inZone(local: number, zone: string): number {
  const { offsetAt } = zoneOffsets(zone);
  const before = local - offsetAt(local - 86_400_000);
  if (before + offsetAt(before) === local) return before;
  const after = local - offsetAt(local + 86_400_000);
  return after + offsetAt(after) === local ? after : before;
}
