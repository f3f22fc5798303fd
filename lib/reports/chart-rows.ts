import type { Unit } from "@/lib/measures/catalogue";
import type { Chart } from "@/lib/measures/charts";
import type { CsvCell } from "./csv";

interface Names {
  column: (name: string) => string;
  row: (key: string) => string;
  unit: (unit: Unit) => string;
  count: string;
}

const scales: Record<Unit, number> = {
  share: 0.01,
  clocks: 1,
  cases: 1,
  outages: 1,
  percent: 1,
  business_ms: 3_600_000,
  calendar_ms: 3_600_000,
  score: 1,
  points: 1,
  money: 100,
  count: 1,
};

/** A value as a number that people compare: shares in per cent, times in hours, to four decimals. */
export function scaledValue(value: number | null, unit: Unit): number | null {
  return value === null ? null : Number((value / scales[unit]).toFixed(4));
}

/** A chart's table with its figures as numbers: shares in per cent, times in hours, and what each is computed over. */
export function chartRows(chart: Chart, names: Names): CsvCell[][] {
  const isAmount = chart.unit === "clocks" || chart.unit === "cases";
  const head = chart.columns.flatMap((column) => {
    const title = isAmount ? names.column(column) : `${names.column(column)} (${names.unit(chart.unit)})`;
    return isAmount || column === "promised" ? [title] : [title, `${names.column(column)}: ${names.count}`];
  });
  const rows = chart.rows.map(({ key, cells }) => [
    names.row(key),
    ...cells.flatMap(({ value, n }, index): CsvCell[] => {
      const shown = scaledValue(value, chart.unit);
      return isAmount || chart.columns[index] === "promised" ? [shown] : [shown, n];
    }),
  ]);
  return [[names.column(chart.axis), ...head], ...rows];
}
