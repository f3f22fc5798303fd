import { type Agreement, type AgreementTarget, findTarget, versionInForce } from "./agreement";
import { type ClockRun, calendarOf, hasEnded, measureClock } from "./clock";
import type { CaseEvent, ClockName } from "./events";
import { type CaseHistory, type Rating, ratingAt, readHistory } from "./history";
import type { CaseOutcome, ClockOutcome } from "./outcome";
import { clockSegments } from "./segments";

export type FoldOptions = { segments?: boolean };

/** From opening or reopening to the resolution or closing that ended it; `to` is null while it lasts. */
type Spell = { from: number; to: number | null };

/**
 * Folds a case's events into its outcome at `now` (epoch milliseconds). The order of the events does not matter, and
 * those after `now` are ignored, so any past instant can be asked about.
 *
 * - The response clock stops at the first response, or when the case is resolved or closed without one: the customer
 *   then has the answer. Reopening never restarts it.
 * - The resolution clock stops at the resolution, and at the closing for a case closed without one (`resolvedAt` stays
 *   null). Reopening continues it, the time in between left out, or starts a new clock, as the target says.
 * - A clock is judged by the priority and service in force when it stopped, or now: a change while it runs re-evaluates
 *   it from its start with all pauses kept, a change after its stop does not touch it.
 * - No target for the priority and service, or no agreement in force when the clock starts: no clock.
 *
 * Throws RangeError when there is no opened event by `now`, or when a target names a calendar that is not there.
 */
export function foldCase(
  events: readonly CaseEvent[],
  agreement: Agreement,
  now: number,
  options: FoldOptions = {},
): CaseOutcome {
  const history = readHistory(events, now);
  const rating = ratingAt(history, now);
  return {
    state: history.state,
    openedAt: history.openedAt,
    firstResponseAt: history.firstResponseAt,
    resolvedAt: history.resolvedAt,
    closedAt: history.closedAt,
    firstResolvedAt: history.firstResolvedAt,
    firstClosedAt: history.firstClosedAt,
    reopenCount: history.reopenCount,
    priority: rating.priority,
    service: rating.service,
    clocks: clocksOf(history, agreement, options),
  };
}

function clocksOf(history: CaseHistory, agreement: Agreement, options: FoldOptions): ClockOutcome[] {
  const spells = spellsOf(history);
  const first = spells[0] as Spell;
  const answered = Math.min(history.firstResponseAt ?? Number.POSITIVE_INFINITY, first.to ?? Number.POSITIVE_INFINITY);
  const response = { from: history.openedAt, to: Number.isFinite(answered) ? answered : null };

  const clocks: ClockOutcome[] = [];
  const judged = judge(history, agreement, "response", response);
  if (judged) clocks.push(measure(history, agreement, options, judged, response, 1));

  let cycle = 0;
  let begin = 0;
  while (begin < spells.length) {
    cycle += 1;
    const { span, target, next } = resolutionCycle(history, agreement, spells, begin);
    if (target) clocks.push(measure(history, agreement, options, target, span, cycle));
    begin = next;
  }
  return clocks;
}

/** Joins the spells that one resolution clock runs over: a reopening continues it unless the target says otherwise. */
function resolutionCycle(history: CaseHistory, agreement: Agreement, spells: readonly Spell[], begin: number) {
  const { from } = spells[begin] as Spell;
  for (let index = begin; ; index += 1) {
    const span = { from, to: (spells[index] as Spell).to };
    const target = judge(history, agreement, "resolution", span);
    const isLast = index === spells.length - 1;
    if (isLast || target?.target.onReopen === "new_clock") return { span, target, next: index + 1 };
  }
}

type Judged = { target: AgreementTarget; rating: Rating; agreementVersionId: string };

function judge(history: CaseHistory, agreement: Agreement, clock: ClockName, span: Spell): Judged | null {
  const version = versionInForce(agreement, span.from);
  if (!version) return null;
  const rating = ratingAt(history, span.to ?? history.now);
  const target = findTarget(version.terms, rating.service, rating.priority, clock);
  return target && { target, rating, agreementVersionId: version.id };
}

function measure(
  history: CaseHistory,
  agreement: Agreement,
  options: FoldOptions,
  { target, rating, agreementVersionId }: Judged,
  span: Spell,
  cycle: number,
): ClockOutcome {
  const run: ClockRun = {
    cycle,
    startedAt: span.from,
    stoppedAt: span.to,
    now: history.now,
    phases: history.phases,
    rating,
    agreementVersionId,
    excludedReason: history.excluded[target.clock],
  };
  const outcome = measureClock(run, target, agreement);
  if (options.segments) outcome.segments = clockSegments(run, target, calendarOf(target, agreement));
  return outcome;
}

function spellsOf(history: CaseHistory): Spell[] {
  const spells: Spell[] = [{ from: history.openedAt, to: null }];
  let ended = false;
  for (const phase of history.phases) {
    if (hasEnded(phase) === ended) continue;
    ended = !ended;
    if (ended) (spells[spells.length - 1] as Spell).to = phase.from;
    else spells.push({ from: phase.from, to: null });
  }
  return spells;
}
