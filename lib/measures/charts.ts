import { type AgeBand, ageBands } from "@/lib/cases/age-bands";
import { type CaseFilter, noFilter } from "@/lib/cases/filters";
import type { MonthKey } from "@/lib/time/local-month";
import type { KpiId, Unit } from "./catalogue";
import type { DashboardInput, DashboardView } from "./dashboard-input";
import { type DrillSlice, rowsBehind } from "./drill";
import { type Facts, sliceFacts } from "./facts";
import { measure } from "./measure";
import { promisedIn } from "./promises";

export const chartIds = [
  "attainment",
  "attainmentByPriority",
  "attainmentByService",
  "breaches",
  "flow",
  "durations",
  "backlogAge",
] as const;
export type ChartId = (typeof chartIds)[number];

/** What the rows of a chart are: their keys are months, priorities, services or age bands. */
export type ChartAxis = "month" | "priority" | "service" | "age";

export interface Cell {
  value: number | null;
  /** How many it is computed over. */
  n: number;
  /** The rows behind it; null for a level that nothing is counted for. */
  rows: CaseFilter | null;
}

/** A table of figures that is also drawn: a row per key, a cell per column. */
export interface Chart {
  id: ChartId;
  axis: ChartAxis;
  /** The KPI whose definition the chart shows. */
  kpi: KpiId;
  unit: Unit;
  columns: ChartColumn[];
  rows: { key: string; cells: Cell[] }[];
}

export type ChartColumn =
  | "resolution"
  | "response"
  | "promised"
  | "resolutionBreaches"
  | "responseBreaches"
  | "opened"
  | "resolved"
  | "median"
  | "p90"
  | "backlog";

/** What the columns of a chart count, in their order; a level that is promised counts nothing. */
export function kpisOf(id: ChartId, { clock, time }: DashboardView): KpiId[] {
  const kpis: Record<ChartId, KpiId[]> = {
    attainment: ["sla.attainment.resolution", "sla.attainment.response"],
    attainmentByPriority: [`sla.attainment.${clock}`],
    attainmentByService: [`sla.attainment.${clock}`],
    breaches: ["sla.breaches.resolution", "sla.breaches.response"],
    flow: ["cases.opened", "cases.resolved"],
    durations: [`resolution.median.${time}`, `resolution.p90.${time}`],
    backlogAge: ["cases.backlog_age"],
  };
  return kpis[id];
}

export function chartsOf(input: DashboardInput): Chart[] {
  const months = input.view.period.months.map((month) => ({
    month,
    facts: sliceFacts(input.facts, { from: month, to: month }),
  }));
  return [
    attainmentByMonth(input, months),
    grouped(input, "attainmentByPriority", "priority", prioritiesOf(input)),
    grouped(input, "attainmentByService", "service", servicesOf(input)),
    byMonth(input, months, "breaches", "clocks", ["resolutionBreaches", "responseBreaches"]),
    byMonth(input, months, "flow", "cases", ["opened", "resolved"]),
    byMonth(input, months, "durations", `${input.view.time}_ms`, ["median", "p90"]),
    backlogAge(input),
  ];
}

/** What is known of each month of the period. */
type Months = readonly { month: MonthKey; facts: Facts }[];

function byMonth(input: DashboardInput, months: Months, id: ChartId, unit: Unit, columns: ChartColumn[]): Chart {
  const kpis = kpisOf(id, input.view);
  const rows = months.map(({ month, facts }) => ({
    key: month,
    cells: kpis.map((kpi) => cellOf(input, kpi, facts, { from: month, to: month })),
  }));
  return { id, axis: "month", kpi: kpis[0] ?? "cases.opened", unit, columns, rows };
}

function attainmentByMonth(input: DashboardInput, months: Months): Chart {
  const chart = byMonth(input, months, "attainment", "share", ["resolution", "response"]);
  const rows = chart.rows.map(({ key, cells }) => {
    const level = { value: promisedIn(key, input.promised), n: 0, rows: null };
    return { key, cells: [...cells, level] };
  });
  return { ...chart, columns: [...chart.columns, "promised"], rows };
}

function grouped(input: DashboardInput, id: ChartId, axis: "priority" | "service", keys: readonly string[]): Chart {
  const { from, to } = input.view.period;
  const kpi: KpiId = `sla.attainment.${input.view.clock}`;
  const rows = keys.map((key) => {
    const part = axis === "priority" ? { priority: Number(key) } : { service: key };
    const facts = sliceFacts(input.facts, { from, to, ...part });
    return { key, cells: [cellOf(input, kpi, facts, part)] };
  });
  return { id, axis, kpi, unit: "share", columns: [input.view.clock], rows };
}

function backlogAge(input: DashboardInput): Chart {
  const { priority, service } = input.view;
  const rows = ageBands.map((band: AgeBand) => {
    const counted = input.facts.backlog?.filter((row) => row.band === band) ?? [];
    const n = counted.reduce((sum, { count }) => sum + count, 0);
    const filter: CaseFilter = { ...noFilter, state: "unclosed", priority, service, age: band, at: input.backlogAt };
    return { key: band, cells: [{ value: input.facts.backlog === null ? null : n, n, rows: filter }] };
  });
  return { id: "backlogAge", axis: "age", kpi: "cases.backlog_age", unit: "cases", columns: ["backlog"], rows };
}

/** A figure of some months of the dashboard's facts, with its rows. */
export function cellOf(input: DashboardInput, kpi: KpiId, facts: Facts, part: Partial<DrillSlice>): Cell {
  const { view, now, backlogAt } = input;
  const { from, to } = view.period;
  const { value, n } = measure(kpi, facts, { asOf: now, openPeriod: false });
  const slice = { from, to, priority: view.priority, service: view.service, now, backlogAt, ...part };
  return { value, n, rows: rowsBehind(kpi, slice) };
}

function prioritiesOf({ facts }: DashboardInput): string[] {
  return [...new Set(facts.clocks.map(({ priority }) => String(priority)))].sort();
}

/** In the customer's own order. */
function servicesOf({ facts, services }: DashboardInput): string[] {
  const judged = new Set(facts.clocks.map(({ service }) => service));
  return services.filter((key) => judged.has(key));
}
