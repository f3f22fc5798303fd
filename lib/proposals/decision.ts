import type { DecidingForum, Outcome, StatedKpi } from "@/lib/measures/proposals/record";
import { localDateAt, localInstant } from "@/lib/time/local-date";

export const longestReason = 2_000;

/** A decision as it stands beside its proposal. */
export interface Decision {
  readonly number: number;
  /** The published text that was decided on. */
  readonly lang: string;
  readonly version: number;
  readonly sourceHash: string;
  readonly outcome: Outcome;
  /** A local date. */
  readonly until: string | null;
  readonly forum: DecidingForum;
  readonly reason: string;
  readonly publishedAt: Date;
  readonly at: Date;
  readonly decidedBy: string;
  /** Who wrote it down, where that is somebody else. */
  readonly recordedBy: string | null;
  readonly responsible: string | null;
  readonly dueOn: string | null;
  readonly effect: StatedKpi | null;
  readonly done: { readonly on: string; readonly note: string; readonly by: string } | null;
}

/** What a forum is said to have decided. */
export interface NewDecision {
  readonly documentId: string;
  readonly lang: string;
  /** The version that was read, and the newest decision that was known: what has come since is told and not overwritten. */
  readonly version: number;
  readonly after: number;
  readonly outcome: Outcome;
  readonly forum: DecidingForum;
  readonly reason: string;
  readonly decidedOn: string;
  readonly decidedById: string;
  readonly until: string | null;
  readonly responsibleId: string | null;
  readonly dueOn: string | null;
}

interface Known {
  publishedAt: number;
  lastAt: number | null;
  now: number;
  timeZone: string;
}

/** What is wrong with a decision, by field; empty where nothing is. */
export function problemsOf(
  decision: NewDecision,
  { publishedAt, lastAt, now, timeZone }: Known,
): Record<string, string> {
  const { outcome, decidedOn, until, responsibleId, dueOn } = decision;
  const wrong: Record<string, string> = {};
  const say = (field: string, problem: string) => {
    wrong[field] ??= `proposalDecisions.wrong.${problem}`;
  };
  if (decidedOn > localDateAt(now, timeZone)) say("decidedOn", "future");
  if (decidedOn < localDateAt(publishedAt, timeZone)) say("decidedOn", "beforePublished");
  if (lastAt !== null && decidedOn < localDateAt(lastAt, timeZone)) say("decidedOn", "beforeLast");
  if (outcome === "postponed") {
    if (until === null) say("until", "untilMissing");
    else if (until <= decidedOn) say("until", "untilEarly");
  }
  if (outcome === "approved") {
    if (responsibleId === null) say("responsible", "responsibleMissing");
    if (dueOn === null) say("dueOn", "dueMissing");
    else if (dueOn < decidedOn) say("dueOn", "dueEarly");
  }
  return wrong;
}

/** The instant of a decision made on a local date: now on the same day, else midday, after what it follows on. */
export function instantOfDecision(decidedOn: string, { publishedAt, lastAt, now, timeZone }: Known): number {
  if (decidedOn === localDateAt(now, timeZone)) return now;
  const midday = localInstant(`${decidedOn}T12:00`, timeZone) ?? now;
  return Math.max(midday, publishedAt, lastAt === null ? 0 : lastAt + 1);
}

/** Whether the text that was decided on is no longer the one that is published. */
export function isTextChanged(
  { lang, sourceHash }: Pick<Decision, "lang" | "sourceHash">,
  texts: readonly { lang: string; sourceHash: string }[],
): boolean {
  return texts.find((text) => text.lang === lang)?.sourceHash !== sourceHash;
}
