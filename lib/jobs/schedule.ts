import { Temporal } from "temporal-polyfill";
import type { JobKind } from "./kinds";

const zone = "Europe/Stockholm";

/** What happens every day, and at what local time: at night, outside of the hour that a clock change skips or repeats. */
export const recurring = [
  { kind: "knowledge.sweep", at: "03:20" },
  { kind: "search.sweep", at: "03:40" },
  { kind: "outbox.sweep", at: "03:50" },
  { kind: "intake.sweep", at: "04:00" },
  { kind: "search.compare", at: "04:10" },
  { kind: "sla.nightly", at: "04:30" },
] as const satisfies { kind: JobKind; at: string }[];

/** What happens all day, and how many minutes apart. */
export const frequent = [
  { kind: "sla.warn", minutes: 5 },
  { kind: "report.due", minutes: 5 },
  { kind: "case.closings", minutes: 60 },
  { kind: "intake.reads", minutes: 60 },
] as const satisfies { kind: JobKind; minutes: number }[];

export interface Occurrence {
  kind: (typeof recurring)[number]["kind"] | (typeof frequent)[number]["kind"];
  /** The local day, or the instant of what happens more often: one run for each, whoever asks and how often. */
  dedupeKey: string;
}

/** The runs of today whose time has come. One missed at night, because nothing was up, is due when something is. */
export function occurrencesDue(now: number): Occurrence[] {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  return recurring
    .filter(({ at }) => {
      const due = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(at) });
      return due.epochMilliseconds <= now;
    })
    .map(({ kind }) => ({ kind, dedupeKey: date.toString() }));
}

/** The run whose time came last of each thing that happens all day; those missed before it are not made up for. */
export function frequentDue(now: number): Occurrence[] {
  return frequent.map(({ kind, minutes }) => {
    const apart = minutes * 60_000;
    return { kind, dedupeKey: new Date(Math.floor(now / apart) * apart).toISOString() };
  });
}
