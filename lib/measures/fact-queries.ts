import "server-only";
import { type Asked, ask, asked, askTogether, toldAs } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { BacklogRow, ClockRow, DurationRow, ExclusionRow, Facts } from "./facts";
import { backlogsAsked, type Instant, instantOf, openCasesAsked } from "./kpi/instant-queries";
import { type MonthRow, monthRowsAsked } from "./kpi/month-row-queries";
import { listRuns } from "./kpi/run-queries";
import type { Promised } from "./promises";

/** What a dashboard is drawn on: which months have data, the services by name, the shares promised. */
export interface Frame {
  first: MonthKey | null;
  last: MonthKey | null;
  services: { key: string; name: string; nameEn: string | null }[];
  promised: Promised[];
}

export interface FactsWanted {
  from: MonthKey;
  to: MonthKey;
  priority: number | null;
  service: string | null;
  time: "business" | "calendar";
  /** Lateness is seen from here, epoch milliseconds. */
  now: number;
  /** The backlog is seen from here. */
  backlogAt: number;
  /** Also how many of what is open were left alone. The viewer sees cases. */
  isOfCases?: boolean;
}

/** The facts of some months as a dashboard reads them: what else the months' rows tell can be worked out from them. */
export interface ReadFacts extends Facts {
  flow: MonthRow[];
}

export async function getFrame(scope: Scope, orgId: string): Promise<Frame> {
  return ask(scope, frameAsked(scope, orgId));
}

export function frameAsked(scope: Scope, orgId: string): Asked<Frame> {
  scope.require("sla.read", orgId);
  const sql = Prisma.sql`
    select
      (select min(month) from case_month where org_id = ${orgId}::uuid) as first,
      (select max(month) from case_month where org_id = ${orgId}::uuid) as last,
      (select coalesce(json_agg(json_build_object('key', key, 'name', name, 'nameEn', name_en) order by position, name), '[]')
        from service where org_id = ${orgId}::uuid) as services,
      (select coalesce(json_agg(json_build_object('validFrom', valid_from, 'share', terms -> 'promisedShare')), '[]')
        from agreement_version where org_id = ${orgId}::uuid) as promised`;
  return asked(sql, ([frame]: Frame[]) => frame ?? { first: null, last: null, services: [], promised: [] });
}

/**
 * Everything the measures of some months need, from rollups, running clocks and open cases: one statement, and another for
 * the times that this process does not remember.
 */
export async function getFacts(scope: Scope, orgId: string, wanted: FactsWanted): Promise<ReadFacts> {
  scope.require("sla.read", orgId);
  return scope.reckon(() => readFacts(scope, orgId, wanted));
}

async function readFacts(scope: Scope, orgId: string, wanted: FactsWanted): Promise<ReadFacts> {
  const group = groupOf(orgId, wanted);
  const { judged, rows, open } = await askTogether(scope, {
    judged: judgedAsked(group, wanted),
    rows: monthRowsAsked(group, wanted),
    open: seesAges(scope, orgId) ? openAsked(scope, group, orgId, wanted) : null,
  });
  const { months: flow, before } = rows;
  const durations = await listDurations(scope, orgId, flow, wanted.time);
  const carried = before.map(({ opened, closed, ...cell }) => ({ ...cell, count: opened - closed }));
  return { ...judged, flow, carried, durations, ...(open ?? { backlog: null }) };
}

/** The clocks alone, for figures that need nothing else. */
export async function getClocks(scope: Scope, orgId: string, wanted: FactsWanted): Promise<ClockRow[]> {
  scope.require("sla.read", orgId);
  return (await scope.reckon(() => ask(scope, judgedAsked(groupOf(orgId, wanted), wanted)))).clocks;
}

function groupOf(orgId: string, { priority, service }: FactsWanted): Prisma.Sql {
  const byPriority = priority === null ? Prisma.empty : Prisma.sql`and priority = ${priority}`;
  const byService = service === null ? Prisma.empty : Prisma.sql`and service_key = ${service}`;
  return Prisma.sql`org_id = ${orgId}::uuid ${byPriority} ${byService}`;
}

/** Clocks by the month they were due, those that are late and still run, and why others were taken out. */
function judgedAsked(group: Prisma.Sql, { from, to, now }: FactsWanted): Asked<Pick<Facts, "clocks" | "exclusions">> {
  const sql = Prisma.sql`
    select month, clock, service_key as service, priority, met, breached, 0 as late, excluded, null as reason
    from sla_month where ${group} and month between ${from} and ${to}
    union all
    select due_month, clock, service_key, priority, 0, 0, count(*)::int, 0, null
    from sla_outcome
    where ${group} and outcome = 'running' and due_at <= least(${new Date(now)}::timestamptz, paused_at) and due_month between ${from} and ${to}
    group by due_month, clock, service_key, priority
    union all
    select month, clock, service_key, priority, 0, 0, 0, count, reason
    from sla_exclusion_month where ${group} and month between ${from} and ${to}`;
  return asked(sql, (rows: (ClockRow & { reason: string | null })[]) => {
    const clocks: ClockRow[] = [];
    const exclusions: ExclusionRow[] = [];
    for (const { reason, ...row } of rows) {
      if (reason === null) clocks.push(row);
      else exclusions.push({ ...cellOf(row), clock: row.clock, reason, count: row.excluded });
    }
    return { clocks, exclusions };
  });
}

function cellOf({ month, service, priority }: Pick<ClockRow, "month" | "service" | "priority">) {
  return { month, service, priority };
}

/** Durations of the months just read. */
async function listDurations(
  scope: Scope,
  orgId: string,
  flow: readonly MonthRow[],
  time: "business" | "calendar",
): Promise<DurationRow[]> {
  const cells = flow.filter(({ resolved }) => resolved > 0);
  const runs = await listRuns(scope, orgId, cells, `${time}_ms`);
  return cells.map((cell, index) => ({ ...cellOf(cell), ms: runs[index] ?? [] }));
}

function openAsked(
  scope: Scope,
  group: Prisma.Sql,
  orgId: string,
  { to, now, backlogAt, isOfCases = false }: FactsWanted,
): Asked<Pick<Facts, "backlog" | "untouched">> {
  const instants = [instantOf(to, backlogAt, now)];
  if (!isOfCases) return toldAs(backlogsAsked(group, instants), (backlog) => ({ backlog }));
  return toldAs(openCasesAsked(scope, orgId, group, instants), (open) => ({ backlog: open, untouched: open }));
}

/** Not for those who may see the figures but not the cases: ages are known from cases only. */
function seesAges(scope: Scope, orgId: string): boolean {
  const isBound = scope.actor === "person" || scope.actor === "key";
  return !isBound || scope.orgs("cases.read_org").includes(orgId);
}

/** The backlog of a whole customer at several instants; null for those who may not see ages. */
export async function getBacklogs(
  scope: Scope,
  orgId: string,
  instants: readonly Instant[],
): Promise<(BacklogRow & { at: Date })[] | null> {
  scope.require("sla.read", orgId);
  if (!seesAges(scope, orgId)) return null;
  return scope.reckon(() => ask(scope, backlogsAsked(Prisma.sql`org_id = ${orgId}::uuid`, instants)));
}
