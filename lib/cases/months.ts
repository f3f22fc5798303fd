import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";

/** Stopped clocks by the month in which they were due. Written by lib/cases/sums alone. */
export async function refreshClockMonths({ db }: Scope, orgId: string, list: readonly MonthKey[]): Promise<void> {
  if (list.length === 0) return;
  const months = JSON.stringify(list);
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

function timesSql(time: "calendar_ms" | "business_ms", what: "resolved" | "answered"): Prisma.Sql {
  const column = Prisma.raw(time);
  return Prisma.sql`coalesce(array_agg(${column} order by ${column}) filter (where what = ${what} and ${column} is not null), '{}')`;
}

/** Cases by the months in which they were opened, answered, resolved and closed, and the times that took. Written by lib/cases/sums alone. */
export async function refreshCaseMonths({ db }: Scope, orgId: string, list: readonly MonthKey[]): Promise<void> {
  if (list.length === 0) return;
  const months = JSON.stringify(list);
  await db.$executeRaw`
    delete from case_month where org_id = ${orgId}::uuid
      and month in (select jsonb_array_elements_text(${months}::jsonb))`;
  await db.$executeRaw`
    with wanted as (select jsonb_array_elements_text(${months}::jsonb) as month),
    happened as (
      select opened_month as month, service_key, priority, 'opened' as what, 0 as reopened,
        null::bigint as calendar_ms, null::bigint as business_ms, 0 as first_contact
      from cases where org_id = ${orgId}::uuid and opened_month in (select month from wanted)
      union all
      select resolved_month, service_key, priority, 'resolved', (reopen_count > 0)::int, calendar_ms, business_ms,
        first_contact::int
      from cases where org_id = ${orgId}::uuid and resolved_month in (select month from wanted)
      union all
      select closed_month, service_key, priority, case when resolved_month is null then 'unresolved' else 'closed' end,
        0, null, null, 0
      from cases where org_id = ${orgId}::uuid and closed_month in (select month from wanted)
      union all
      select answered_month, service_key, priority, 'answered', 0,
        (extract(epoch from first_response_at - opened_at) * 1000)::bigint, answer_business_ms, 0
      from cases where org_id = ${orgId}::uuid and answered_month in (select month from wanted)
    )
    insert into case_month
      (org_id, month, service_key, priority, opened, resolved, closed, unresolved, reopened, first_contact, answered,
        calendar_ms, business_ms, answer_calendar_ms, answer_business_ms)
    select ${orgId}::uuid, month, service_key, priority,
      count(*) filter (where what = 'opened'),
      count(*) filter (where what = 'resolved'),
      count(*) filter (where what in ('closed', 'unresolved')),
      count(*) filter (where what = 'unresolved'),
      sum(reopened),
      sum(first_contact),
      count(*) filter (where what = 'answered'),
      ${timesSql("calendar_ms", "resolved")}, ${timesSql("business_ms", "resolved")},
      ${timesSql("calendar_ms", "answered")}, ${timesSql("business_ms", "answered")}
    from happened
    group by month, service_key, priority`;
}
