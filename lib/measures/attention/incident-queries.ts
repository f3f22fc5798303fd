import "server-only";
import type { Scope } from "@/lib/access/scope";
import { seenSql } from "@/lib/cases/security/seen";
import { addMonths, type MonthKey, monthAt } from "@/lib/time/local-month";

export interface UrgentCase {
  orgId: string;
  number: number;
  title: string;
  priority: number;
  state: "open" | "waiting";
  openedAt: Date;
  assignee: string | null;
  /** Of the resolution clock that runs; null without one. */
  dueAt: Date | null;
  pausedAt: Date | null;
}

/** Cases of priority 1 and 2 that are not resolved, of the customers whose incidents the viewer follows up: the soonest due first. */
export async function listUrgent(scope: Scope, limit: number): Promise<UrgentCase[]> {
  return scope.db.$queryRaw`
    select c.org_id as "orgId", c.number, c.title, c.priority, c.state, c.opened_at as "openedAt", c.assignee,
      k.due_at as "dueAt", k.paused_at as "pausedAt"
    from cases c left join lateral (
      select due_at, paused_at from sla_outcome s
      where s.org_id = c.org_id and s.case_id = c.id and s.clock = 'resolution' and s.outcome = 'running'
      order by s.cycle desc limit 1) k on true
    where c.org_id = any (${followedUpBy(scope)}::uuid[]) and c.closed_at is null and c.resolved_at is null and c.priority <= 2
      and ${seenSql(scope)}
    order by c.priority, k.due_at nulls last, c.opened_at limit ${limit}`;
}

export interface FollowUpsToEnd {
  orgId: string;
  /** Follow-ups that are not ended, and how many of those have no cause written down. */
  open: number;
  withoutCause: number;
  /** Actions of theirs that are not done and should have been. */
  lateActions: number;
  /** When the oldest began. */
  since: Date;
}

/** Follow-ups of priority 1 and 2 that are not ended, by customer: of those whose incidents the viewer follows up, the oldest first. */
export async function listFollowUpsToEnd(scope: Scope, today: string): Promise<FollowUpsToEnd[]> {
  return scope.db.$queryRaw`
    select f.org_id as "orgId", count(*)::int as open, (count(*) filter (where f.cause = ''))::int as "withoutCause",
      coalesce(sum(a.late), 0)::int as "lateActions", min(f.opened_at) as since
    from incident_follow_up f join cases c on c.org_id = f.org_id and c.id = f.case_id
    cross join lateral (select count(*) as late from incident_action i
      where i.org_id = f.org_id and i.follow_up_id = f.id and i.done_at is null and i.due_on < ${today}::date) a
    where f.org_id = any (${followedUpBy(scope)}::uuid[]) and f.closed_at is null and ${seenSql(scope)}
    group by f.org_id order by since`;
}

function followedUpBy(scope: Scope): string[] {
  const follows = scope.orgs("cases.read_org");
  return scope.orgs("incidents.write").filter((id) => follows.includes(id));
}

export interface ReportToMake {
  orgId: string;
  month: MonthKey;
  /** Null while nobody has begun it. */
  begunAt: Date | null;
  /** Clocks missed in the month, and how many of them the draft says something of. */
  breaches: number;
  commented: number;
}

/** The service-level report of each customer's last whole month, where the viewer makes it and it is not published. */
export async function listReportsToMake(
  scope: Scope,
  orgs: readonly { id: string; timeZone: string }[],
  now: number,
): Promise<ReportToMake[]> {
  const writes = scope.orgs("reports.write");
  const wanted = orgs
    .filter(({ id }) => writes.includes(id))
    .map(({ id, timeZone }) => ({ org: id, month: addMonths(monthAt(now, timeZone), -1) }));
  const reads = [...scope.orgs("sla.read")];
  return scope.reckon(
    () => scope.db.$queryRaw<ReportToMake[]>`
      select w.org as "orgId", w.month, r.created_at as "begunAt",
        (select coalesce(sum(m.breached), 0)::int from sla_month m where m.org_id = w.org and m.month = w.month)
        + (select count(*)::int from sla_outcome o where o.org_id = w.org and o.due_month = w.month
          and o.clock in ('response', 'resolution') and o.outcome = 'running'
          and o.due_at <= least(${new Date(now)}::timestamptz, o.paused_at)) as breaches,
        (select count(*)::int from sla_report_comment c where c.org_id = r.org_id and c.report_id = r.id
          and c.body <> '') as commented
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (org uuid, month text)
      left join sla_report r on r.org_id = w.org and r.month = w.month
      where w.org = any (${reads}::uuid[]) and r.published_at is null
        and exists (select from case_month c where c.org_id = w.org and c.month = w.month)
      order by w.month, w.org`,
  );
}
