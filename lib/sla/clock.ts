import { type CalendarTimeline, due, elapsed, versionAt } from "@/lib/time/business-time";
import { type Agreement, type AgreementTarget, findTarget } from "./agreement";
import type { WaitReason } from "./events";
import type { Phase, Rating } from "./history";
import type { ClockOutcome, ClockResult } from "./outcome";

/** What one clock is measured over: from its start to its stop, or to now while it runs. */
export type ClockRun = {
  cycle: number;
  startedAt: number;
  stoppedAt: number | null;
  now: number;
  phases: readonly Phase[];
  rating: Rating;
  agreementVersionId: string;
  excludedReason: string | null;
};

/**
 * Measures one clock. Working time is the open time of every phase that neither pauses nor has ended the clock; the
 * effective due time is the earliest instant at which that reaches the target, looking ahead from the end as if nothing
 * more were to pause. The comparison is exact to the millisecond: stopped at the due time is met.
 */
export function measureClock(run: ClockRun, target: AgreementTarget, agreement: Agreement): ClockOutcome {
  const calendar = calendarOf(target, agreement);
  const targetMs = target.minutes * 60_000;
  const end = run.stoppedAt ?? run.now;
  let workedMs = 0;
  let pausedMs = 0;
  let dueAt: number | null = null;

  for (const phase of run.phases) {
    if (phase.from >= end || phase.to <= run.startedAt || hasEnded(phase)) continue;
    const from = Math.max(phase.from, run.startedAt);
    const openMs = elapsed(calendar, from, Math.min(phase.to, end));
    if (pauses(phase, target)) {
      pausedMs += openMs;
      continue;
    }
    if (dueAt === null && workedMs + openMs >= targetMs) dueAt = due(calendar, from, targetMs - workedMs);
    workedMs += openMs;
  }
  dueAt ??= due(calendar, end, targetMs - workedMs);

  return {
    clock: target.clock,
    cycle: run.cycle,
    priority: run.rating.priority,
    service: run.rating.service,
    agreementVersionId: run.agreementVersionId,
    calendarKey: target.calendar,
    calendarVersionId: versionAt(calendar, run.startedAt).id,
    targetMs,
    startedAt: run.startedAt,
    originalDueAt: pausedMs === 0 && run.phases.length === 1 ? dueAt : due(calendar, run.startedAt, targetMs),
    dueAt,
    stoppedAt: run.stoppedAt,
    workedMs,
    pausedMs,
    outcome: result(run, dueAt),
    excludedReason: run.excludedReason,
    segments: [],
  };
}

/** The compiled calendar a target names; throws RangeError when the agreement does not bring it. */
export function calendarOf(target: AgreementTarget, agreement: Agreement): CalendarTimeline {
  const calendar = agreement.calendars[target.calendar];
  if (!calendar) throw new RangeError(`The agreement names a calendar it does not have: ${target.calendar}`);
  return calendar;
}

/** Whether a phase stands between a resolution or closing and the reopening. */
export function hasEnded(phase: Phase): boolean {
  return phase.state === "resolved" || phase.state === "closed";
}

/** Whether a phase stops the target's clock for a while. */
export function pauses(phase: Phase, target: AgreementTarget): boolean {
  return phase.reason !== null && target.pausedBy.includes(phase.reason);
}

/** Whether a wait of this kind pauses a measured clock, by the agreement that it is judged by. */
export function isPausedBy(clock: ClockOutcome, reason: WaitReason | null, agreement: Agreement): boolean {
  if (clock.stoppedAt !== null || reason === null) return false;
  const version = agreement.versions.find(({ id }) => id === clock.agreementVersionId);
  const target = version && findTarget(version.terms, clock.service, clock.priority, clock.clock);
  return target?.pausedBy.includes(reason) ?? false;
}

function result(run: ClockRun, dueAt: number): ClockResult {
  if (run.excludedReason !== null) return "excluded";
  if (run.stoppedAt !== null) return run.stoppedAt <= dueAt ? "met" : "breached";
  return run.now <= dueAt ? "running" : "running-late";
}
