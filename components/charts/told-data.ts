import type { ToldChart, ToldColumn } from "@/lib/measures/told/told-chart";
import type { ChartData, SeriesColor, ValueFormat } from "./chart-data";

/** How a chart is drawn. */
export interface Drawing {
  kind: ChartData["kind"];
  /** Of the columns that are the figure itself, by their keys; without one, the first series' colour. */
  colors?: Readonly<Record<string, SeriesColor>>;
  /** More bars than this would be hairlines: the drawing keeps the first of them, the table has them all. */
  most?: number;
  /** Those with the lowest value first, where there are more than are drawn. */
  lowestFirst?: boolean;
  /** Whether the value axis may begin above zero: for lines near 100 %. */
  floats?: boolean;
}

const hourMs = 3_600_000;
const fourDays = 96 * hourMs;

/** The drawing's side of what is told; null where there is nothing to draw. */
export function drawnOf(told: ToldChart, drawing: Drawing, lang: "sv" | "en"): ChartData | null {
  const columns = told.columns.flatMap((column, index) => (column.drawn === null ? [] : [{ column, index }]));
  const own = columns.filter(({ column }) => column.drawn === "value");
  const isKnown = told.rows.some(({ cells }) => own.some(({ index }) => cells[index]?.value != null));
  const [first] = own;
  if (!isKnown || !first) return null;
  const rows = drawnRows(told, first.index, drawing);
  const known = rows.flatMap(({ cells }) => columns.flatMap(({ index }) => cells[index]?.value ?? []));
  const format = formatOf(first.column, Math.max(0, ...known));
  const scale = { share: 1, hours: hourMs, days: 24 * hourMs, count: 1, decimal: 1, money: 100 }[format];
  const isCompared = columns.some(({ column }) => column.drawn === "before");
  return {
    // What is held against stands beside what it is held against, never on top of it.
    kind: drawing.kind === "stacked" && isCompared ? "bar" : drawing.kind,
    series: columns.map(({ column }) => ({ label: column.title, color: colorOf(column, drawing) })),
    points: rows.map(({ short, cells }) => ({
      label: short,
      values: columns.map(({ index }) => {
        const value = cells[index]?.value ?? null;
        return value === null ? null : value / scale;
      }),
      hrefs: columns.map(({ index }) => cells[index]?.href ?? null),
    })),
    ...{ format, lang, currency: told.currency },
    ...(format === "share" && { min: drawing.floats ? floorOf(known) : 0, max: Math.max(1, ...known) }),
  };
}

/** Bars that lie need a value, and room. */
function drawnRows({ rows }: ToldChart, column: number, { kind, most = rows.length, lowestFirst }: Drawing) {
  if (kind !== "horizontal") return rows;
  const leading = ({ cells }: ToldChart["rows"][number]) => cells[column]?.value ?? null;
  const known = rows.filter((row) => leading(row) !== null);
  if (known.length <= most) return known;
  return (lowestFirst ? known.toSorted((a, b) => (leading(a) ?? 0) - (leading(b) ?? 0)) : known).slice(0, most);
}

function colorOf({ key, drawn }: ToldColumn, { colors }: Drawing): SeriesColor {
  if (drawn === "level" || drawn === "edge" || drawn === "before") return drawn;
  return colors?.[key] ?? "series-1";
}

function formatOf({ unit }: ToldColumn, highest: number): ValueFormat {
  if (unit === "share") return "share";
  if (unit === "business_ms") return "hours";
  if (unit === "calendar_ms") return highest >= fourDays ? "days" : "hours";
  if (unit === "score" || unit === "percent") return "decimal";
  return unit === "amount" || unit === "money" ? "money" : "count";
}

/** A line needs no zero: it begins at the tenth below the lowest value. */
function floorOf(values: readonly number[]): number {
  return Math.max(0, Math.floor(Math.min(1, ...values) * 10 - 1e-9) / 10);
}
