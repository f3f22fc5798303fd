import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ClockName } from "@/lib/sla/events";
import type { CaseState } from "@/lib/sla/outcome";
import { casesSql, clocksSql, pageSql, textSql } from "./filter-sql";
import type { CaseFilter, ClockFilter, WhoseFilter } from "./filters";
import { seenSql } from "./security/seen";
import type { Cursor, Sorting } from "./sorting";

/** The clock a row is about: the one chosen, or the case's latest resolution clock. */
export interface ListedClock {
  name: ClockName;
  cycle: number;
  dueAt: Date;
  stoppedAt: Date | null;
  pausedAt: Date | null;
  outcome: "met" | "breached" | "running" | "excluded";
  excludedReason: string | null;
}

export interface ListedCase {
  number: number;
  title: string;
  priority: number;
  service: string;
  state: CaseState;
  openedAt: Date;
  resolvedAt: Date | null;
  closedAt: Date | null;
  isSecurity: boolean;
  clock: ListedClock | null;
}

export interface ListWanted {
  filter: CaseFilter;
  sorting: Sorting;
  cursor: Cursor | null;
  limit: number;
  now: number;
}

type Row = Omit<ListedCase, "clock"> & {
  clock: ClockName | null;
  cycle: number;
  dueAt: Date;
  stoppedAt: Date | null;
  pausedAt: Date | null;
  outcome: ListedClock["outcome"];
  excludedReason: string | null;
};

/** Cases, or with a clock chosen clocks, in order from the cursor on; at most `limit`. */
export async function listCases(scope: Scope, orgId: string, wanted: ListWanted): Promise<ListedCase[]> {
  const { filter, sorting, cursor, limit, now } = wanted;
  const { orderBy, after } = pageSql(sorting, filter.clock !== null, cursor);
  const chosen = Prisma.sql`where ${chosenSql(scope, orgId, filter, now)} and ${after}
    ${orderBy} limit ${limit}`;
  // Without a clock chosen, the page is cut first and only its rows look for their clock.
  const rows = filter.clock
    ? await scope.db.$queryRaw<Row[]>`
        ${clocks(orgId, filter, filter.clock, now)} ${columns("o")} from ${clocksWithCases} ${chosen}`
    : await scope.db.$queryRaw<Row[]>`
        ${columns("c")} from (select c.* from cases c ${chosen}) as c ${latestResolution} ${orderBy}`;
  return rows.map(({ clock, cycle, dueAt, stoppedAt, pausedAt, outcome, excludedReason, ...row }) => ({
    ...row,
    clock: clock && { name: clock, cycle, dueAt, stoppedAt, pausedAt, outcome, excludedReason },
  }));
}

/** Beyond it, what a search for words finds is not counted on: nobody reads so many pages. */
export const mostFoundByWords = 1_000;

/** How many rows the whole list has; of what has been searched for by words at most one more than `mostFoundByWords`. */
export async function countCases(scope: Scope, orgId: string, filter: CaseFilter, now: number): Promise<number> {
  const limit = filter.text === null ? Prisma.empty : Prisma.sql`limit ${mostFoundByWords + 1}`;
  const chosen = Prisma.sql`where ${chosenSql(scope, orgId, filter, now)} ${limit}`;
  const [row] = filter.clock
    ? await scope.db.$queryRaw<{ count: number }[]>`
        ${clocks(orgId, filter, filter.clock, now)}
        select count(*)::int as count from (select from ${clocksWithCases} ${chosen}) as found`
    : await scope.db.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from (select from cases c ${chosen}) as found`;
  return row?.count ?? 0;
}

/** How many rows the figures count besides: of security cases that the viewer may not see. */
export async function countUnseen(scope: Scope, orgId: string, filter: CaseFilter, now: number): Promise<number> {
  scope.require("cases.read_org", orgId);
  if (filter.whose !== "all" || filter.text !== null) return 0;
  const chosen = Prisma.sql`where c.org_id = ${orgId}::uuid and c.is_security and not ${seenSql(scope)} and ${casesSql(filter, now)}`;
  const [row] = await scope.reckon(() =>
    filter.clock
      ? scope.db.$queryRaw<{ count: number }[]>`
          ${clocks(orgId, filter, filter.clock, now)} select count(*)::int as count from ${clocksWithCases} ${chosen} and o.is_security`
      : scope.db.$queryRaw<{ count: number }[]>`select count(*)::int as count from cases c ${chosen}`,
  );
  return row?.count ?? 0;
}

/** How many cases are not closed, by customer, in every customer whose cases the viewer may read. */
export async function countUnclosedByCustomer(scope: Scope): Promise<Map<string, number>> {
  const groups = await scope.reckon(() =>
    scope.db.case.groupBy({
      by: ["orgId"],
      where: { ...scope.where("cases.read_org"), closedAt: null },
      _count: true,
    }),
  );
  return new Map(groups.map(({ orgId, _count }) => [orgId, _count]));
}

/** Priority and service are those the clock was judged by where rows are clocks. */
function columns(judged: "c" | "o"): Prisma.Sql {
  const of = Prisma.raw(judged);
  return Prisma.sql`select c.number, c.title, ${of}.priority, ${of}.service_key as service, c.state,
    c.opened_at as "openedAt", c.resolved_at as "resolvedAt", c.closed_at as "closedAt", c.is_security as "isSecurity",
    o.clock, coalesce(o.cycle, 1)::int as cycle, o.due_at as "dueAt", o.stopped_at as "stoppedAt", o.paused_at as "pausedAt", o.outcome,
    o.excluded_reason as "excludedReason"`;
}

/** Materialised, so that the clocks are always found first: joined freely, a database without statistics multiplies. */
function clocks(orgId: string, filter: CaseFilter, clock: ClockFilter, now: number): Prisma.Sql {
  return Prisma.sql`with o as materialized (
    select s.* from sla_outcome s where s.org_id = ${orgId}::uuid and ${clocksSql(filter, clock, now)})`;
}

const clocksWithCases = Prisma.sql`o join cases c on c.org_id = o.org_id and c.id = o.case_id`;

const latestResolution = Prisma.sql`left join lateral (
    select * from sla_outcome s
    where s.org_id = c.org_id and s.case_id = c.id and s.clock = 'resolution'
    order by s.cycle desc limit 1
  ) o on true`;

/** Whose cases of those are meant. */
function whoseSql({ viewerId }: Scope, whose: WhoseFilter): Prisma.Sql {
  if (whose === "mine") return Prisma.sql`c.requester_id = ${viewerId}::uuid`;
  if (whose === "all") return Prisma.sql`true`;
  return Prisma.sql`exists (select from case_watcher w
    where w.org_id = c.org_id and w.case_id = c.id and w.person_id = ${viewerId}::uuid)`;
}

/** What is asked of the cases `c` of a list: that the viewer may read them, and the filter. */
function chosenSql(scope: Scope, orgId: string, filter: CaseFilter, now: number): Prisma.Sql {
  const words = filter.text === null ? Prisma.sql`true` : textSql(orgId, filter, filter.text, readsAll(scope, orgId));
  return Prisma.sql`${visible(scope, orgId)} and ${whoseSql(scope, filter.whose)} and ${casesSql(filter, now)} and ${words}`;
}

function readsAll(scope: Scope, orgId: string): boolean {
  const isBound = scope.actor === "person" || scope.actor === "key";
  return !isBound || scope.orgs("cases.read_org").includes(orgId);
}

/** Lock one: all of the customer's cases, or one's own. */
function visible(scope: Scope, orgId: string): Prisma.Sql {
  if (readsAll(scope, orgId)) {
    scope.require("customer.open", orgId);
    return Prisma.sql`c.org_id = ${orgId}::uuid and ${seenSql(scope)}`;
  }
  scope.require("cases.read_own", orgId);
  return Prisma.sql`c.org_id = ${orgId}::uuid and c.requester_id = ${scope.viewerId}::uuid`;
}
