import { addMonths, type MonthKey, monthEnd, monthsBetween } from "@/lib/time/local-month";
import { catalogue, isKpiId, type KpiId } from "../catalogue";
import { factKind } from "../kpi/fact-kinds";
import { latest } from "../periods";
import type { ProposalRecord, StatedKpi } from "./record";

/** Why an effect cannot be told: each is said beside the figure. */
export const effectReasons = ["not_carried_out", "no_values", "not_yours", "no_such_figure"] as const;
export type EffectReason = (typeof effectReasons)[number];

/** A figure before and after what was approved, against the target that stood in the text. */
export interface EffectRow {
  /** The last of the reviewed months. */
  month: MonthKey;
  proposal: string;
  kpi: string;
  before: number | null;
  after: number | null;
  target: number;
  currency?: string;
  /** Null where it cannot be told; `reason` says why. */
  reached: boolean | null;
  reason: EffectReason | null;
}

/** A window of whole local months, both included. */
export interface Window {
  from: MonthKey;
  to: MonthKey;
}

/**
 * The months in which it shows whether it helped: those stated, or else as many whole months as the baseline, up to the day
 * of review and after the baseline. Null where no month lies between the two.
 */
export function reviewWindow(stated: StatedKpi): Window | null {
  const { baselineFrom, baselineTo, reviewFrom, reviewTo, reviewDate } = stated;
  if (reviewFrom && reviewTo) return { from: reviewFrom, to: reviewTo };
  const to = addMonths(reviewDate.slice(0, 7), -1);
  const long = addMonths(to, 1 - monthsBetween(baselineFrom, baselineTo).length);
  const first = addMonths(baselineTo, 1);
  const from = latest(long, first);
  return from > to ? null : { from, to };
}

export interface Review {
  proposal: string;
  stated: StatedKpi;
  window: Window;
  /** Carried out before the reviewed months had ended. */
  isCarriedOut: boolean;
}

/** The approved proposals whose reviewed months had ended at `now` (epoch milliseconds): of each as it was decided last. */
export function endedReviews(records: readonly ProposalRecord[], zone: string, now: number): Review[] {
  return records.flatMap(({ id, decisions }) => {
    const last = decisions.at(-1);
    if (last?.outcome !== "approved" || !last.effect) return [];
    const window = reviewWindow(last.effect);
    if (!window || monthEnd(window.to, zone) > now) return [];
    const isCarriedOut = last.doneOn !== null && last.doneOn.slice(0, 7) <= window.to;
    return [{ proposal: id, stated: last.effect, window, isCarriedOut }];
  });
}

/** The figure that a review is of; null for one that the catalogue does not hold, or that is itself made of effects. */
export function reviewedFigure({ stated: { key } }: Pick<Review, "stated">): KpiId | null {
  return isKpiId(key) && factKind(key) !== "proposals.effect" ? key : null;
}

/** Whether the figure got where it was to get. Where neither way is better, the way is the one from before to the target. */
export function isReached(kpi: KpiId, { before, after, target }: { before: number; after: number; target: number }) {
  const { direction } = catalogue[kpi];
  const isUp = direction === "none" ? target >= before : direction === "up";
  return isUp ? after >= target : after <= target;
}
