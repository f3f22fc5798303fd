import { inOperatorScope, inScope } from "@/lib/access/scope";
import { type CaseFilter, noFilter } from "@/lib/cases/filters";
import { countCases, listCases } from "@/lib/cases/list-queries";
import { dashboardQueryOf } from "@/lib/measures/dashboard-query";
import { readDashboard } from "@/lib/measures/queries";
import { addCustomer } from "@/tests/fixtures/customer";
import { analyze, fill, job, now, personOf, roundTrip, services, sumUp } from "./made-cases";
import { rounded, timed } from "./measure";

// One customer's dashboard of twelve months, at 25 000 and at 250 000 cases in all: reading and arithmetic together, in one
// transaction as a person sees it, beside the round trip of the same connection and beside the first pages of lists.

interface Measured {
  cases: number;
  dashboardP50: number;
  dashboardP95: number;
  oneMonthP50: number;
  filteredP50: number;
  roundTripP50: number;
  rollupRows: number;
  openListP50: number;
  breachListP50: number;
  breachCountP50: number;
}

async function measured(cases: number, slug: string, key: string): Promise<Measured> {
  const org = await addCustomer(job, { slug, key, services });
  await fill(org, cases);
  await sumUp(org);
  await analyze();
  const viewer = personOf(org);
  const dashboard = (query: Record<string, string>) =>
    timed(() => inScope(viewer, (scope) => readDashboard(scope, org, dashboardQueryOf(query), now)));
  const list = (filter: CaseFilter) =>
    timed(() =>
      inScope(viewer, (scope) =>
        listCases(scope, org.id, {
          filter,
          sorting: { column: "opened", order: "desc" },
          cursor: null,
          limit: 50,
          now,
        }),
      ),
    );
  const due = { from: "2026-10", to: "2026-10" };
  const breached: CaseFilter = { ...noFilter, clock: { name: "resolution", due, outcome: "breached", reason: null } };
  const whole = await dashboard({});
  return {
    cases,
    dashboardP50: whole.p50,
    dashboardP95: whole.p95,
    oneMonthP50: (await dashboard({ from: "2026-10", to: "2026-10" })).p50,
    filteredP50: (await dashboard({ priority: "2" })).p50,
    roundTripP50: (await roundTrip()).p50,
    rollupRows: await inOperatorScope((scope) => scope.db.caseMonth.count({ where: { orgId: org.id } })),
    openListP50: (await list({ ...noFilter, state: "unclosed" })).p50,
    breachListP50: (await list(breached)).p50,
    breachCountP50: (await timed(() => inScope(viewer, (scope) => countCases(scope, org.id, breached, now)))).p50,
  };
}

const small = await measured(25_000, "small", "SMALL");
const large = await measured(250_000, "large", "LARGE");
const growth = Object.fromEntries(
  Object.entries(large).map(([name, value]) => [name, rounded(value / (small[name as keyof Measured] || 1), 2)]),
);
const roundTrips = rounded(large.dashboardP50 / large.roundTripP50);
console.log(JSON.stringify({ dashboard: { small, large, growth, roundTripsAt250000: roundTrips } }, null, 2));
