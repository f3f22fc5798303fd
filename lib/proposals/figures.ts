import { monthBefore } from "@/lib/measures/charts-before";
import { type Facts, sliceFacts } from "@/lib/measures/facts";
import { type Measure, measure } from "@/lib/measures/measure";
import { noFacts } from "@/lib/measures/no-facts";
import { type ComparedWith, comparedPeriod, type Period } from "@/lib/measures/periods";
import type { EffectRow } from "@/lib/measures/proposals/effect";
import type { DecisionRow, UndecidedRow } from "@/lib/measures/proposals/record";
import type { MonthKey } from "@/lib/time/local-month";

export const proposalTiles = ["days_to_decision", "approved", "waiting", "effect_reached"] as const;
export type ProposalTile = (typeof proposalTiles)[number];

/** What happened in a month, and what waited when it ended. */
export interface ProposalMonth {
  month: MonthKey;
  approved: number;
  rejected: number;
  /** From publication to decision, the median; null where nothing was decided. */
  tookMs: number | null;
  waiting: number;
}

export interface ProposalFigures {
  period: Period;
  previous: Period;
  tiles: { id: ProposalTile; measure: Measure; before: Measure }[];
  months: ProposalMonth[];
  /** What each of the months is held against, in their order; null where nothing is known of it. */
  before: (ProposalMonth | null)[];
}

interface Input {
  period: Period;
  compare?: ComparedWith;
  /** Of the period and of the months that it is held against. */
  decisions: readonly DecisionRow[];
  undecided: readonly UndecidedRow[];
  effects: readonly EffectRow[];
  /** The first month in which a proposal was out. */
  first: MonthKey | null;
  now: number;
}

/** What the dashboard of proposals shows: figures by the arithmetic of `portal kpi`. */
export function proposalFigures(input: Input): ProposalFigures {
  const { period, compare = "before", first, now } = input;
  const facts: Facts = {
    ...noFacts,
    ...{ decisions: [...input.decisions], undecided: [...input.undecided], effects: [...input.effects] },
  };
  const previous = comparedPeriod(period, compare);
  const take = (id: ProposalTile, { from, to }: { from: MonthKey; to: MonthKey }, openPeriod: boolean, of = facts) =>
    measure(`proposals.${id}`, sliceFacts(of, { from, to }), { asOf: now, openPeriod });
  const monthOf = (month: MonthKey): ProposalMonth => {
    const [share, took, waiting] = (["approved", "days_to_decision", "waiting"] as const).map((id) =>
      take(id, { from: month, to: month }, false),
    );
    const approved = share?.numerator ?? 0;
    return {
      ...{ month, approved, rejected: (share?.denominator ?? 0) - approved },
      ...{ tookMs: took?.value ?? null, waiting: waiting?.value ?? 0 },
    };
  };
  const isHeld = compare !== "none" && first !== null && first <= previous.to;
  return {
    period,
    previous,
    tiles: proposalTiles.map((id) => ({
      id,
      measure: take(id, period, period.openMonth !== null),
      before: take(id, previous, false, isHeld ? facts : noFacts),
    })),
    months: period.months.map(monthOf),
    before: period.months.map((month) => {
      const earlier = isHeld ? monthBefore(month, period, previous) : null;
      return earlier !== null && first !== null && earlier >= first ? monthOf(earlier) : null;
    }),
  };
}
