import { Client } from "pg";
import { inOperatorScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { refreshSums } from "@/lib/cases/sums/commands";
import { monthsBetween } from "@/lib/time/local-month";
import { operatorContext, type TestCustomer } from "@/tests/fixtures/customer";
import { timed } from "./measure";

// A customer with as many made cases as a benchmark asks for, and whoever looks at them.

export const now = Date.UTC(2026, 10, 23, 12);
export const services = ["workplace", "mail", "network", "telephony", "print", "files"];
export const job = process.env.DATABASE_JOB_URL ?? "";

/** What a title is of: the thing, what is the matter with it, and a number. */
const things = [
  "Skrivaren",
  "Skärmen",
  "Mötesrummet",
  "Outlook",
  "Inloggningen",
  "Nätet",
  "Telefonen",
  "Mappen",
  "Kalendern",
  "VPN",
  "Kontot",
  "Datorn",
];
const troubles = [
  "svarar inte",
  "är borta",
  "går långsamt",
  "visar fel",
  "kan inte öppnas",
  "startar om",
  "tappar anslutningen",
  "vill inte spara",
  "är låst",
  "behöver bytas",
];

/** A delivery manager of the customer: the same filters and policies as in the portal. */
export function personOf(org: TestCustomer): PersonViewer {
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

export async function roundTrip() {
  return inOperatorScope((scope) => timed(() => scope.db.$queryRaw`select 1`));
}

/**
 * Cases spread over the eighteen months before now: one in four hundred never resolved, the rest resolved after a skewed time and
 * closed three days later; two clocks each, one in twelve breached, one in two hundred excluded.
 */
export async function fill({ id }: TestCustomer, cases: number): Promise<void> {
  const client = new Client({ connectionString: job });
  await client.connect();
  await client.query("select set_config('app.context', $1, false), setseed(0.42)", [operatorContext]);
  await client.query(casesSql, [id, cases, new Date(now), services, things, troubles]);
  await client.query(clocksSql, [id]);
  await client.end();
}

/** Writes the sums of every month that the cases touch. */
export async function sumUp({ id, timeZone }: TestCustomer): Promise<void> {
  const months = monthsBetween("2025-05", "2026-12");
  const alike = services.flatMap((service) =>
    ["", ...things].map((category) => ({ service, category, from: "2025-05", to: "2026-12" })),
  );
  const touched = { flow: months, clocks: months, parts: months, populations: months, alike };
  await inOperatorScope((scope) => refreshSums(scope, id, timeZone, touched));
}

/** Gives the planner its statistics, as autovacuum does within a minute on a running database. */
export async function analyze(): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}

const month = (instant: string) => `to_char(${instant} at time zone 'Europe/Stockholm', 'YYYY-MM')`;

const casesSql = `
  insert into cases (org_id, id, number, title, service_key, priority, state, opened_at, resolved_at, closed_at,
    reopen_count, calendar_ms, business_ms, opened_month, resolved_month, closed_month, updated_at, told_at, category,
    site_key, channel)
  select $1, gen_random_uuid(), n, ($5::text[])[1 + (n % 12)] || ' ' || ($6::text[])[1 + (n / 12 % 10)] || ' ' || n,
    ($4::text[])[1 + (n % 6)], priority,
    (case when resolved_at is null then 'open' when closed_at is null then 'resolved' else 'closed' end)::case_state,
    opened_at, resolved_at, closed_at, (n % 25 = 0)::int,
    (extract(epoch from resolved_at - opened_at) * 1000)::bigint, (extract(epoch from resolved_at - opened_at) * 270)::bigint,
    ${month("opened_at")}, ${month("resolved_at")}, ${month("closed_at")}, opened_at,
    coalesce(resolved_at, opened_at), case when n % 11 > 0 then ($5::text[])[1 + (n / 7 % 12)] end,
    case when n % 13 > 0 then 'site-' || n % 5 end, (array['portal', 'phone', 'mail'])[1 + n % 3]
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
    target_ms, started_at, original_due_at, due_at, stopped_at, worked_ms, paused_ms, outcome, excluded_reason, due_month,
    opened_month, resolved_month)
  select $1, id, clock, 1, service_key, priority, gen_random_uuid(), gen_random_uuid(), 1000, opened_at, due_at, due_at,
    stopped_at, 1000, 0, outcome, case when outcome = 'excluded' then 'agreed' end, ${month("due_at")}, opened_month, resolved_month
  from (
    select id, opened_month, resolved_month, clock::sla_clock, service_key, priority, opened_at, resolved_at as stopped_at,
      (case when number % 200 = 0 then 'excluded' when resolved_at is null then 'running'
        when number % 12 = 0 then 'breached' else 'met' end)::sla_outcome_kind as outcome,
      coalesce(resolved_at + interval '1 day', opened_at + interval '4 days') as due_at
    from cases, unnest(array['response', 'resolution']) as clock
    where org_id = $1
  ) as judged`;
