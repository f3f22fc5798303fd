import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ClockName } from "@/lib/sla/events";
import type { CaseState } from "@/lib/sla/outcome";
import { noDay, noInstant, type QueueCursor, type QueueFilter, type QueueView, queueViews } from "./queue-filter";
import { clockSql, clocksSql, joinClocksSql, type QueueAsked, queueSql, viewSql, waitSql } from "./queue-sql";

/** What a case waits for, as it was said when the wait began. */
export interface Wait {
  reason: "customer" | "third_party" | "maintenance";
  party?: string;
  reference?: string;
  /** A local date. */
  nextContact?: string;
}

export interface QueueClock {
  name: ClockName;
  dueAt: Date;
  pausedAt: Date | null;
  targetMs: number;
  workedMs: number;
  calendarVersionId: string;
}

export interface QueueRow {
  orgId: string;
  id: string;
  number: number;
  title: string;
  priority: number;
  service: string;
  serviceEn: string | null;
  state: CaseState;
  assignee: string | null;
  assignedGroup: string | null;
  openedAt: Date;
  updatedAt: Date;
  resolvedAt: Date | null;
  wait: Wait | null;
  clock: QueueClock | null;
}

type Stored = Omit<QueueRow, "clock"> & {
  [Key in keyof Omit<QueueClock, "name" | "targetMs" | "workedMs">]: QueueClock[Key];
} & { clock: ClockName | null; targetMs: bigint | null; workedMs: bigint | null };

/**
 * One page of the queue, at most `limit` rows. Only what is not closed is looked at, by indexes that hold nothing else: it
 * takes as long among a million closed cases as among none.
 */
export async function listQueue(
  scope: Scope,
  filter: QueueFilter,
  asked: QueueAsked,
  page: { cursor: QueueCursor | null; limit: number },
): Promise<QueueRow[]> {
  const { order, needs } = orders[filter.view];
  const byClock = needs === "clock";
  const clocks = byClock ? Prisma.sql`${clocksSql(scope, asked.orgId)},` : Prisma.empty;
  const joined = [byClock ? joinClocksSql : Prisma.empty, needs === "wait" || filter.overdue ? waitSql : Prisma.empty];
  const after = page.cursor ? Prisma.sql`and (${order}, c.id) > (${afterSql(filter.view, page.cursor)})` : Prisma.empty;
  const rows = await scope.db.$queryRaw<Stored[]>`
    with ${clocks} page as (
      select c.org_id, c.id, ${order} as place from cases c ${joined[0]} ${joined[1]}
      where ${queueSql(scope, filter, asked)} and ${viewSql(filter.view, asked)} ${after}
      order by place, c.id limit ${page.limit})
    select c.org_id as "orgId", c.id, c.number, c.title, c.priority, s.name as service, s.name_en as "serviceEn", c.state,
      c.assignee, c.assigned_group as "assignedGroup", c.opened_at as "openedAt", c.updated_at as "updatedAt",
      c.resolved_at as "resolvedAt", w.payload as wait, k.clock, k.due_at as "dueAt", k.paused_at as "pausedAt",
      k.target_ms as "targetMs", k.worked_ms as "workedMs", k.calendar_version_id as "calendarVersionId"
    from page join cases c on c.org_id = page.org_id and c.id = page.id
      join service s on s.org_id = c.org_id and s.key = c.service_key ${clockSql} ${waitSql}
    order by page.place, c.id`;
  return rows.map(({ clock, dueAt, pausedAt, targetMs, workedMs, calendarVersionId, ...row }) => ({
    ...row,
    clock: clock && {
      name: clock,
      dueAt,
      pausedAt,
      targetMs: Number(targetMs),
      workedMs: Number(workedMs),
      calendarVersionId,
    },
  }));
}

/** Where the page after a full page begins; null when this was the last one. */
export function nextQueueCursor(rows: readonly QueueRow[], view: QueueView, limit: number): QueueCursor | null {
  const last = rows.at(-1);
  if (!last || rows.length < limit) return null;
  const due = last.clock && last.clock.pausedAt === null ? last.clock.dueAt : null;
  const values = {
    clock: due?.toISOString() ?? noInstant,
    wait: last.wait?.nextContact ?? noDay,
    resolved: last.resolvedAt?.toISOString() ?? noInstant,
  };
  return { value: values[orders[view].needs], id: last.id };
}

/** How many cases each list of the queue has under a filter. */
export async function countQueue(
  scope: Scope,
  filter: QueueFilter,
  asked: QueueAsked,
): Promise<Record<QueueView, number>> {
  const counts = queueViews.map(
    (view) => Prisma.sql`count(*) filter (where ${viewSql(view, asked)})::int as ${Prisma.raw(view)}`,
  );
  const [row] = await scope.db.$queryRaw<Record<QueueView, number>[]>`
    with ${clocksSql(scope, asked.orgId)}
    select ${Prisma.join(counts)} from cases c ${joinClocksSql} ${filter.overdue ? waitSql : Prisma.empty}
    where ${queueSql(scope, filter, asked)}`;
  return row ?? { open: 0, unassigned: 0, mine: 0, waiting: 0, late: 0, resolved: 0 };
}

const byClock = {
  needs: "clock" as const,
  order: Prisma.sql`coalesce(case when k.paused_at is null then k.due_at end, ${noInstant}::timestamptz)`,
};

/** Most pressing first: what is due, whom to get in touch with, what has waited longest to be closed. */
const orders: Record<QueueView, { needs: "clock" | "wait" | "resolved"; order: Prisma.Sql }> = {
  open: byClock,
  unassigned: byClock,
  mine: byClock,
  late: byClock,
  waiting: { needs: "wait", order: Prisma.sql`coalesce(w.payload ->> 'nextContact', ${noDay})` },
  resolved: { needs: "resolved", order: Prisma.sql`coalesce(c.resolved_at, ${noInstant}::timestamptz)` },
};

function afterSql(view: QueueView, { value, id }: QueueCursor): Prisma.Sql {
  const type = Prisma.raw(view === "waiting" ? "text" : "timestamptz");
  return Prisma.sql`${value}::${type}, ${id}::uuid`;
}
