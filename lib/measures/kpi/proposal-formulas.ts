import type { Facts } from "../facts";
import type { Excluded, Result } from "../measure";
import { median } from "../percentile";
import { type DecisionRow, newestDecisions } from "../proposals/record";

/** From the first publication to the decision, calendar time, of the proposals decided in the period; the median. */
export function daysToDecision({ decisions = [] }: Facts): Result {
  const { decided, excluded } = split(decisions);
  const took = decided.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  return { value: median([took]), numerator: null, denominator: null, n: took.length, excluded };
}

/** Approved ÷ decided, of the proposals decided in the period. */
export function approvedShare({ decisions = [] }: Facts): Result {
  const { decided, excluded } = split(decisions);
  const numerator = decided.filter(({ outcome }) => outcome === "approved").length;
  const denominator = decided.length;
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, n: denominator, excluded };
}

/** Published and not decided at the end of the period, or now while it lasts. */
export function waitingProposals({ undecided = [] }: Facts): Result {
  const last = undecided.toSorted((a, b) => (a.month < b.month ? 1 : -1))[0];
  const value = last?.waiting ?? null;
  return { value, numerator: value, denominator: null, n: value ?? 0, excluded: reasonsOf([]) };
}

/** Of the approved proposals whose reviewed months ended in the period: those that reached their target ÷ those measured. */
export function reachedEffects({ effects = [] }: Facts): Result {
  const measured = effects.filter(({ reached }) => reached !== null);
  const numerator = measured.filter(({ reached }) => reached).length;
  const denominator = measured.length;
  const value = denominator === 0 ? null : numerator / denominator;
  const excluded = reasonsOf(effects.flatMap(({ reason }) => reason ?? []));
  return { value, numerator, denominator, n: denominator, excluded };
}

/** The newest decision of each proposal counts; what was only postponed is not decided. */
function split(rows: readonly DecisionRow[]): { decided: DecisionRow[]; excluded: Excluded } {
  const newest = newestDecisions(rows);
  const decided = newest.filter(({ outcome }) => outcome !== "postponed");
  return { decided, excluded: reasonsOf(newest.flatMap(({ outcome }) => (outcome === "postponed" ? outcome : []))) };
}

function reasonsOf(told: readonly string[]): Excluded {
  const names = [...new Set(told)].sort();
  const reasons = names.map((reason) => ({ reason, count: told.filter((one) => one === reason).length }));
  return { count: told.length, reasons };
}
