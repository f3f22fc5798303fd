import type { ChartData, SeriesColor, ValueFormat } from "@/components/charts/chart-data";
import { formatLocalMonth } from "@/lib/format";
import type { Chart, ChartColumn, ChartId } from "@/lib/measures/charts";
import type { DashboardContext } from "./dashboard-context";

export interface ChartLabels {
  column: (name: string) => string;
  row: (key: string) => string;
}

const colors: Record<ChartColumn, SeriesColor> = {
  resolution: "series-1",
  response: "series-3",
  promised: "line-strong",
  resolutionBreaches: "bad-solid",
  responseBreaches: "warn-solid",
  opened: "series-5",
  resolved: "series-1",
  median: "series-1",
  p90: "series-5",
  backlog: "series-1",
};

const kinds: Record<ChartId, ChartData["kind"]> = {
  attainment: "line",
  attainmentByPriority: "horizontal",
  attainmentByService: "horizontal",
  breaches: "stacked",
  flow: "bar",
  durations: "line",
  backlogAge: "horizontal",
};

const hourMs = 3_600_000;
const fourDays = 96 * hourMs;

/** More services than this would be hairlines: the drawing keeps those with the lowest share, the table has them all. */
export const mostBars = 14;

/** The rows a drawing can show: bars need a value, and room. */
function drawnRows(chart: Chart): Chart["rows"] {
  if (kinds[chart.id] !== "horizontal") return chart.rows;
  const known = chart.rows.filter(({ cells }) => cells[0]?.value != null);
  if (known.length <= mostBars) return known;
  return [...known].sort((a, b) => (a.cells[0]?.value ?? 0) - (b.cells[0]?.value ?? 0)).slice(0, mostBars);
}

/** The drawing's side of a chart's table. */
export function chartData(chart: Chart, { words, rowsHref }: DashboardContext, labels: ChartLabels): ChartData {
  const known = chart.rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
  const isShare = chart.unit === "share";
  const format = formatOf(chart, Math.max(0, ...known));
  const scale = format === "hours" ? hourMs : format === "days" ? 24 * hourMs : 1;
  return {
    kind: kinds[chart.id],
    series: chart.columns.map((column) => ({ label: labels.column(column), color: colors[column] })),
    points: drawnRows(chart).map(({ key, cells }) => ({
      label: chart.axis === "month" ? formatLocalMonth(key, words.lang, "shortMonth") : labels.row(key),
      values: cells.map(({ value }) => value && value / scale),
      hrefs: cells.map(({ rows }) => rowsHref(rows)),
    })),
    format,
    lang: words.lang,
    ...(isShare && { min: chart.id === "attainment" ? floorOf(known) : 0, max: 1 }),
  };
}

function formatOf({ unit }: Chart, highest: number): ValueFormat {
  if (unit === "share") return "share";
  if (unit === "business_ms") return "hours";
  if (unit === "calendar_ms") return highest >= fourDays ? "days" : "hours";
  return "count";
}

/** A line needs no zero: it begins at the tenth below the lowest value. */
function floorOf(values: readonly number[]): number {
  return Math.max(0, Math.floor(Math.min(1, ...values) * 10 - 1e-9) / 10);
}
