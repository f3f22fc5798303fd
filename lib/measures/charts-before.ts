import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";
import { type Cell, type Chart, type ChartId, cellOf, kpisOf } from "./charts";
import type { DashboardInput } from "./dashboard-input";
import { type Facts, sliceFacts } from "./facts";
import type { Period } from "./periods";

/** What the cells of a chart are held against, by the key of the row; null where nothing is known of it. */
export type CellsBefore = ReadonlyMap<string, (Cell | null)[]>;
export type ChartsBefore = Partial<Record<ChartId, CellsBefore>>;

/** The month that one of the period is held against: as far before it as the ends of both are apart. */
export function monthBefore(month: MonthKey, period: Period, previous: Period): MonthKey {
  const apart = monthsBetween(previous.to, period.to).length - 1;
  return addMonths(month, -apart);
}

/** The cells of each chart over the months the dashboard is held against. How old the backlog was then is not stored. */
export function chartsBefore(input: DashboardInput, charts: readonly Chart[], previous: Period | null): ChartsBefore {
  if (previous === null) return {};
  const ofMonth = new Map(previous.months.map((month) => [month, sliceFacts(input.facts, { from: month, to: month })]));
  return Object.fromEntries(
    charts
      .filter(({ axis }) => axis !== "age")
      .map((chart) => [chart.id, cellsBefore(input, chart, previous, ofMonth)]),
  );
}

function cellsBefore(
  input: DashboardInput,
  chart: Chart,
  previous: Period,
  ofMonth: ReadonlyMap<MonthKey, Facts>,
): CellsBefore {
  const { view } = input;
  const kpis = kpisOf(chart.id, view);
  const rows = chart.rows.map(({ key }): [string, (Cell | null)[]] => {
    const part = partOf(chart, key);
    const month = chart.axis === "month" ? monthBefore(key, view.period, previous) : null;
    const { from, to } = month === null ? previous : { from: month, to: month };
    const facts = month === null ? sliceFacts(input.facts, { from, to, ...part }) : ofMonth.get(month);
    if (!facts) return [key, chart.columns.map(() => null)];
    const told = chart.columns.map((_, index) => {
      const kpi = kpis[index];
      return kpi ? cellOf(input, kpi, facts, { from, to, ...part }) : null;
    });
    return [key, told];
  });
  return new Map(rows);
}

function partOf({ axis }: Chart, key: string): { priority?: number; service?: string } {
  if (axis === "priority") return { priority: Number(key) };
  return axis === "service" ? { service: key } : {};
}
