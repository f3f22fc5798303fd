import type { KpiId } from "../catalogue";
import type { SelfServiceRow } from "../kpi/further-facts";
import type { SelfServiceDashboard } from "../self-service/self-service";
import { beforeTitle, type FigureWords, monthLabels } from "./figure-told";
import { noCell, type Say, type ToldCell, type ToldChart, withBefore } from "./told-chart";

export interface SelfServiceWords extends Pick<FigureWords, "lang" | "compare" | "measures" | "frame"> {
  selfService: Say;
}

type Column = "reads" | "searches" | "answered" | "deflected" | "potential";

export const selfServiceCharts = [
  { id: "searches", kpi: "knowledge.searches", columns: ["searches", "answered"] },
  { id: "helped", kpi: "knowledge.deflection", columns: ["deflected", "potential"] },
  { id: "reads", kpi: "knowledge.reads", columns: ["reads"] },
] as const satisfies readonly { id: string; kpi: KpiId; columns: readonly Column[] }[];

export type SelfServiceChart = (typeof selfServiceCharts)[number];

/** What people did by themselves, month by month. It is counted without keeping who or what, so no rows lie behind. */
export function selfServiceTold(
  { id, columns }: SelfServiceChart,
  { months, before, period }: SelfServiceDashboard,
  words: SelfServiceWords,
): ToldChart {
  const [lead] = columns;
  const name = (column: Column) => words.selfService(`column.${column}`);
  const cellOf = (row: SelfServiceRow | null | undefined, column: Column): ToldCell =>
    row ? { value: row[column], n: null, href: null } : noCell;
  return withBefore({
    id,
    axis: words.measures("column.month"),
    columns: [
      ...columns.map((column) => ({
        ...{ key: column, title: name(column), unit: "count" as const, drawn: "value" as const },
      })),
      ...columns.map((column) => ({
        ...{ key: `before-${column}`, title: beforeTitle(name(column), words), unit: "count" as const },
        drawn: column === lead ? ("before" as const) : null,
      })),
    ],
    rows: months.map((row, index) => ({
      key: row.month,
      ...monthLabels(row.month, words.lang),
      isOpen: row.month === period.openMonth,
      cells: [
        ...columns.map((column) => cellOf(row, column)),
        ...columns.map((column) => cellOf(before[index], column)),
      ],
    })),
  });
}
