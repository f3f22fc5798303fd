import type { CaseFilter } from "@/lib/cases/filters";
import type { MonthKey } from "@/lib/time/local-month";
import { catalogue, type KpiId } from "./catalogue";
import { type Chart, chartsOf } from "./charts";
import { type Comparison, compare, noComparison } from "./comparison";
import type { DashboardInput, DashboardView } from "./dashboard-input";
import { type DrillSlice, rowsBehind } from "./drill";
import { type Facts, sliceFacts } from "./facts";
import { type Measure, measure } from "./measure";
import { comparedPeriod, type Period, periodOf } from "./periods";
import { promisedIn, sharesPromised } from "./promises";

export interface Figure {
  measure: Measure;
  comparison: Comparison;
  /** The shares promised during the period, for attainment. */
  promised: number[];
  rows: CaseFilter;
}

export interface Dashboard {
  view: DashboardView;
  /** The months compared with: cut where there is no data; null when nothing is before. */
  previous: Period | null;
  asOf: number;
  backlogAt: number;
  figures: Record<FigureId, Figure>;
  charts: Chart[];
  /** The last whole month of the period in which a resolution clock was judged. */
  lastMonth: { month: MonthKey; measure: Measure; promised: number | null } | null;
}

export type FigureId =
  | "resolution"
  | "response"
  | "resolutionBreaches"
  | "responseBreaches"
  | "backlog"
  | "oldBacklog"
  | "median"
  | "p90"
  | "reopened"
  | "opened"
  | "resolved"
  | "closed";

/** Everything the dashboard shows, from facts already cut to its priority and service. */
export function dashboardOf(input: DashboardInput): Dashboard {
  const { view, now, backlogAt } = input;
  const previous = previousOf(input);
  return {
    view,
    previous,
    asOf: now,
    backlogAt,
    figures: figuresOf(input, previous),
    charts: chartsOf(input),
    lastMonth: lastJudgedMonth(input),
  };
}

function figuresOf(input: DashboardInput, previous: Period | null): Record<FigureId, Figure> {
  const { view, facts, promised, now, backlogAt } = input;
  const { from, to, months, openMonth } = view.period;
  const current = sliceFacts(facts, { from, to });
  // How old the cases were at the end of the period before is not stored.
  const before: Facts | null = previous && { ...sliceFacts(facts, previous), backlog: [] };
  const isAsLong = previous?.months.length === months.length;
  const slice: DrillSlice = { from, to, priority: view.priority, service: view.service, now, backlogAt };

  const figure = (kpi: KpiId): Figure => {
    const value = measure(kpi, current, { asOf: now, openPeriod: openMonth !== null });
    return {
      measure: value,
      comparison:
        before && (isAsLong || !growsWithTime(kpi))
          ? compare(value, measure(kpi, before, { asOf: now, openPeriod: false }))
          : noComparison,
      promised: kpi.startsWith("sla.attainment") ? sharesPromised(months, promised) : [],
      rows: rowsBehind(kpi, slice),
    };
  };
  return {
    resolution: figure("sla.attainment.resolution"),
    response: figure("sla.attainment.response"),
    resolutionBreaches: figure("sla.breaches.resolution"),
    responseBreaches: figure("sla.breaches.response"),
    backlog: figure("cases.backlog"),
    oldBacklog: figure("cases.backlog_age"),
    median: figure(`resolution.median.${view.time}`),
    p90: figure(`resolution.p90.${view.time}`),
    reopened: figure("cases.reopen_rate"),
    opened: figure("cases.opened"),
    resolved: figure("cases.resolved"),
    closed: figure("cases.closed"),
  };
}

/** Amounts of a period cannot be held against those of a shorter one; shares, times and levels can. */
function growsWithTime(kpi: KpiId): boolean {
  return ["cases", "clocks"].includes(catalogue[kpi].unit) && kpi !== "cases.backlog";
}

function previousOf({ view, firstMonth, compare = "before" }: DashboardInput): Period | null {
  const { from, to } = comparedPeriod(view.period, compare);
  if (compare === "none" || firstMonth === null || to < firstMonth) return null;
  return periodOf(from < firstMonth ? firstMonth : from, to, "");
}

function lastJudgedMonth({ view, facts, promised, now }: DashboardInput): Dashboard["lastMonth"] {
  for (const month of view.period.months.toReversed()) {
    if (month === view.period.openMonth) continue;
    const value = measure(`sla.attainment.${view.clock}`, sliceFacts(facts, { from: month, to: month }), {
      asOf: now,
      openPeriod: false,
    });
    if (value.value !== null) return { month, measure: value, promised: promisedIn(month, promised) };
  }
  return null;
}
