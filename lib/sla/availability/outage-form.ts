import { isoDateSchema } from "@/lib/time/calendar";
import { zoneOffsets } from "@/lib/time/zone";
import type { NewOutage } from "./commands";

export interface OutageTyped {
  service: string;
  from: string;
  to: string;
  kind: string;
  agreedOn: string;
  note: string;
}

export type OutageRead = { outage: NewOutage } | { problems: Record<string, string> };

const problem = (name: string) => `agreements.outages.problem.${name}`;

/** Reads the form of an outage, its times local to the customer. Every problem is told at once, each at its field. */
export function readOutage(typed: OutageTyped, zone: string, now: number): OutageRead {
  const problems: Record<string, string> = {};
  const planned = typed.kind === "planned";
  const from = instantOf(typed.from, zone);
  const to = typed.to.trim() === "" ? null : instantOf(typed.to, zone);
  const note = typed.note.trim();
  const isDate = isoDateSchema.safeParse(typed.agreedOn).success;
  if (typed.service === "") problems.service = problem("service");
  if (Number.isNaN(from)) problems.from = problem("from");
  else if (!planned && from > now) problems.from = problem("future");
  if (to !== null && (Number.isNaN(to) || to <= from)) problems.to = problem("to");
  else if (to !== null && !planned && to > now) problems.to = problem("future_end");
  if (planned && to === null) problems.to = problem("plannedEnd");
  if (planned && !isDate) problems.agreedOn = problem("agreed");
  if (note.length < 5) problems.note = problem("note");
  if (note.length > 500) problems.note = problem("noteLong");
  if (Object.keys(problems).length > 0) return { problems };
  return { outage: { service: typed.service, from, to, planned, agreedOn: planned ? typed.agreedOn : null, note } };
}

/** "2026-11-28T14:00" on the clocks of a zone as epoch milliseconds; NaN when it is no time. */
export function instantOf(local: string, zone: string): number {
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(local)) return Number.NaN;
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  return Number.isNaN(asUtc) ? Number.NaN : zoneOffsets(zone).firstInstantAt(asUtc);
}
