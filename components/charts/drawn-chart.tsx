"use client";

import { BarChart, type EventProps, LineChart } from "@tremor/react";
import { useRouter } from "next/navigation";
import { formatNumber, formatPercent } from "@/lib/format";
import type { ChartData, ValueFormat } from "./chart-data";

function formatterOf({ format, lang }: ChartData): (value: number) => string {
  const formats: Record<ValueFormat, (value: number) => string> = {
    share: (value) => formatPercent(value, lang, Number.isInteger(value * 100) ? 0 : 1),
    hours: (value) => `${formatNumber(value, lang, 1)} ${lang === "sv" ? "tim" : "hrs"}`,
    days: (value) => `${formatNumber(value, lang, 1)} ${lang === "sv" ? "dygn" : "days"}`,
    count: (value) => formatNumber(value, lang),
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
    className: "h-full",
    data: points.map(({ label, values }) => ({
      label,
      ...Object.fromEntries(labels.map((name, column) => [name, values[column] ?? null])),
    })),
    index: "label",
    categories: labels,
    colors: series.map(({ color }) => color),
    valueFormatter: formatterOf(data),
    onValueChange: open,
    showLegend: series.length > 1,
    showAnimation: false,
    minValue: min,
    maxValue: max,
    allowDecimals: data.format !== "count",
  };
  if (kind === "line") return <LineChart {...shared} yAxisWidth={64} curveType="linear" connectNulls={false} />;
  return (
    <BarChart
      {...shared}
      yAxisWidth={kind === "horizontal" ? 168 : 64}
      layout={kind === "horizontal" ? "vertical" : "horizontal"}
      stack={kind === "stacked"}
      barCategoryGap={kind === "horizontal" ? "30%" : "25%"}
    />
  );
}
