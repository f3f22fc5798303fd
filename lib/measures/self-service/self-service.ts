import type { MonthKey } from "@/lib/time/local-month";
import { monthBefore } from "../charts-before";
import { type Facts, sliceFacts } from "../facts";
import type { SelfServiceRow, Suggestions } from "../kpi/further-facts";
import { type Measure, measure } from "../measure";
import { noFacts } from "../no-facts";
import { type ComparedWith, comparedPeriod, type Period } from "../periods";

export const selfServiceTiles = ["reads", "searches", "answered", "deflection"] as const;
export type SelfServiceTile = (typeof selfServiceTiles)[number];

export interface SelfServiceDashboard {
  period: Period;
  previous: Period;
  tiles: { id: SelfServiceTile; measure: Measure; before: Measure }[];
  suggestions: Suggestions;
  months: SelfServiceRow[];
  /** What each of the months is held against, in their order; null where nothing is known of it. */
  before: (SelfServiceRow | null)[];
}

interface Input {
  period: Period;
  compare?: ComparedWith;
  /** Of the period and of the months it is held against. */
  rows: readonly SelfServiceRow[];
  /** Epoch milliseconds. */
  now: number;
}

/** What the dashboard of self-service shows: figures by the arithmetic of `portal kpi`, what may have helped apart from them. */
export function selfServiceOf({ period, compare = "before", rows, now }: Input): SelfServiceDashboard {
  const facts: Facts = { ...noFacts, selfService: [...rows] };
  const previous = comparedPeriod(period, compare);
  const take = (id: SelfServiceTile, { from, to }: Period, openPeriod: boolean, of = facts) =>
    measure(`knowledge.${id}`, sliceFacts(of, { from, to }), { asOf: now, openPeriod });
  // A number is held against months that are all known; a share may rest on some of them.
  const { first } = spanOfMonths(rows);
  const isHeld = compare !== "none";
  const isWhole = first !== null && first <= previous.from;
  const months = rows.filter(({ month }) => month >= period.from && month <= period.to);
  return {
    period,
    previous,
    tiles: selfServiceTiles.map((id) => ({
      id,
      measure: take(id, period, period.openMonth !== null),
      before: take(id, previous, false, isHeld && (isWhole || id === "answered") ? facts : noFacts),
    })),
    suggestions: addSuggestions(months),
    months,
    before: months.map(({ month }) => {
      const earlier = isHeld ? monthBefore(month, period, previous) : null;
      return rows.find((row) => row.month === earlier && first !== null && row.month >= first) ?? null;
    }),
  };
}

function addSuggestions(rows: readonly Suggestions[]): Suggestions {
  const sum = (name: keyof Suggestions) => rows.reduce((all, row) => all + row[name], 0);
  return { suggested: sum("suggested"), reported: sum("reported"), potential: sum("potential") };
}

/** Whether anything was searched for or read in the month. */
export function hasHappened({ searches, reads, suggested }: SelfServiceRow): boolean {
  return searches > 0 || (reads ?? 0) > 0 || suggested > 0;
}

/** First and last month of which anything is known. */
export function spanOfMonths(rows: readonly SelfServiceRow[]): { first: MonthKey | null; last: MonthKey | null } {
  const known = rows.filter(hasHappened);
  return { first: known[0]?.month ?? null, last: known.at(-1)?.month ?? null };
}
