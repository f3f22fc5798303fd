import { formatDuration, formatLevel, formatLocalMonth } from "@/lib/format";
import type { Chart } from "@/lib/measures/charts";
import { formatValue } from "@/lib/measures/format-measure";
import type { Measure } from "@/lib/measures/measure";
import { scaledValue } from "../chart-rows";
import type { ReportCell, ReportDrawing, ReportFigure, ReportTable } from "../model/model";
import type { ReportWords } from "./words";

const hourMs = 3_600_000;

/** A measure as a figure of a report, told as its page tells it. `promised` are the shares promised in the period. */
export function figureOf(measure: Measure, words: ReportWords, promised: readonly number[] = []): ReportFigure {
  const { kpi, value, unit, n, excluded } = measure;
  const { lang, measures } = words;
  return {
    key: kpi,
    name: measures(`kpi.${kpi}.name`),
    value: scaledValue(value, unit),
    unit: measures(`exportUnit.${unit}`),
    shown: value === null ? measures("figure.noData") : formatValue(value, unit, lang, promised.at(-1) ?? null),
    promised: promised.length === 0 ? null : promised.map((share) => promiseText(share, words)).join(" / "),
    n,
    excluded: excluded.count,
    definition: measures(`kpi.${kpi}.definition`),
  };
}

export function promiseText(share: number, { lang }: Pick<ReportWords, "lang">): string {
  return formatLevel(share, lang);
}

/** A duration in words, with its hours as a number. */
export function durationCell(ms: number | null, { lang }: ReportWords): ReportCell {
  if (ms === null) return "–";
  return { shown: formatDuration(ms, lang), value: Number((ms / hourMs).toFixed(2)) };
}

/** A chart of a dashboard as a table that is drawn; the months' names are short. */
export function chartTable(chart: Chart, words: ReportWords, title: string, form: "bar" | "line"): ReportTable {
  const { measures, lang } = words;
  const name = (key: string) => {
    if (chart.axis === "month") return formatLocalMonth(key, lang, "shortMonth");
    if (chart.axis === "priority") return measures("priority", { priority: key });
    return chart.axis === "age" ? measures(`age.${key}`) : words.service(key);
  };
  const unit = measures(`exportUnit.${chart.unit}`);
  const columns = chart.columns.map((column) => ({ title: measures(`column.${column}`), numeric: true }));
  const text = (value: number | null) =>
    value === null ? measures("figure.noData") : formatValue(value, chart.unit, lang);
  return {
    ...{ kind: "table", id: chart.id, title, note: null },
    columns: [{ title: measures(`column.${chart.axis}`), numeric: false }, ...columns],
    rows: chart.rows.map(({ key, cells }) => [
      name(key),
      ...cells.map(({ value }): ReportCell => ({ shown: text(value), value: scaledValue(value, chart.unit) })),
    ]),
    drawn: {
      ...{ form, unit, scale: scaleOf(chart.unit), columns: columns.map((_, index) => index + 1) },
      alt: words.packs("chartAlt", { title, columns: columns.map((column) => column.title).join(", ") }),
    },
  };
}

function scaleOf(unit: Chart["unit"]): ReportDrawing["scale"] {
  if (unit === "share") return "share";
  return unit.endsWith("_ms") ? "hours" : "count";
}
