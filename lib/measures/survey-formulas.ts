import { addTotals, fewestAnswers, figuresOf, type SurveyFigures } from "@/lib/satisfaction/figures";
import { addNps, netPromoterScore } from "@/lib/satisfaction/relation";
import type { Facts } from "./facts";
import type { Excluded, Result } from "./measure";

const nothing: Excluded = { count: 0, reasons: [] };
const leftOut = (reason: string, count: number): Excluded =>
  count === 0 ? nothing : { count, reasons: [{ reason, count }] };

const figures = (facts: Facts): SurveyFigures => figuresOf(addTotals(facts.surveys ?? []));

/** Fewer than five answers are counted and not told. */
const tooFew = (n: number) => leftOut("too_few", n > 0 && n < fewestAnswers ? n : 0);

/** Answers of 4 and 5 ÷ answers. */
export function csat(facts: Facts): Result {
  const { csat: value, interval, totals } = figures(facts);
  const { answered: n, satisfied } = totals;
  const parts = value === null ? { numerator: null, denominator: null } : { numerator: satisfied, denominator: n };
  return { value, interval, ...parts, n, excluded: tooFew(n) };
}

/** Sum of the scores ÷ answers. */
export function meanScore(facts: Facts): Result {
  const { mean: value, totals } = figures(facts);
  const { answered: n, scoreSum } = totals;
  const parts = value === null ? { numerator: null, denominator: null } : { numerator: scoreSum, denominator: n };
  return { value, ...parts, n, excluded: tooFew(n) };
}

/** Answered ÷ delivered of the same invitations; those taken back unanswered are left out and told. */
export function responseRate(facts: Facts): Result {
  const { responseRate: value, totals } = figures(facts);
  const { answered: numerator, delivered: denominator, superseded } = totals;
  return { value, numerator, denominator, n: denominator, excluded: leftOut("superseded", superseded) };
}

/** % promoters − % detractors of the yearly surveys answered in the period. */
export function netPromoters(facts: Facts): Result {
  const totals = addNps(facts.nps ?? []);
  const value = netPromoterScore(totals);
  const numerator = value === null ? null : totals.promoters - totals.detractors;
  return { value, numerator, denominator: value === null ? null : totals.n, n: totals.n, excluded: tooFew(totals.n) };
}
