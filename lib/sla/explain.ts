import { versionAt } from "@/lib/time/business-time";
import { localTimeAt } from "@/lib/time/local-date";
import type { Agreement } from "./agreement";
import type { CaseOutcome, ClockOutcome, Segment } from "./outcome";

/** What a line of an explanation says; the sentence itself is a message named after it. */
export type ExplanationKey =
  | "started"
  | "running"
  | "paused"
  | "outside"
  | "stopped_between"
  | "original_due"
  | "due"
  | "stopped"
  | "still_running";

/**
 * One line. `at` and `until` are epoch milliseconds, `localAt` and `localUntil` the same in the calendar's zone with
 * offset; `until` is set for stretches of time. `params` fill the message.
 */
export type ExplanationLine = {
  key: ExplanationKey;
  at: number;
  localAt: string;
  until: number | null;
  localUntil: string | null;
  params: { ms?: number; reason?: string; targetMs?: number; priority?: number; service?: string };
};

/** Why a clock ended as it did: everything it was judged by, and its timeline in order. */
export type ClockExplanation = Pick<
  ClockOutcome,
  | "clock"
  | "cycle"
  | "outcome"
  | "excludedReason"
  | "priority"
  | "service"
  | "agreementVersionId"
  | "calendarKey"
  | "calendarVersionId"
  | "targetMs"
  | "workedMs"
  | "pausedMs"
> & { agreementValidFrom: string | null; zone: string; remainingMs: number; lines: ExplanationLine[] };

export type CaseExplanation = Omit<CaseOutcome, "clocks"> & { now: number; clocks: ClockExplanation[] };

/** Explains an outcome that was folded with segments; `now` is the instant it was folded for. */
export function explainCase(outcome: CaseOutcome, agreement: Agreement, now: number): CaseExplanation {
  const { clocks, ...facts } = outcome;
  return { ...facts, now, clocks: clocks.map((clock) => explainClock(clock, agreement, now)) };
}

function explainClock(clock: ClockOutcome, agreement: Agreement, now: number): ClockExplanation {
  const calendar = agreement.calendars[clock.calendarKey];
  const zone = calendar ? versionAt(calendar, clock.startedAt).zone : agreement.zone;
  const { segments, startedAt, stoppedAt, originalDueAt, dueAt, ...facts } = clock;
  const version = agreement.versions.find(({ id }) => id === clock.agreementVersionId);

  const moment = (key: ExplanationKey, at: number, params: ExplanationLine["params"] = {}): ExplanationLine => {
    return { key, at, localAt: localTimeAt(at, zone), until: null, localUntil: null, params };
  };
  const stretch = (segment: Segment): ExplanationLine => {
    const params = { ms: segment.to - segment.from, ...(segment.kind === "paused" ? { reason: segment.reason } : {}) };
    const line = moment(segment.kind === "stopped" ? "stopped_between" : segment.kind, segment.from, params);
    return { ...line, until: segment.to, localUntil: localTimeAt(segment.to, zone) };
  };

  const { priority, service, targetMs } = clock;
  const lines = [
    moment("started", startedAt, { priority, service, targetMs }),
    ...segments.map(stretch),
    ...(dueAt === originalDueAt ? [] : [moment("original_due", originalDueAt)]),
    moment("due", dueAt),
    stoppedAt === null ? moment("still_running", now) : moment("stopped", stoppedAt),
  ];
  return {
    ...facts,
    agreementValidFrom: version?.validFrom ?? null,
    zone,
    remainingMs: clock.targetMs - clock.workedMs,
    lines: lines.sort((a, b) => a.at - b.at),
  };
}
