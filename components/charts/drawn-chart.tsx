"use client";

import { BarChart, type EventProps, LineChart } from "@tremor/react";
import { useRouter } from "next/navigation";
import { formatMoney, formatNumber, formatPercent } from "@/lib/format";
import type { ChartData, Series, ValueFormat } from "./chart-data";

function formatterOf({ format, lang, currency }: ChartData): (value: number) => string {
  const formats: Record<ValueFormat, (value: number) => string> = {
    share: (value) => formatPercent(value, lang, Number.isInteger(value * 100) ? 0 : 1),
    hours: (value) => `${formatNumber(value, lang, 1)} ${lang === "sv" ? "tim" : "hrs"}`,
    days: (value) => `${formatNumber(value, lang, 1)} ${lang === "sv" ? "dygn" : "days"}`,
    count: (value) => formatNumber(value, lang),
    money: (value) => formatMoney(Math.round(value * 100), lang, 0, currency),
  };
  return formats[format];
}

/** Tremor's chart. A click on a bar or a dot opens the rows behind it. */
export default function DrawnChart({ data }: { data: ChartData }) {
  const router = useRouter();
  const { kind, series, points, min, max } = data;
  const labels = series.map(({ label }) => label);
  const open = (event: EventProps) => {
    const column = labels.indexOf(event?.categoryClicked ?? "");
    const href = points.find(({ label }) => label === event?.label)?.hrefs[column];
    if (href) router.push(href);
  };
  const shared = {
    className: "h-full min-h-0 flex-1",
    data: points.map(({ label, values }) => ({
      label,
      ...Object.fromEntries(labels.map((name, column) => [name, values[column] ?? null])),
    })),
    index: "label",
    categories: labels,
    colors: series.map(({ color }) => color),
    valueFormatter: formatterOf(data),
    onValueChange: open,
    // Tremor's own legend is a list within a picture that takes the focus and does nothing.
    showLegend: false,
    showAnimation: false,
    noDataText: data.lang === "sv" ? "Inga uppgifter" : "No data",
    minValue: min,
    maxValue: max,
    allowDecimals: data.format !== "count",
  };
  return (
    <div className="flex h-full flex-col gap-1">
      {series.length > 1 && <Legend series={series} />}
      {kind === "line" ? (
        <LineChart {...shared} yAxisWidth={data.format === "money" ? 96 : 64} curveType="linear" connectNulls={false} />
      ) : (
        <BarChart
          {...shared}
          yAxisWidth={kind === "horizontal" ? 168 : data.format === "money" ? 96 : 64}
          layout={kind === "horizontal" ? "vertical" : "horizontal"}
          stack={kind === "stacked"}
          barCategoryGap={kind === "horizontal" ? "30%" : "25%"}
        />
      )}
    </div>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <p className="flex flex-wrap justify-end gap-x-4 text-ink-muted text-sm">
      {series.map(({ label, color }) => (
        <span key={label} className="flex items-center gap-1.5">
          <span className="size-2.5 rounded-full" style={{ backgroundColor: `var(--${color})` }} />
          {label}
        </span>
      ))}
    </p>
  );
}
