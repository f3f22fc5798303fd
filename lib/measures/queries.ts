import "server-only";
import type { Scope } from "@/lib/access/scope";
import { monthAt, monthEnd } from "@/lib/time/local-month";
import { chartsBefore } from "./charts-before";
import { dashboardOf } from "./dashboard";
import type { DashboardInput } from "./dashboard-input";
import type { DashboardQuery } from "./dashboard-query";
import { getFacts, getFrame } from "./fact-queries";
import { choosePeriod, comparedPeriod } from "./periods";
import { contractMonthOf } from "./promises";

/** One customer's dashboard at `now` (epoch milliseconds): six statements, then arithmetic. */
export async function readDashboard(
  scope: Scope,
  org: { id: string; timeZone: string },
  query: DashboardQuery,
  now: number,
) {
  const frame = await getFrame(scope, org.id);
  const contractMonth = contractMonthOf(frame.promised);
  const period = choosePeriod(query, frame, monthAt(now, org.timeZone), contractMonth);
  const backlogAt = Math.min(now, monthEnd(period.to, org.timeZone));
  const { priority = null, clock, time, compare = "before" } = query;
  // A service that does not exist would show an empty dashboard without saying why.
  const service = frame.services.find(({ key }) => key === query.service)?.key ?? null;
  const { from } = comparedPeriod(period, compare);
  const facts = await getFacts(scope, org.id, { from, to: period.to, priority, service, time, now, backlogAt });
  const input: DashboardInput = {
    view: { period, priority, service, clock, time },
    compare,
    facts,
    promised: frame.promised,
    firstMonth: frame.first,
    services: frame.services.map(({ key }) => key),
    now,
    backlogAt,
  };
  const dashboard = dashboardOf(input);
  // Worked out for those who draw charts: many look at the figures alone.
  const readBefore = () => chartsBefore(input, dashboard.charts, dashboard.previous);
  const { services, promised, first: firstMonth } = frame;
  return { dashboard, readBefore, services, promised, hasData: firstMonth !== null, firstMonth, contractMonth };
}

export type DashboardPage = Awaited<ReturnType<typeof readDashboard>>;
