import {
  addTotals,
  figuresBy,
  figuresOf,
  type SurveyAxis,
  type SurveyCell,
  type SurveyFigures,
  surveyAxes,
  tellable,
} from "@/lib/satisfaction/figures";
import type { NpsTotals } from "@/lib/satisfaction/relation";
import type { MonthKey } from "@/lib/time/local-month";
import { monthBefore } from "./charts-before";
import { type Facts, sliceFacts } from "./facts";
import { type Measure, measure } from "./measure";
import { noFacts } from "./no-facts";
import { type ComparedWith, comparedPeriod, type Period } from "./periods";

export const satisfactionTiles = ["csat", "mean", "response_rate", "nps"] as const;
export type SatisfactionTile = (typeof satisfactionTiles)[number];

export interface SatisfactionTileValue {
  id: SatisfactionTile;
  measure: Measure;
  /** The same figure over the months it is held against; its value is null without data there. */
  before: Measure;
}

export interface SurveyMonth {
  month: MonthKey;
  figures: SurveyFigures;
}

export interface SatisfactionDashboard {
  period: Period;
  /** The months it is held against. */
  previous: Period;
  tiles: SatisfactionTileValue[];
  months: SurveyMonth[];
  /** What each of the months is held against, in their order; null where nothing is held against them. */
  before: (SurveyMonth | null)[];
  groups: { axis: SurveyAxis; rows: { key: string; figures: SurveyFigures }[] }[];
}

interface Input {
  period: Period;
  /** What it is held against; without it the months before. */
  compare?: ComparedWith;
  /** Of the period and of the months it is held against, cut to what the page is filtered by. */
  cells: readonly SurveyCell[];
  nps: readonly (NpsTotals & { month: MonthKey })[];
  /** Epoch milliseconds. */
  now: number;
}

/** What the dashboard of satisfaction shows: figures by the arithmetic of `portal kpi`, months and groups by that of the figures. */
export function satisfactionOf({ period, compare = "before", cells, nps, now }: Input): SatisfactionDashboard {
  const facts = { ...noFacts, surveys: [...cells], nps: [...nps] };
  const take = (id: SatisfactionTile, { from, to }: Period, openPeriod: boolean, of: Facts = facts) =>
    measure(`satisfaction.${id}`, sliceFacts(of, { from, to }), { asOf: now, openPeriod });
  const previous = comparedPeriod(period, compare);
  const inside = cells.filter(({ month }) => month >= period.from && month <= period.to);
  const earlier = compare === "none" ? [] : monthFigures(previous.months, cells);
  return {
    period,
    previous,
    tiles: satisfactionTiles.map((id) => ({
      id,
      measure: take(id, period, period.openMonth !== null),
      before: take(id, previous, false, compare === "none" ? noFacts : facts),
    })),
    months: monthFigures(period.months, inside),
    before: period.months.map(
      (month) => earlier.find((row) => row.month === monthBefore(month, period, previous)) ?? null,
    ),
    groups: surveyAxes.map((axis) => ({ axis, rows: figuresBy(axis, inside) })),
  };
}

/** Months of one whole: what the others would tell of one is not told of it either. */
function monthFigures(months: readonly MonthKey[], cells: readonly SurveyCell[]): SurveyMonth[] {
  return tellable(
    months.map((month) => {
      return { key: month, month, figures: figuresOf(addTotals(cells.filter((cell) => cell.month === month))) };
    }),
  ).map(({ month, figures }) => ({ month, figures }));
}
