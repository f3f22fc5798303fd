import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { type MonthKey, monthEnd, monthStart } from "@/lib/time/local-month";
import type { CasePart } from "./divisions";
import type { AnswerRow, ContactRow, RepeatRow, UntouchedRow } from "./further-facts";
import { listRuns } from "./run-queries";

interface Span {
  from: MonthKey;
  to: MonthKey;
}

const dayMs = 86_400_000;

/** Times to the first response, from the months' sums. */
export async function listAnswers(
  scope: Scope,
  orgId: string,
  { from, to }: Span,
  time: "business" | "calendar",
): Promise<AnswerRow[]> {
  scope.require("sla.read", orgId);
  const cells = await scope.db.$queryRaw<(Omit<AnswerRow, "ms"> & { version: string })[]>`
    select month, service_key as service, priority, answered, xmin::text || ctid::text as version
    from case_month where org_id = ${orgId}::uuid and month between ${from} and ${to} and answered > 0`;
  const runs = await listRuns(scope, orgId, cells, `answer_${time}_ms`);
  return cells.map(({ version: _version, ...cell }, index) => ({ ...cell, ms: runs[index] ?? [] }));
}

/** Resolved cases, and those resolved at the first contact, from the months' sums. */
export async function listContacts(scope: Scope, orgId: string, { from, to }: Span): Promise<ContactRow[]> {
  scope.require("sla.read", orgId);
  return scope.db.$queryRaw`
    select month, service_key as service, priority, resolved, first_contact as "firstContact"
    from case_month where org_id = ${orgId}::uuid and month between ${from} and ${to} and resolved > 0`;
}

/** Incidents of the months, and those that were at least the third of their service and category within 90 days. */
export async function listRepeatMonths(
  scope: Scope,
  org: { id: string; timeZone: string },
  { from, to }: Span,
): Promise<RepeatRow[]> {
  scope.require("cases.read_org", org.id);
  const since = new Date(monthStart(from, org.timeZone) - 90 * dayMs);
  const until = new Date(monthEnd(to, org.timeZone));
  return scope.reckon(
    () => scope.db.$queryRaw<RepeatRow[]>`
      select opened_month as month, service_key as service, priority, count(category)::int as incidents,
        (count(*) filter (where category is not null and nth >= 3))::int as repeats,
        (count(*) filter (where category is null))::int as uncategorised
      from (
        select opened_month, service_key, priority, category, count(*) over (partition by service_key, category
          order by opened_at range between interval '90 days' preceding and current row) as nth
        from cases where org_id = ${org.id}::uuid and kind = 'incident' and opened_at > ${since} and opened_at < ${until}
      ) as incident
      where opened_month between ${from} and ${to}
      group by opened_month, service_key, priority`,
  );
}

/** Days without anything new after which a case counts as left alone. */
const untouchedDays = 14;

/** Unresolved cases at an instant, and those about which the customer had seen nothing new for 14 days; notes among colleagues are none. */
export async function listUntouched(scope: Scope, orgId: string, at: number): Promise<UntouchedRow[]> {
  scope.require("cases.read_org", orgId);
  const instant = new Date(at);
  const before = new Date(at - untouchedDays * dayMs);
  return scope.reckon(
    () => scope.db.$queryRaw<UntouchedRow[]>`
      select service_key as service, priority, count(*)::int as unresolved,
        (count(*) filter (where last <= ${before}))::int as untouched
      from (
        select c.service_key, c.priority, coalesce((select max(e.at) from case_event e
          where e.org_id = c.org_id and e.case_id = c.id and not e.internal and e.at <= ${instant}), c.opened_at) as last
        from cases c where c.org_id = ${orgId}::uuid and c.opened_at < ${instant}
          and (c.closed_at is null or c.closed_at >= ${instant}) and (c.resolved_at is null or c.resolved_at >= ${instant})
      ) as unresolved
      group by service_key, priority`,
  );
}

const columns = {
  category: Prisma.sql`case when is_security then null else category end`,
  site: Prisma.sql`site_key`,
  channel: Prisma.sql`channel`,
} as const satisfies Record<CasePart, Prisma.Sql>;

/**
 * How many cases were opened, resolved or closed in the months by category, site or channel, the most frequent first; those
 * without one under "". A security case is counted and its category is not told.
 */
export async function listCaseParts(
  scope: Scope,
  orgId: string,
  { from, to }: Span,
  asked: { by: CasePart; flow: "opened" | "resolved" | "closed" },
): Promise<{ key: string; count: number }[]> {
  scope.require("cases.read_org", orgId);
  const month = Prisma.raw(`${asked.flow}_month`);
  return scope.reckon(
    () => scope.db.$queryRaw<{ key: string; count: number }[]>`
      select coalesce(${columns[asked.by]}, '') as key, count(*)::int as count
      from cases where org_id = ${orgId}::uuid and ${month} between ${from} and ${to}
      group by 1 order by 2 desc, 1`,
  );
}
