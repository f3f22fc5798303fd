import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type AgeBand, ageBands, openedWithin } from "@/lib/cases/age-bands";
import { toldReasonSql } from "@/lib/cases/security/seen";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { BacklogRow, ClockRow, DurationRow, ExclusionRow, Facts, FlowRow } from "./facts";
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
  const backlog = await listBacklog(scope, group, orgId, wanted.backlogAt);
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
    select due_month as month, clock, service_key as service, priority,
      ${toldReasonSql(Prisma.raw("o"))} as reason, count(*)::int as count
    from sla_outcome o
    where ${group} and outcome = 'excluded' and due_month between ${from} and ${to}
    group by 1, 2, 3, 4, 5`;
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
async function listBacklog(scope: Scope, group: Prisma.Sql, orgId: string, at: number): Promise<BacklogRow[] | null> {
  const isBound = scope.actor === "person" || scope.actor === "key";
  if (isBound && !scope.orgs("cases.read_org").includes(orgId)) return null;
  const bands = ageBands.flatMap((band: AgeBand) => {
    const { after } = openedWithin(band, at);
    return after === null ? [] : [Prisma.sql`when opened_at > ${new Date(after)} then ${band}`];
  });
  const instant = new Date(at);
  return scope.db.$queryRaw`
    select service_key as service, priority, band, count(*)::int as count
    from (
      select service_key, priority, case ${Prisma.join(bands, " ")} else 'older' end as band
      from cases where ${group} and closed_at is null and opened_at < ${instant}
      union all
      select service_key, priority, case ${Prisma.join(bands, " ")} else 'older' end
      from cases where ${group} and closed_at >= ${instant} and opened_at < ${instant}
    ) as unclosed
    group by service_key, priority, band`;
}
