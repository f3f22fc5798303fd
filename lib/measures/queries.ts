import "server-only";
import type { Scope } from "@/lib/access/scope";
import { monthAt, monthEnd } from "@/lib/time/local-month";
import { chartsBefore } from "./charts-before";
import { dashboardOf } from "./dashboard";
import type { DashboardInput } from "./dashboard-input";
import type { DashboardQuery } from "./dashboard-query";
import { type Frame, getFacts, getFrame, type ReadFacts } from "./fact-queries";
import { choosePeriod, comparedPeriod } from "./periods";
import { contractMonthOf } from "./promises";

interface Org {
  id: string;
  timeZone: string;
}

interface Wanted {
  /** For whoever asks how long cases were left alone. */
  isOfCases?: boolean;
  /** Where it has been read already. */
  frame?: Frame;
}

/** One customer's dashboard at `now` (epoch milliseconds): two statements, then arithmetic. */
export async function readDashboard(scope: Scope, org: Org, query: DashboardQuery, now: number) {
  const { facts: _, ...page } = await readDashboardFacts(scope, org, query, now);
  return page;
}

export type DashboardPage = Awaited<ReturnType<typeof readDashboard>>;

/** The same with the facts it is worked out from. */
export async function readDashboardFacts(
  scope: Scope,
  org: Org,
  query: DashboardQuery,
  now: number,
  { isOfCases = false, frame: known }: Wanted = {},
) {
  const frame = known ?? (await getFrame(scope, org.id));
  const contractMonth = contractMonthOf(frame.promised);
  const period = choosePeriod(query, frame, monthAt(now, org.timeZone), contractMonth);
  const backlogAt = Math.min(now, monthEnd(period.to, org.timeZone));
  const { priority = null, clock, time, compare = "before" } = query;
  // A service that does not exist would show an empty dashboard without saying why.
  const service = frame.services.find(({ key }) => key === query.service)?.key ?? null;
  const { from } = comparedPeriod(period, compare);
  const wanted = { from, to: period.to, priority, service, time, now, backlogAt, isOfCases };
  const facts: ReadFacts = await getFacts(scope, org.id, wanted);
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
  return { facts, dashboard, readBefore, services, promised, hasData: firstMonth !== null, firstMonth, contractMonth };
}
