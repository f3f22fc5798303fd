import { type Interval, wilson } from "./wilson";

/** A figure about opinions with fewer answers would tell whose they are. */
export const fewestAnswers = 5;

/** What invitations amount to, added up over some of them. */
export interface SurveyTotals {
  /** Sent, and not taken back unanswered because the case was reopened. */
  delivered: number;
  answered: number;
  /** Answers of 4 and 5. */
  satisfied: number;
  /** Sum of the scores. */
  scoreSum: number;
  /** Taken back unanswered: left out of the response rate. */
  superseded: number;
}

export interface SurveyFigures {
  totals: SurveyTotals;
  /** There are answers, but too few to show what they say. */
  isHidden: boolean;
  /** Answers of 4 and 5 ÷ answers; null without answers, or with too few. */
  csat: number | null;
  interval: Interval | null;
  /** 1 to 5. */
  mean: number | null;
  /** Answered ÷ delivered of the same invitations; null when none was delivered. */
  responseRate: number | null;
}

const noTotals: SurveyTotals = { delivered: 0, answered: 0, satisfied: 0, scoreSum: 0, superseded: 0 };

export function addTotals(rows: readonly SurveyTotals[]): SurveyTotals {
  return rows.reduce(
    (sum, row) => ({
      delivered: sum.delivered + row.delivered,
      answered: sum.answered + row.answered,
      satisfied: sum.satisfied + row.satisfied,
      scoreSum: sum.scoreSum + row.scoreSum,
      superseded: sum.superseded + row.superseded,
    }),
    noTotals,
  );
}

/** CSAT, its interval, mean and response rate of a set of invitations. */
export function figuresOf(totals: SurveyTotals): SurveyFigures {
  const { delivered, answered, satisfied, scoreSum } = totals;
  const isShown = answered >= fewestAnswers;
  return {
    totals,
    isHidden: answered > 0 && !isShown,
    csat: isShown ? satisfied / answered : null,
    interval: isShown ? wilson(satisfied, answered) : null,
    mean: isShown ? scoreSum / answered : null,
    responseRate: delivered === 0 ? null : answered / delivered,
  };
}

/** One group of invitations: a cohort month and what their cases were. */
export interface SurveyCell extends SurveyTotals {
  /** Local month in which the cases were closed. */
  month: string;
  service: string;
  category: string | null;
  site: string | null;
  priority: number;
}

export const surveyAxes = ["service", "site", "priority", "category"] as const;
export type SurveyAxis = (typeof surveyAxes)[number];

/** A cell's key on an axis; the empty text where its cases said nothing. */
function keyOn(axis: SurveyAxis, cell: Pick<SurveyCell, SurveyAxis>): string {
  return String(cell[axis] ?? "");
}

/**
 * The keys of the groups whose figures are not told: those with fewer than five answers; and where these together have
 * fewer than five, the smallest others with them, since the whole less what is told would tell the rest.
 */
export function withheld(groups: readonly { key: string; answered: number }[]): Set<string> {
  const rising = groups.filter(({ answered }) => answered > 0).toSorted((a, b) => a.answered - b.answered);
  const kept = new Set<string>();
  let together = 0;
  for (const { key, answered } of rising) {
    if (answered >= fewestAnswers && (together === 0 || together >= fewestAnswers)) break;
    kept.add(key);
    together += answered;
  }
  return kept;
}

/** Groups of one whole with their figures, without those that are not told. */
export function tellable<G extends { key: string; figures: SurveyFigures }>(groups: readonly G[]): G[] {
  const hidden = withheld(groups.map(({ key, figures }) => ({ key, answered: figures.totals.answered })));
  return groups.map((group) => {
    if (!hidden.has(group.key)) return group;
    return { ...group, figures: { ...group.figures, csat: null, interval: null, mean: null, isHidden: true } };
  });
}

/** The figures of each key of an axis, those with the most answers first. */
export function figuresBy(axis: SurveyAxis, cells: readonly SurveyCell[]): { key: string; figures: SurveyFigures }[] {
  const keys = [...new Set(cells.map((cell) => keyOn(axis, cell)))];
  const groups = keys.map((key) => {
    return { key, figures: figuresOf(addTotals(cells.filter((cell) => keyOn(axis, cell) === key))) };
  });
  return tellable(groups).toSorted(
    (a, b) => b.figures.totals.answered - a.figures.totals.answered || a.key.localeCompare(b.key, "sv"),
  );
}
