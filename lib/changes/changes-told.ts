import type { KpiId } from "@/lib/measures/catalogue";
import { catalogue } from "@/lib/measures/catalogue";
import type { GoalOf } from "@/lib/measures/goal/goal";
import type { ChangeRow } from "@/lib/measures/kpi/further-facts";
import { beforeTitle, type FigureWords, monthLabels } from "@/lib/measures/told/figure-told";
import {
  noCell,
  type Say,
  type ToldCell,
  type ToldChart,
  type ToldColumn,
  withBefore,
} from "@/lib/measures/told/told-chart";
import type { ChangeDashboard, ChangeMonth } from "./dashboard";
import type { Counting } from "./list-filter";

export interface ChangeWords extends Pick<FigureWords, "lang" | "compare" | "measures" | "frame"> {
  changes: Say;
  /** The changes that ended in a month, by what they count as or by their kind. */
  listHref: (month: string, narrowed: { counts: Counting; kind?: string }) => string;
}

/** What is aimed at in each month, of the shares that a customer may decide on. */
export type ChangeGoals = Record<"success_rate" | "late" | "emergency", GoalOf>;

export const changeCharts = [
  { id: "success", kpi: "changes.success_rate", figure: "success_rate" },
  { id: "results", kpi: "changes.finished", figure: null },
  { id: "late", kpi: "changes.late", figure: "late" },
  { id: "kinds", kpi: "changes.emergency", figure: null },
] as const satisfies readonly { id: string; kpi: KpiId; figure: "success_rate" | "late" | null }[];
export type ChangeChart = (typeof changeCharts)[number];

/** Changes month by month: how large a share succeeded or was late, how they ended, and of what kind they were. */
export function changesTold(
  chart: ChangeChart,
  dashboard: ChangeDashboard,
  goals: ChangeGoals,
  words: ChangeWords,
): ToldChart {
  return chart.figure === null
    ? countsTold(chart.id, dashboard, words)
    : shareTold(chart, chart.figure, dashboard, goals[chart.figure], words);
}

function shareTold(
  { id, kpi }: ChangeChart,
  figure: "success_rate" | "late",
  { months, beforeMonths, period }: ChangeDashboard,
  goalOf: GoalOf,
  words: ChangeWords,
): ToldChart {
  const title = words.changes(`column.${id}`);
  const hasGoal = months.some(({ month }) => goalOf(month) !== null);
  const { direction } = catalogue[kpi];
  const level: ToldColumn = {
    ...{ key: "target", title: words.changes("column.target"), unit: "share", drawn: "level", direction },
  };
  const counts: Counting = figure === "late" ? "estimated" : "judged";
  const cell = (row: ChangeMonth | null | undefined): ToldCell => {
    const measure = row?.measures[figure];
    if (!row || !measure || measure.value === null) return noCell;
    return { value: measure.value, n: measure.n, href: words.listHref(row.month, { counts }) };
  };
  return withBefore({
    id,
    axis: words.measures("column.month"),
    columns: [
      { key: id, title, unit: "share", drawn: "value" },
      ...(hasGoal ? [level] : []),
      { key: "before", title: beforeTitle(title, words), unit: "share", drawn: "before" },
    ],
    rows: months.map((row, index) => ({
      ...rowHead(row, period.openMonth, words),
      cells: [
        cell(row),
        ...(hasGoal ? [{ value: goalOf(row.month)?.share ?? null, n: null, href: null, absent: "–" }] : []),
        cell(beforeMonths[index]),
      ],
    })),
  });
}

interface Part {
  key: string;
  of: (row: ChangeRow) => number;
  narrowed: { counts: Counting; kind?: string };
}

const parts: Record<"results" | "kinds", readonly Part[]> = {
  results: [
    { key: "successful", of: (row) => row.successful, narrowed: { counts: "successful" } },
    {
      ...{ key: "unsuccessful", narrowed: { counts: "unsuccessful" } },
      of: (row) => row.finished - row.successful - row.noWindow,
    },
    { key: "noWindow", of: (row) => row.noWindow, narrowed: { counts: "no_window" } },
    { key: "cancelled", of: (row) => row.cancelled, narrowed: { counts: "cancelled" } },
  ],
  kinds: (["standard", "normal", "emergency"] as const).map((kind) => {
    return { key: kind, of: (row) => row[kind], narrowed: { counts: "finished", kind } };
  }),
};

/** Only the columns that hold anything are drawn: a register in which every change has a window says nothing of those without. */
function countsTold(
  id: "results" | "kinds",
  { months, beforeMonths, period }: ChangeDashboard,
  words: ChangeWords,
): ToldChart {
  const all = months.flatMap(({ rows }) => rows);
  const shown = parts[id].filter(({ key, of }) => key !== "noWindow" || all.some((row) => of(row) > 0));
  const hasAny = all.some(({ finished, cancelled }) => finished + cancelled > 0);
  const title = words.changes("column.finished");
  const finished = (row: ChangeMonth | null | undefined): ToldCell => {
    return row ? { value: row.measures.finished.value, n: null, href: null } : noCell;
  };
  return withBefore({
    id,
    axis: words.measures("column.month"),
    columns: [
      ...shown.map(({ key }): ToldColumn => {
        const drawn = hasAny && key !== "cancelled" ? "value" : null;
        return { key, title: words.changes(`column.${key}`), unit: "count", drawn };
      }),
      { key: "finished", title, unit: "count", drawn: null },
      { key: "before", title: beforeTitle(title, words), unit: "count", drawn: null },
    ],
    rows: months.map((row, index) => ({
      ...rowHead(row, period.openMonth, words),
      cells: [
        ...shown.map(({ of, narrowed }): ToldCell => {
          const value = row.rows.length === 0 ? null : row.rows.reduce((sum, one) => sum + of(one), 0);
          return { value, n: null, href: value ? words.listHref(row.month, narrowed) : null };
        }),
        finished(row),
        finished(beforeMonths[index]),
      ],
    })),
  });
}

function rowHead({ month }: ChangeMonth, openMonth: string | null, { lang }: ChangeWords) {
  return { key: month, ...monthLabels(month, lang), isOpen: month === openMonth };
}
