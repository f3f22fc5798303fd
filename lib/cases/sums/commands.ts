import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { type MonthKey, monthEnd, monthStart } from "@/lib/time/local-month";
import { refreshCaseMonths, refreshClockMonths } from "../months";
import { toldReasonSql } from "../security/seen";
import { kindSql, reporterSql } from "./alike-sql";
import { type AlikeSpan, repeatMs, type SummedCase, type Touched } from "./touched";

/**
 * Writes sums anew from cases and clocks, whole months and kinds at a time. There is no other way to write them: adding to
 * a month and recomputing it are the same statement, so they cannot drift apart.
 */
export async function refreshSums(scope: Scope, orgId: string, timeZone: string, touched: Touched): Promise<void> {
  await refreshClockMonths(scope, orgId, touched.clocks);
  await refreshExclusions(scope, orgId, touched.clocks);
  await refreshCaseMonths(scope, orgId, touched.flow);
  await refreshPartMonths(scope, orgId, touched.parts);
  await refreshPopulations(scope, orgId, touched.populations);
  await refreshRepeats(scope, orgId, timeZone, touched.alike);
}

/** What the sums take from some cases. */
export async function listSummed({ db }: Scope, orgId: string, ids: readonly string[]): Promise<SummedCase[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw`
    select id, kind, category, ${reporterSql("cases")} as reporter, site_key as "siteKey", channel, is_security as "isSecurity", service_key as "serviceKey", priority,
      opened_at as "openedAt", opened_month as "openedMonth", resolved_month as "resolvedMonth", closed_month as "closedMonth",
      answered_month as "answeredMonth", jsonb_build_array(reopen_count > 0, calendar_ms, business_ms, first_response_at,
        answer_business_ms, first_contact)::text as times,
      coalesce(clocks, '') as clocks, coalesce(due_months, '{}') as "dueMonths"
    from cases left join lateral (
      select jsonb_agg(jsonb_build_array(clock, cycle, service_key, priority, outcome, due_month,
          excluded_reason) order by clock, cycle)::text as clocks,
        array_agg(due_month) as due_months
      from sla_outcome o where o.org_id = cases.org_id and o.case_id = cases.id and outcome <> 'running'
    ) as stopped on true
    where org_id = ${orgId}::uuid
      and id = any (array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`;
}

/** Counts clocks that were taken out by the reason that is told. */
async function refreshExclusions({ db }: Scope, orgId: string, months: readonly MonthKey[]): Promise<void> {
  if (months.length === 0) return;
  const list = JSON.stringify(months);
  await db.$executeRaw`
    delete from sla_exclusion_month where org_id = ${orgId}::uuid
      and month in (select jsonb_array_elements_text(${list}::jsonb))`;
  await db.$executeRaw`
    insert into sla_exclusion_month (org_id, month, clock, service_key, priority, reason, count)
    select ${orgId}::uuid, due_month, clock, service_key, priority, ${toldReasonSql(Prisma.raw("o"))} as reason, count(*)
    from sla_outcome o
    where org_id = ${orgId}::uuid and outcome = 'excluded'
      and due_month in (select jsonb_array_elements_text(${list}::jsonb))
    group by due_month, clock, service_key, priority, 6`;
}

/** Sums cases by category, site and channel in some months: for each service and priority, each of the two, and all. */
async function refreshPartMonths({ db }: Scope, orgId: string, months: readonly MonthKey[]): Promise<void> {
  if (months.length === 0) return;
  const list = JSON.stringify(months);
  await db.$executeRaw`
    delete from case_part_month where org_id = ${orgId}::uuid
      and month in (select jsonb_array_elements_text(${list}::jsonb))`;
  await db.$executeRaw`
    with wanted as (select jsonb_array_elements_text(${list}::jsonb) as month),
    happened as (
      select opened_month as month, 'opened' as what, service_key, priority, category, is_security, site_key, channel
      from cases where org_id = ${orgId}::uuid and opened_month in (select month from wanted)
      union all
      select resolved_month, 'resolved', service_key, priority, category, is_security, site_key, channel
      from cases where org_id = ${orgId}::uuid and resolved_month in (select month from wanted)
      union all
      select closed_month, 'closed', service_key, priority, category, is_security, site_key, channel
      from cases where org_id = ${orgId}::uuid and closed_month in (select month from wanted)
    ),
    counted as (
      select month, what, service_key, priority, case when is_security then '' else coalesce(category, '') end as category,
        coalesce(site_key, '') as site, channel, count(*) as n
      from happened group by 1, 2, 3, 4, 5, 6, 7
    )
    insert into case_part_month (org_id, month, service_key, priority, part, key, opened, resolved, closed)
    select ${orgId}::uuid, month, coalesce(service_key, ''), coalesce(priority, 0), part, key,
      coalesce(sum(n) filter (where what = 'opened'), 0), coalesce(sum(n) filter (where what = 'resolved'), 0),
      coalesce(sum(n) filter (where what = 'closed'), 0)
    from counted cross join lateral (values ('category', category), ('site', site), ('channel', channel)) as p (part, key)
    group by month, part, key, cube (service_key, priority)`;
}

/** Counts incidents of one kind whose reporter had reported another of it in the 30 days before. */
async function refreshRepeats(
  { db }: Scope,
  orgId: string,
  timeZone: string,
  spans: readonly AlikeSpan[],
): Promise<void> {
  for (const { service, category, from, to } of spans) {
    await db.$executeRaw`
      delete from case_alike_month where org_id = ${orgId}::uuid and service_key = ${service} and category = ${category}
        and month between ${from} and ${to}`;
    const [since, until] = [new Date(monthStart(from, timeZone) - repeatMs), new Date(monthEnd(to, timeZone))];
    await db.$executeRaw`
      insert into case_alike_month (org_id, month, service_key, category, priority, incidents, repeats)
      select ${orgId}::uuid, opened_month, ${service}::text, ${category}::text, priority, count(*),
        count(*) filter (where ${category}::text <> '' and nth >= 2)
      from (
        select opened_month, priority,
          count(*) over (partition by ${reporterSql("cases")} order by opened_at
            range between interval '720 hours' preceding and current row) as nth
        from cases
        where org_id = ${orgId}::uuid and kind = 'incident' and service_key = ${service}
          and ${kindSql("cases")} = ${category} and opened_at >= ${since} and opened_at < ${until}
      ) as incident
      where opened_month between ${from} and ${to}
      group by opened_month, priority`;
  }
  await sumRepeats({ db }, orgId, spans);
}

/** Sums the categories of the services and months that have been counted. */
async function sumRepeats({ db }: Pick<Scope, "db">, orgId: string, spans: readonly AlikeSpan[]): Promise<void> {
  if (spans.length === 0) return;
  const list = JSON.stringify(spans);
  await db.$executeRaw`
    delete from case_repeat_month m where org_id = ${orgId}::uuid and exists (
      select from jsonb_to_recordset(${list}::jsonb) as k (service text, "from" text, "to" text)
      where k.service = m.service_key and m.month between k."from" and k."to")`;
  await db.$executeRaw`
    insert into case_repeat_month (org_id, month, service_key, priority, incidents, repeats, uncategorised)
    select org_id, month, service_key, priority, coalesce(sum(incidents) filter (where category <> ''), 0), sum(repeats),
      coalesce(sum(incidents) filter (where category = ''), 0)
    from case_alike_month m where org_id = ${orgId}::uuid and exists (
      select from jsonb_to_recordset(${list}::jsonb) as k (service text, "from" text, "to" text)
      where k.service = m.service_key and m.month between k."from" and k."to")
    group by org_id, month, service_key, priority`;
}

/** Sums stopped clocks by the month in which their cases were opened, and by that in which they were resolved. */
async function refreshPopulations({ db }: Scope, orgId: string, months: readonly MonthKey[]): Promise<void> {
  if (months.length === 0) return;
  const list = JSON.stringify(months);
  await db.$executeRaw`
    delete from sla_population_month where org_id = ${orgId}::uuid
      and month in (select jsonb_array_elements_text(${list}::jsonb))`;
  await db.$executeRaw`
    insert into sla_population_month (org_id, population, month, clock, service_key, priority, met, breached, excluded)
    select ${orgId}::uuid, population, month, clock, service_key, priority,
      count(*) filter (where outcome = 'met'),
      count(*) filter (where outcome = 'breached'),
      count(*) filter (where outcome = 'excluded')
    from (
      select 'opened' as population, opened_month as month, clock, service_key, priority, outcome from sla_outcome
      where org_id = ${orgId}::uuid and opened_month in (select jsonb_array_elements_text(${list}::jsonb))
      union all
      select 'resolved', resolved_month, clock, service_key, priority, outcome from sla_outcome
      where org_id = ${orgId}::uuid and resolved_month in (select jsonb_array_elements_text(${list}::jsonb))
    ) as judged
    where outcome <> 'running'
    group by population, month, clock, service_key, priority`;
}
