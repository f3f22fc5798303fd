import { Client } from "pg";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { type CaseFilter, noFilter } from "@/lib/cases/filters";
import { countCases, listCases } from "@/lib/cases/list-queries";
import { refreshMonths } from "@/lib/cases/months";
import { dashboardQueryOf } from "@/lib/measures/dashboard-query";
import { readDashboard } from "@/lib/measures/queries";
import { monthsBetween } from "@/lib/time/local-month";
import { addCustomer, operatorContext, type TestCustomer } from "@/tests/fixtures/customer";
import { rounded } from "./measure";

// One customer's dashboard of twelve months, at 25 000 and at 250 000 cases in all: reading and arithmetic together, in one
// transaction as a person sees it, beside the round trip of the same connection and beside the first pages of lists.

const now = Date.UTC(2026, 10, 23, 12);
const rounds = 60;
const services = ["workplace", "mail", "network", "telephony", "print", "files"];

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

const job = process.env.DATABASE_JOB_URL ?? "";
async function measured(cases: number, slug: string, key: string): Promise<Measured> {
  const org = await addCustomer(job, { slug, key, services });
  await fill(org, cases);
  const months = monthsBetween("2025-05", "2026-12");
  await inOperatorScope((scope) => refreshMonths(scope, org.id, months));
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

/** A delivery manager of the customer: the same filters and policies as in the portal. */
function personOf(org: TestCustomer): PersonViewer {
  return {
    kind: "person",
    personId: org.id,
    sessionId: org.id,
    name: "Bench",
    email: "bench@example.org",
    locale: "sv",
    theme: "light",
    isSupplier: true,
    customers: [{ ...org, name: org.slug, roles: ["delivery_manager"] }],
  };
}

async function roundTrip() {
  return inOperatorScope((scope) => timed(() => scope.db.$queryRaw`select 1`));
}

/** Milliseconds of `rounds` calls after five to warm up. */
async function timed(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.floor((times.length - 1) * share)] ?? 0, 2);
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * Cases spread over the eighteen months before now: one in four hundred never resolved, the rest resolved after a skewed time and
 * closed three days later; two clocks each, one in twelve breached, one in two hundred excluded.
 */
async function fill({ id }: TestCustomer, cases: number): Promise<void> {
  const client = new Client({ connectionString: job });
  await client.connect();
  await client.query("select set_config('app.context', $1, false), setseed(0.42)", [operatorContext]);
  await client.query(casesSql, [id, cases, new Date(now), services]);
  await client.query(clocksSql, [id]);
  await client.end();
}

/** Gives the planner its statistics, as autovacuum does within a minute on a running database. */
async function analyze(): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query("analyze");
  await client.end();
}

const month = (instant: string) => `to_char(${instant} at time zone 'Europe/Stockholm', 'YYYY-MM')`;

const casesSql = `
  insert into cases (org_id, id, number, title, service_key, priority, state, opened_at, resolved_at, closed_at,
    reopen_count, calendar_ms, business_ms, opened_month, resolved_month, closed_month, updated_at)
  select $1, gen_random_uuid(), n, 'Case ' || n, ($4::text[])[1 + (n % 6)], priority,
    (case when resolved_at is null then 'open' when closed_at is null then 'resolved' else 'closed' end)::case_state,
    opened_at, resolved_at, closed_at, (n % 25 = 0)::int,
    (extract(epoch from resolved_at - opened_at) * 1000)::bigint, (extract(epoch from resolved_at - opened_at) * 270)::bigint,
    ${month("opened_at")}, ${month("resolved_at")}, ${month("closed_at")}, opened_at
  from (
    select *, case when resolved_at + interval '3 days' < $3 then resolved_at + interval '3 days' end as closed_at
    from (
      select n, opened_at, priority, case when n % 400 <> 0 and opened_at + took < $3 then opened_at + took end as resolved_at
      from (
        select n, date_trunc('milliseconds', $3::timestamptz - interval '548 days' * (1 - n::float / $2)) as opened_at,
          case when n % 100 = 0 then 1 when n % 25 = 0 then 2 when n % 5 = 0 then 4 else 3 end as priority,
          date_trunc('milliseconds', interval '20 days' * power(random(), 4)) as took
        from generate_series(1, $2::int) as n
      ) as opened
    ) as resolved
  ) as closed`;

const clocksSql = `
  insert into sla_outcome (org_id, case_id, clock, cycle, service_key, priority, agreement_version_id, calendar_version_id,
    target_ms, started_at, original_due_at, due_at, stopped_at, worked_ms, paused_ms, outcome, excluded_reason, due_month)
  select $1, id, clock, 1, service_key, priority, gen_random_uuid(), gen_random_uuid(), 1000, opened_at, due_at, due_at,
    stopped_at, 1000, 0, outcome, case when outcome = 'excluded' then 'agreed' end, ${month("due_at")}
  from (
    select id, clock::sla_clock, service_key, priority, opened_at, resolved_at as stopped_at,
      (case when number % 200 = 0 then 'excluded' when resolved_at is null then 'running'
        when number % 12 = 0 then 'breached' else 'met' end)::sla_outcome_kind as outcome,
      coalesce(resolved_at + interval '1 day', opened_at + interval '4 days') as due_at
    from cases, unnest(array['response', 'resolution']) as clock
    where org_id = $1
  ) as judged`;

const small = await measured(25_000, "small", "SMALL");
const large = await measured(250_000, "large", "LARGE");
const growth = Object.fromEntries(
  Object.entries(large).map(([name, value]) => [name, rounded(value / (small[name as keyof Measured] || 1), 2)]),
);
const roundTrips = rounded(large.dashboardP50 / large.roundTripP50);
console.log(JSON.stringify({ dashboard: { small, large, growth, roundTripsAt250000: roundTrips } }, null, 2));
