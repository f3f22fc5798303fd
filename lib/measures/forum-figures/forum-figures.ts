import type { MonthKey } from "@/lib/time/local-month";
import type { KpiId } from "../catalogue";
import { monthBefore } from "../charts-before";
import { type DecidedVersion, type Goal, goalOf } from "../goal/goal";
import type { ActionRow, MeetingRow } from "../kpi/forum-facts";
import { type Measure, measure } from "../measure";
import { noFacts } from "../no-facts";
import { type ComparedWith, comparedPeriod, type Period } from "../periods";

export const forumKpis = [
  "forums.held",
  "forums.material_on_time",
  "forums.actions_on_time",
  "forums.actions_open",
  "forums.actions_open_age",
] as const satisfies readonly KpiId[];
export type ForumKpi = (typeof forumKpis)[number];

export type ForumMeasures = Record<ForumKpi, Measure>;

/** What was decided of each figure, in versions. */
export type ForumTargets = Readonly<Partial<Record<ForumKpi, readonly DecidedVersion[]>>>;

export interface ForumFigures {
  period: Period;
  previous: Period;
  whole: ForumMeasures;
  /** Over the months the period is held against; null where it is held against nothing. */
  before: ForumMeasures | null;
  months: {
    month: MonthKey;
    measures: ForumMeasures;
    agreed: number;
    held: number;
    before: { measures: ForumMeasures; held: number } | null;
  }[];
  /** Forums that have an agreed number, a meeting or an action in the period. */
  forums: { forum: string; measures: ForumMeasures; agreed: number | null; held: number }[];
  targetOf(kpi: ForumKpi, month: MonthKey): Goal | null;
}

interface Input {
  period: Period;
  compare: ComparedWith;
  /** The month of the first record; nothing is known of those before it. */
  first: MonthKey | null;
  /** Of the period and of the months it is held against. */
  meetings: readonly MeetingRow[];
  actions: readonly ActionRow[];
  targets: ForumTargets;
  /** Epoch milliseconds. */
  now: number;
}

/** What the dashboard of forums shows: figures by the arithmetic of `portal kpi`. */
export function forumFiguresOf({ period, compare, first, meetings, actions, targets, now }: Input): ForumFigures {
  const previous = comparedPeriod(period, compare);
  const isHeld = compare !== "none";
  const inside = <Row extends { month: MonthKey; forum: string }>(rows: readonly Row[], span: Span, forum?: string) =>
    rows.filter(
      (row) => row.month >= span.from && row.month <= span.to && (forum === undefined || row.forum === forum),
    );
  const take = (span: Span, forum?: string): ForumMeasures => {
    const facts = { ...noFacts, meetings: inside(meetings, span, forum), actions: inside(actions, span, forum) };
    const moment = { asOf: now, openPeriod: period.openMonth !== null && span.to >= period.openMonth };
    return Object.fromEntries(forumKpis.map((kpi) => [kpi, measure(kpi, facts, moment)])) as ForumMeasures;
  };
  const counts = (span: Span, forum?: string) => {
    const rows = inside(meetings, span, forum);
    const agreed = rows.filter(({ isAgreed }) => isAgreed);
    return {
      agreed: agreed.reduce((sum, { due, coming }) => sum + due + coming, 0),
      held: rows.reduce((sum, row) => sum + row.held, 0),
    };
  };
  const named = [...new Set([...meetings, ...actions].map(({ forum }) => forum))].sort(inOrder);
  return {
    period,
    previous,
    whole: take(period),
    before: isHeld ? take(previous) : null,
    months: period.months.map((month) => {
      const own = { from: month, to: month };
      const key = monthBefore(month, period, previous);
      const earlier = { from: key, to: key };
      const isKnown = isHeld && first !== null && key >= first;
      const before = isKnown ? { measures: take(earlier), held: counts(earlier).held } : null;
      return { month, measures: take(own), before, ...counts(own) };
    }),
    forums: named.flatMap((forum) => {
      const measures = take(period, forum);
      const { agreed, held } = counts(period, forum);
      const hasNumber = inside(meetings, period, forum).some(({ isAgreed }) => isAgreed);
      const isEmpty = !hasNumber && held === 0 && forumKpis.every((kpi) => !measures[kpi].n);
      return isEmpty ? [] : [{ forum, measures, agreed: hasNumber ? agreed : null, held }];
    }),
    targetOf: (kpi, month) => goalOf(month, targets[kpi] ?? [], null),
  };
}

interface Span {
  from: MonthKey;
  to: MonthKey;
}

const order = ["operative", "tactical", "strategic", "cab"];

function inOrder(one: string, other: string): number {
  return order.indexOf(one) - order.indexOf(other);
}
