import "server-only";
import type { Scope } from "@/lib/access/scope";
import { insideSql } from "@/lib/cases/security/seen";
import { Prisma } from "@/lib/generated/prisma/client";
import { type ChangeVerdict, judgedChangesSql } from "@/lib/measures/kpi/judged-change-sql";
import { monthEnd, monthStart } from "@/lib/time/local-month";
import { type ChangeFilter, type ChangeKind, type Counting, changesPerPage } from "./list-filter";

export type ChangeOutcome = "implemented" | "backed_out" | "failed" | "cancelled";
export type ChangeSide = "customer" | "supplier";

export interface ChangeRecord {
  id: string;
  reference: string;
  source: string;
  title: string;
  kind: ChangeKind;
  service: string;
  askedBy: ChangeSide;
  askedAt: Date;
  windowFrom: Date | null;
  windowTo: Date | null;
  estimatedFinishAt: Date | null;
  begunAt: Date | null;
  finishedAt: Date | null;
  outcome: ChangeOutcome | null;
  revision: number;
  /** How many cases it caused, also those that the reader does not see. */
  incidents: number;
  /** What it counts as; null until it has ended. */
  verdict: ChangeVerdict | null;
  /** Whether it ended after the estimate; null where that cannot be said. */
  late: boolean | null;
}

const columns = Prisma.sql`id, reference, source, title, kind, service_key as service, asked_by as "askedBy",
  asked_at as "askedAt", window_from as "windowFrom", window_to as "windowTo", estimated_finish_at as "estimatedFinishAt",
  begun_at as "begunAt", finished_at as "finishedAt", outcome, revision, incidents, verdict, late`;

/** As the figures count: `lib/measures/kpi/change-formulas.ts`. */
const countedAs: Record<Counting, Prisma.Sql> = {
  open: Prisma.sql`outcome is null`,
  finished: Prisma.sql`verdict <> 'cancelled'`,
  judged: Prisma.sql`verdict not in ('cancelled', 'no_window')`,
  successful: Prisma.sql`verdict = 'successful'`,
  unsuccessful: Prisma.sql`verdict not in ('successful', 'cancelled', 'no_window')`,
  late: Prisma.sql`late`,
  estimated: Prisma.sql`late is not null`,
  no_window: Prisma.sql`verdict = 'no_window'`,
  no_estimate: Prisma.sql`late is null and verdict <> 'cancelled'`,
  cancelled: Prisma.sql`verdict = 'cancelled'`,
};

interface Org {
  id: string;
  timeZone: string;
}

/** A page of the changes of a customer that a filter names, those that have not ended first, then the latest, and how many there are. */
export async function listChanges(
  scope: Scope,
  { id, timeZone }: Org,
  { from, to, counts, kind, service, q, page }: ChangeFilter,
): Promise<{ changes: ChangeRecord[]; total: number }> {
  scope.require("changes.read", id);
  const asked = [
    Prisma.sql`c.org_id = ${id}::uuid`,
    ...(from ? [Prisma.sql`c.finished_at >= ${new Date(monthStart(from, timeZone))}`] : []),
    ...(to ? [Prisma.sql`c.finished_at < ${new Date(monthEnd(to, timeZone))}`] : []),
    ...(kind ? [Prisma.sql`c.kind = ${kind}::change_kind`] : []),
    ...(service ? [Prisma.sql`c.service_key = ${service}`] : []),
    ...(q ? [Prisma.sql`strpos(lower(c.reference || ' ' || c.title), ${q.toLowerCase()}) > 0`] : []),
  ];
  const judged = judgedChangesSql(Prisma.join(asked, " and "));
  const counted = counts ? countedAs[counts] : Prisma.sql`true`;
  const rows = await scope.db.$queryRaw<(ChangeRecord & { total: number })[]>`
    select ${columns}, (count(*) over ())::int as total from (${judged}) as judged where ${counted}
    order by finished_at desc nulls first, coalesce(window_from, asked_at) desc, reference
    limit ${changesPerPage} offset ${(page - 1) * changesPerPage}`;
  return { changes: rows.map(({ total: _total, ...change }) => change), total: rows[0]?.total ?? 0 };
}

/** One change by its reference; null when there is none. */
export async function getChange(scope: Scope, orgId: string, reference: string): Promise<ChangeRecord | null> {
  scope.require("changes.read", orgId);
  const named = judgedChangesSql(Prisma.sql`c.org_id = ${orgId}::uuid and c.reference = ${reference}`);
  const [change] = await scope.db.$queryRaw<ChangeRecord[]>`select ${columns} from (${named}) as judged`;
  return change ?? null;
}

export interface CausedCase {
  id: string;
  number: number;
  title: string;
  priority: number;
  openedAt: Date;
}

/** The cases that a change caused, of those that the viewer sees among the customer's cases. */
export async function listCausedCases(scope: Scope, orgId: string, changeId: string): Promise<CausedCase[]> {
  scope.require("changes.read", orgId);
  const isBound = scope.actor === "person" || scope.actor === "key";
  if (isBound && !scope.orgs("cases.read_org").includes(orgId)) return [];
  return scope.db.$queryRaw`
    select c.id, c.number, c.title, c.priority, c.opened_at as "openedAt"
    from change_incident i join cases c on c.org_id = i.org_id and c.id = i.case_id
    where i.org_id = ${orgId}::uuid and i.change_id = ${changeId}::uuid and ${insideSql(scope)}
    order by c.number`;
}
