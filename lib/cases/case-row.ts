import type { Agreement } from "@/lib/sla/agreement";
import { isPausedBy } from "@/lib/sla/clock";
import type { CaseEvent } from "@/lib/sla/events";
import { foldCase } from "@/lib/sla/fold";
import { readHistory } from "@/lib/sla/history";
import type { CaseOutcome, ClockOutcome } from "@/lib/sla/outcome";
import { resolutionTime } from "@/lib/sla/resolution-time";
import { type CalendarTimeline, elapsed } from "@/lib/time/business-time";
import { monthAt } from "@/lib/time/local-month";

/** What a case's columns say, folded from its events. Instants are epoch milliseconds. */
export interface FoldedCase {
  serviceKey: string;
  priority: number;
  state: CaseOutcome["state"];
  openedAt: number;
  firstResponseAt: number | null;
  resolvedAt: number | null;
  closedAt: number | null;
  reopenCount: number;
  calendarMs: number | null;
  businessMs: number | null;
  openedMonth: string;
  resolvedMonth: string | null;
  closedMonth: string | null;
  /** Of the first response. */
  answeredMonth: string | null;
  /** From opened to the first response, in the business time of the response target's calendar. */
  answerBusinessMs: number | null;
  /** Resolved without the customer having been in touch again. */
  firstContact: boolean;
  updatedAt: number;
  /** Of the last event that is not for the supplier's staff alone. */
  toldAt: number;
}

/** One clock as it is stored: a clock that runs late still runs, since a read compares its due time with now. */
export interface StoredClock {
  clock: ClockOutcome["clock"];
  cycle: number;
  serviceKey: string;
  priority: number;
  agreementVersionId: string;
  calendarVersionId: string;
  targetMs: number;
  startedAt: number;
  originalDueAt: number;
  dueAt: number;
  stoppedAt: number | null;
  /** Since when a running clock pauses: while it does, its due time moves on and it cannot become late. */
  pausedAt: number | null;
  workedMs: number;
  pausedMs: number;
  outcome: "met" | "breached" | "running" | "excluded";
  excludedReason: string | null;
  dueMonth: string;
  /** Of its case. */
  openedMonth: string;
  resolvedMonth: string | null;
}

/**
 * A case's columns and clocks at `now`. Business time is measured by the calendar of its resolution target, and by
 * `office` where there is no target; without either it is null.
 */
export function foldForStorage(
  events: readonly CaseEvent[],
  terms: { agreement: Agreement; office: CalendarTimeline | null },
  now: number,
): { folded: FoldedCase; clocks: StoredClock[] } {
  const { agreement, office } = terms;
  const outcome = foldCase(events, agreement, now);
  const resolution = outcome.clocks.findLast(({ clock }) => clock === "resolution");
  const calendar = (resolution && agreement.calendars[resolution.calendarKey]) ?? office;
  const time = calendar && resolutionTime(outcome, calendar);
  const response = outcome.clocks.find(({ clock }) => clock === "response");
  const answers = (response && agreement.calendars[response.calendarKey]) ?? office;
  const month = (instant: number | null) => (instant === null ? null : monthAt(instant, agreement.zone));
  const { openedAt, firstResponseAt, resolvedAt, closedAt } = outcome;

  const folded: FoldedCase = {
    serviceKey: outcome.service,
    priority: outcome.priority,
    state: outcome.state,
    openedAt,
    firstResponseAt,
    resolvedAt,
    closedAt,
    reopenCount: outcome.reopenCount,
    calendarMs: resolvedAt === null ? null : resolvedAt - openedAt,
    businessMs: time?.businessMs ?? null,
    openedMonth: monthAt(openedAt, agreement.zone),
    resolvedMonth: month(resolvedAt),
    closedMonth: month(closedAt),
    answeredMonth: month(firstResponseAt),
    answerBusinessMs: answers && firstResponseAt !== null ? elapsed(answers, openedAt, firstResponseAt) : null,
    firstContact: isFirstContact(events, outcome),
    updatedAt: lastOf(events, openedAt),
    toldAt: lastOf(
      events.filter((event) => event.kind !== "message" || !event.internal),
      openedAt,
    ),
  };
  const wait = outcome.state === "waiting" ? readHistory(events, now).phases.at(-1) : undefined;
  const clocks = outcome.clocks.map((clock) => ({
    ...storedClock(clock, agreement.zone),
    ...{ openedMonth: folded.openedMonth, resolvedMonth: folded.resolvedMonth },
    pausedAt: wait && isPausedBy(clock, wait.reason, agreement) ? wait.from : null,
  }));
  return { folded, clocks };
}

function lastOf(events: readonly CaseEvent[], openedAt: number): number {
  return events.reduce((latest, { at }) => Math.max(latest, at), openedAt);
}

/** Whether the standing resolution came without the customer being in touch after the report: no message in, no wait for them, no reopening. */
function isFirstContact(events: readonly CaseEvent[], { openedAt, resolvedAt, reopenCount }: CaseOutcome): boolean {
  if (resolvedAt === null || reopenCount > 0) return false;
  return !events.some(
    (event) =>
      event.at > openedAt &&
      event.at <= resolvedAt &&
      ((event.kind === "message" && event.direction === "in" && !event.internal) ||
        (event.kind === "waiting_started" && event.reason === "customer")),
  );
}

function storedClock(
  clock: ClockOutcome,
  zone: string,
): Omit<StoredClock, "pausedAt" | "openedMonth" | "resolvedMonth"> {
  const { service, segments: _segments, calendarKey: _calendarKey, outcome, ...facts } = clock;
  return {
    ...facts,
    serviceKey: service,
    outcome: outcome === "running-late" ? "running" : outcome,
    dueMonth: monthAt(clock.dueAt, zone),
  };
}
