import "server-only";
import type { Scope } from "@/lib/access/scope";
import { seenSql } from "@/lib/cases/security/seen";
import { Prisma } from "@/lib/generated/prisma/client";
import type { QueueFilter, QueueView } from "./queue-filter";

/** What a filter's words stand for when it is asked. */
export interface QueueAsked {
  /** The customer that the filter names; null is all of the viewer's. */
  orgId: string | null;
  me: { id: string; name: string };
  /** Whom the filter names, where it does. */
  assignee: { id: string; name: string } | null;
  /** A clock that is due before this is soon late. */
  soonUntil: Date;
  /** A local date: what was to be followed up before it is overdue. */
  today: string;
}

/** The clock that each case is pressed by, found once for all of them: for lists that are sorted or counted by it. */
export function clocksSql(scope: Scope, orgId: string | null): Prisma.Sql {
  return Prisma.sql`clocks as materialized (
    select distinct on (s.org_id, s.case_id) s.org_id, s.case_id, s.due_at, s.paused_at from sla_outcome s
    where ${reachSql(scope, orgId, Prisma.raw("s"))} and s.outcome = 'running' and s.stopped_at is null
    order by s.org_id, s.case_id, s.paused_at is not null, s.due_at, s.clock)`;
}

export const joinClocksSql = Prisma.sql`left join clocks k on k.org_id = c.org_id and k.case_id = c.id`;

/** The same for one case `c` at a time. */
export const clockSql = Prisma.sql`left join lateral (
    select * from sla_outcome s
    where s.org_id = c.org_id and s.case_id = c.id and s.outcome = 'running' and s.stopped_at is null
    order by s.paused_at is not null, s.due_at, s.clock limit 1
  ) k on true`;

/** What a waiting case `c` waits for. */
export const waitSql = Prisma.sql`left join lateral (
    select e.payload from case_event e
    where c.state = 'waiting' and e.org_id = c.org_id and e.case_id = c.id and e.kind = 'waiting_started'
    order by e.at desc, e.seq desc limit 1
  ) w on true`;

/** Lock one and what the filter asks besides its list: cases of the desk, those that are not closed. */
export function queueSql(scope: Scope, filter: QueueFilter, { orgId, assignee, today }: QueueAsked): Prisma.Sql {
  const parts = [reachSql(scope, orgId, Prisma.raw("c")), seenSql(scope), Prisma.sql`c.closed_at is null`];
  if (filter.service !== null) parts.push(Prisma.sql`c.service_key = ${filter.service}`);
  if (filter.priority !== null) parts.push(Prisma.sql`c.priority = ${filter.priority}`);
  if (filter.assignee !== null) parts.push(assignee ? heldBySql(assignee) : Prisma.sql`false`);
  if (filter.overdue) parts.push(Prisma.sql`w.payload ->> 'nextContact' < ${today}`);
  if (filter.text !== null) parts.push(textSql(filter.text));
  return Prisma.join(parts, " and ");
}

/** What makes a case belong to a list. */
export function viewSql(view: QueueView, { me, soonUntil }: QueueAsked): Prisma.Sql {
  const active = Prisma.sql`c.state in ('open', 'waiting')`;
  const views: Record<QueueView, Prisma.Sql> = {
    open: active,
    unassigned: Prisma.sql`${active} and c.assignee_id is null and coalesce(c.assignee, '') = ''`,
    mine: Prisma.sql`${active} and ${heldBySql(me)}`,
    waiting: Prisma.sql`c.state = 'waiting'`,
    late: Prisma.sql`${active} and k.paused_at is null and k.due_at <= ${soonUntil}`,
    resolved: Prisma.sql`c.state = 'resolved'`,
  };
  return views[view];
}

function reachSql(scope: Scope, orgId: string | null, of: Prisma.Sql): Prisma.Sql {
  if (orgId !== null) {
    scope.require("cases.read_org", orgId);
    return Prisma.sql`${of}.org_id = ${orgId}::uuid`;
  }
  return Prisma.sql`${of}.org_id = any (${[...scope.orgs("cases.read_org")]}::uuid[])`;
}

/** An imported case knows its assignee by name alone. */
function heldBySql({ id, name }: { id: string; name: string }): Prisma.Sql {
  return Prisma.sql`(c.assignee_id = ${id}::uuid or (c.assignee_id is null and c.assignee = ${name}))`;
}

/** Words of the title, the name of who reported it, or a reference such as NORD-123. */
function textSql(text: string): Prisma.Sql {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const [, key, digits] = /^([a-z][a-z0-9]*)-([1-9]\d{0,8})$/i.exec(text) ?? [];
  const reference = key
    ? Prisma.sql`or (c.number = ${Number(digits)}
        and c.org_id = (select o.id from organisation o where o.key = ${key.toUpperCase()}))`
    : Prisma.empty;
  return Prisma.sql`(c.title ilike ${pattern} or c.requester_name ilike ${pattern} ${reference})`;
}
