"use client";

import { BarChart, type EventProps, LineChart } from "@tremor/react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { formatMoney, formatNumber, formatPercent } from "@/lib/format";
import type { ChartData, Series, ValueFormat } from "./chart-data";
import { legendOf } from "./legend";
import { Marks } from "./marks";
import { roomOf } from "./room";
import { columnsOf } from "./steps";
import { useWidth } from "./use-width";

/** A bar that lies has no length for what is not known: this is as good as none, and is told as nothing known. */
const unknown = Number.MIN_VALUE;

const noData = { sv: "Inga uppgifter", en: "No data" } as const;

function formatterOf({ format, lang, currency }: ChartData): (value: number) => string {
  const formats: Record<ValueFormat, (value: number) => string> = {
    share: (value) => formatPercent(value, lang, Number.isInteger(value * 100) ? 0 : 1),
    hours: (value) => `${formatNumber(value, lang, 1)} ${lang === "sv" ? "tim" : "hrs"}`,
    days: (value) => `${formatNumber(value, lang, 1)} ${lang === "sv" ? "dygn" : "days"}`,
    count: (value) => formatNumber(value, lang),
    decimal: (value) => formatNumber(value, lang, 2),
    money: (value) => formatMoney(Math.round(value * 100), lang, 0, currency),
  };
  return (value) => (value === unknown ? noData[lang] : formats[format](value));
}

/** Tremor's chart. A click on a bar or a dot opens the rows behind it. */
export default function DrawnChart({ data }: { data: ChartData }) {
  const router = useRouter();
  const { kind, series, points, min, max, marks = [] } = data;
  const columns = columnsOf(data);
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const write = formatterOf(data);
  const { axisWidth, edge, barCategoryGap } = roomOf(data, { columns: columns.length, width: width ?? 0, write });
  const open = (event: EventProps) => {
    const column = columns.find(({ label }) => label === event?.categoryClicked);
    const href = column && points.find(({ label }) => label === event?.label)?.hrefs[column.of];
    if (href) router.push(href);
  };
  // Of one month alone a line is a dot, which is drawn where a name has data in no other month.
  const entryOf = (name: string, value: number | null): [string, number | null][] => {
    if (value !== null) return [[name, value]];
    return kind === "line" ? [] : [[name, kind === "horizontal" ? unknown : null]];
  };
  const shared = {
    className: "h-full min-h-0 flex-1",
    data: points.map(({ label }, row) => ({
      label,
      ...Object.fromEntries(columns.flatMap(({ label: name, values }) => entryOf(name, values[row] ?? null))),
    })),
    index: "label",
    categories: columns.map(({ label }) => label),
    colors: columns.map(({ color }) => color),
    valueFormatter: write,
    onValueChange: open,
    // Tremor's own legend is a list within a picture that takes the focus and does nothing.
    showLegend: false,
    showAnimation: false,
    noDataText: noData[data.lang],
    minValue: min,
    maxValue: max,
    allowDecimals: data.format !== "count",
    yAxisWidth: axisWidth,
    padding: { left: edge, right: edge },
  };
  return (
    <div ref={place} className="flex h-full flex-col gap-1">
      {series.length > 1 && <Legend series={series} kind={kind} />}
      <div className={`relative flex min-h-0 flex-1 flex-col ${marks.length > 0 ? "pt-5" : ""}`}>
        {kind === "line" ? (
          <LineChart {...shared} curveType="linear" connectNulls={false} />
        ) : (
          <BarChart
            {...shared}
            layout={kind === "horizontal" ? "vertical" : "horizontal"}
            stack={kind === "stacked"}
            barCategoryGap={barCategoryGap}
          />
        )}
        {kind !== "horizontal" && <Marks data={data} axisWidth={axisWidth} edge={edge} />}
      </div>
    </div>
  );
}

function Legend({ series, kind }: { series: readonly Series[]; kind: ChartData["kind"] }) {
  return (
    <p className="flex flex-wrap justify-end gap-x-4 text-ink-muted text-sm">
      {legendOf(series).map(({ label, color }) => (
        <span key={label} className="flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 16 10" className="h-2.5 w-4 shrink-0" data-key={color}>
            {kind === "line" ? (
              <path d="M1 5h14" className={`recharts-line-curve stroke-${color}`} strokeWidth={2.5} fill="none" />
            ) : (
              <rect x={3.5} y={0.5} width={9} height={9} rx={1.5} className={`fill-${color}`} />
            )}
          </svg>
          {label}
        </span>
      ))}
    </p>
  );
}
