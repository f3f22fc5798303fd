import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";

/**
 * Writes the rollups of some months anew from cases and outcomes. There is no other way to write them: adding to a month
 * and recomputing it are the same statement, so they cannot drift apart.
 */
export async function refreshMonths(scope: Scope, orgId: string, months: readonly MonthKey[]): Promise<void> {
  if (months.length === 0) return;
  const list = JSON.stringify(months);
  await refreshClockMonths(scope, orgId, list);
  await refreshCaseMonths(scope, orgId, list);
}

async function refreshClockMonths({ db }: Scope, orgId: string, months: string): Promise<void> {
  await db.$executeRaw`
    delete from sla_month where org_id = ${orgId}::uuid
      and month in (select jsonb_array_elements_text(${months}::jsonb))`;
  await db.$executeRaw`
    insert into sla_month (org_id, month, clock, service_key, priority, met, breached, excluded)
    select org_id, due_month, clock, service_key, priority,
      count(*) filter (where outcome = 'met'),
      count(*) filter (where outcome = 'breached'),
      count(*) filter (where outcome = 'excluded')
    from sla_outcome
    where org_id = ${orgId}::uuid and outcome <> 'running'
      and due_month in (select jsonb_array_elements_text(${months}::jsonb))
    group by org_id, due_month, clock, service_key, priority`;
}

async function refreshCaseMonths({ db }: Scope, orgId: string, months: string): Promise<void> {
  await db.$executeRaw`
    delete from case_month where org_id = ${orgId}::uuid
      and month in (select jsonb_array_elements_text(${months}::jsonb))`;
  await db.$executeRaw`
    with wanted as (select jsonb_array_elements_text(${months}::jsonb) as month),
    happened as (
      select opened_month as month, service_key, priority, 'opened' as what, 0 as reopened,
        null::bigint as calendar_ms, null::bigint as business_ms
      from cases where org_id = ${orgId}::uuid and opened_month in (select month from wanted)
      union all
      select resolved_month, service_key, priority, 'resolved', (reopen_count > 0)::int, calendar_ms, business_ms
      from cases where org_id = ${orgId}::uuid and resolved_month in (select month from wanted)
      union all
      select closed_month, service_key, priority, case when resolved_month is null then 'unresolved' else 'closed' end,
        0, null, null
      from cases where org_id = ${orgId}::uuid and closed_month in (select month from wanted)
    )
    insert into case_month
      (org_id, month, service_key, priority, opened, resolved, closed, unresolved, reopened, calendar_ms, business_ms)
    select ${orgId}::uuid, month, service_key, priority,
      count(*) filter (where what = 'opened'),
      count(*) filter (where what = 'resolved'),
      count(*) filter (where what in ('closed', 'unresolved')),
      count(*) filter (where what = 'unresolved'),
      sum(reopened),
      coalesce(array_agg(calendar_ms order by calendar_ms) filter (where calendar_ms is not null), '{}'),
      coalesce(array_agg(business_ms order by business_ms) filter (where business_ms is not null), '{}')
    from happened
    group by month, service_key, priority`;
}
