import type { KpiId } from "@/lib/measures/catalogue";
import { beforeTitle, type FigureWords, monthLabels } from "@/lib/measures/told/figure-told";
import { noCell, type Say, type ToldCell, type ToldChart, withBefore } from "@/lib/measures/told/told-chart";
import type { MonthKey } from "@/lib/time/local-month";
import type { ProposalFigures, ProposalMonth } from "./figures";

export interface ProposalWords extends Pick<FigureWords, "lang" | "compare" | "measures" | "frame"> {
  figures: Say;
  /** The page of one month, at the list that a column counts. */
  rowsHref: (month: MonthKey, list: "decided" | "waiting") => string | null;
  /** What the customer aims at in a month; null where nothing is decided. */
  targetOf: (month: MonthKey) => number | null;
}

type Column = "approved" | "rejected" | "tookMs" | "waiting";

export const proposalCharts = [
  { id: "decided", kpi: "proposals.approved", columns: ["approved", "rejected"], unit: "count" },
  { id: "took", kpi: "proposals.days_to_decision", columns: ["tookMs"], unit: "calendar_ms" },
  { id: "waiting", kpi: "proposals.waiting", columns: ["waiting"], unit: "count" },
] as const satisfies readonly { id: string; kpi: KpiId; columns: readonly Column[]; unit: "count" | "calendar_ms" }[];

export type ProposalChart = (typeof proposalCharts)[number];

/** What was decided and what waited, month by month; each figure leads to its rows. */
export function proposalTold(
  { id, columns, unit }: ProposalChart,
  { months, before, period }: ProposalFigures,
  words: ProposalWords,
): ToldChart {
  const [lead] = columns;
  const name = (column: Column) => words.figures(`column.${column}`);
  const list = id === "waiting" ? "waiting" : "decided";
  const cellOf = (row: ProposalMonth | null | undefined, column: Column): ToldCell => {
    if (!row) return noCell;
    const value = row[column];
    const n = id === "took" ? row.approved + row.rejected : null;
    return { value, n, href: value ? words.rowsHref(row.month, list) : null };
  };
  const hasTarget = id === "took" && months.some(({ month }) => words.targetOf(month) !== null);
  const levels = hasTarget
    ? [{ key: "target", title: words.figures("column.target"), unit, drawn: "level" as const }]
    : [];
  return withBefore({
    id,
    axis: words.measures("column.month"),
    columns: [
      ...columns.map((column) => ({ key: column, title: name(column), unit, drawn: "value" as const })),
      ...levels.map((level) => ({ ...level, direction: "down" as const })),
      ...columns.map((column) => ({
        ...{ key: `before-${column}`, title: beforeTitle(name(column), words), unit },
        drawn: column === lead ? ("before" as const) : null,
      })),
    ],
    rows: months.map((row, index) => ({
      key: row.month,
      ...monthLabels(row.month, words.lang),
      isOpen: row.month === period.openMonth,
      cells: [
        ...columns.map((column) => cellOf(row, column)),
        ...levels.map(() => ({ value: words.targetOf(row.month), n: null, href: null })),
        ...columns.map((column) => cellOf(before[index], column)),
      ],
    })),
  });
}
