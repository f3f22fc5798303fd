import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { BacklogRow, ClockRow, DurationRow, ExclusionRow, Facts, FlowRow } from "./facts";
import { type Instant, instantOf, listBacklogs } from "./kpi/instant-queries";
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
}

type VersionedFlow = FlowRow & { version: string };

export async function getFrame(scope: Scope, orgId: string): Promise<Frame> {
  scope.require("sla.read", orgId);
  const [frame] = await scope.db.$queryRaw<Frame[]>`
    select
      (select min(month) from case_month where org_id = ${orgId}::uuid) as first,
      (select max(month) from case_month where org_id = ${orgId}::uuid) as last,
      (select coalesce(json_agg(json_build_object('key', key, 'name', name, 'nameEn', name_en) order by position, name), '[]')
        from service where org_id = ${orgId}::uuid) as services,
      (select coalesce(json_agg(json_build_object('validFrom', valid_from, 'share', terms -> 'promisedShare')), '[]')
        from agreement_version where org_id = ${orgId}::uuid) as promised`;
  return frame ?? { first: null, last: null, services: [], promised: [] };
}

/** Everything the measures of some months need, from rollups, running clocks and open cases: five statements. */
export async function getFacts(scope: Scope, orgId: string, wanted: FactsWanted): Promise<Facts> {
  scope.require("sla.read", orgId);
  return scope.reckon(() => readFacts(scope, orgId, wanted));
}

async function readFacts(scope: Scope, orgId: string, wanted: FactsWanted): Promise<Facts> {
  const group = groupOf(orgId, wanted);
  const clocks = await listClocks(scope, group, wanted);
  const exclusions = await listExclusions(scope, group, wanted);
  const flow = await listFlow(scope, group, wanted);
  const durations = await listDurations(scope, orgId, flow, wanted.time);
  const backlog = await listBacklog(scope, group, orgId, wanted);
  return {
    clocks,
    exclusions,
    flow: flow.filter(({ month }) => month !== ""),
    carried: flow
      .filter(({ month }) => month === "")
      .map(({ service, priority, opened, closed }) => ({ service, priority, count: opened - closed })),
    durations,
    backlog,
  };
}

/** The clocks alone, for figures that need nothing else. */
export async function getClocks(scope: Scope, orgId: string, wanted: FactsWanted): Promise<ClockRow[]> {
  scope.require("sla.read", orgId);
  return scope.reckon(() => listClocks(scope, groupOf(orgId, wanted), wanted));
}

function groupOf(orgId: string, { priority, service }: FactsWanted): Prisma.Sql {
  const byPriority = priority === null ? Prisma.empty : Prisma.sql`and priority = ${priority}`;
  const byService = service === null ? Prisma.empty : Prisma.sql`and service_key = ${service}`;
  return Prisma.sql`org_id = ${orgId}::uuid ${byPriority} ${byService}`;
}

function listClocks({ db }: Scope, group: Prisma.Sql, { from, to, now }: FactsWanted): Promise<ClockRow[]> {
  return db.$queryRaw`
    select month, clock, service_key as service, priority, met, breached, 0 as late, excluded
    from sla_month where ${group} and month between ${from} and ${to}
    union all
    select due_month, clock, service_key, priority, 0, 0, count(*)::int, 0
    from sla_outcome
    where ${group} and outcome = 'running' and due_at <= least(${new Date(now)}::timestamptz, paused_at) and due_month between ${from} and ${to}
    group by due_month, clock, service_key, priority`;
}

function listExclusions({ db }: Scope, group: Prisma.Sql, { from, to }: FactsWanted): Promise<ExclusionRow[]> {
  return db.$queryRaw`
    select month, clock, service_key as service, priority, reason, count
    from sla_exclusion_month where ${group} and month between ${from} and ${to}`;
}

/** Rows of the month "" sum up everything before the first month. */
function listFlow({ db }: Scope, group: Prisma.Sql, { from, to }: FactsWanted): Promise<VersionedFlow[]> {
  return db.$queryRaw`
    select month, service_key as service, priority, opened, resolved, closed, reopened, unresolved,
      xmin::text || ctid::text as version
    from case_month where ${group} and month between ${from} and ${to}
    union all
    select '', service_key, priority, sum(opened)::int, 0, sum(closed)::int, 0, 0, ''
    from case_month where ${group} and month < ${from}
    group by service_key, priority`;
}

/** Durations of the months just read. */
async function listDurations(
  scope: Scope,
  orgId: string,
  flow: readonly VersionedFlow[],
  time: "business" | "calendar",
): Promise<DurationRow[]> {
  const cells = flow.filter(({ month, resolved }) => month !== "" && resolved > 0);
  const runs = await listRuns(scope, orgId, cells, `${time}_ms`);
  return cells.map(({ month, service, priority }, index) => ({ month, service, priority, ms: runs[index] ?? [] }));
}

/** Null for those who may see the figures but not the cases: ages are known from cases only. */
async function listBacklog(
  scope: Scope,
  group: Prisma.Sql,
  orgId: string,
  { to, now, backlogAt }: FactsWanted,
): Promise<BacklogRow[] | null> {
  return seesAges(scope, orgId) ? listBacklogs(scope, group, [instantOf(to, backlogAt, now)]) : null;
}

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
  return scope.reckon(() => listBacklogs(scope, Prisma.sql`org_id = ${orgId}::uuid`, instants));
}
