import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CaseState } from "@/lib/sla/outcome";
import { insideSql } from "../security/seen";

export interface ProblemRecord {
  isKnownError: boolean;
  cause: string;
  workaround: string;
  revision: number;
}

const nothingKnown: ProblemRecord = { isKnownError: false, cause: "", workaround: "", revision: 0 };

/** What is known of a problem; ask `getCase` in the same scope first. */
export async function getProblemRecord(scope: Scope, orgId: string, caseId: string): Promise<ProblemRecord> {
  scope.require("cases.read_org", orgId);
  const found = await scope.db.problemRecord.findUnique({
    where: { orgId_caseId: { orgId, caseId } },
    select: { isKnownError: true, cause: true, workaround: true, revision: true },
  });
  return found ?? nothingKnown;
}

export interface ListedProblem {
  orgId: string;
  number: number;
  title: string;
  service: string;
  state: CaseState;
  openedAt: Date;
  isKnownError: boolean;
  /** Cases that it causes, and how many of them are not closed. */
  cases: number;
  unclosed: number;
  /** When the newest of them was opened. */
  latest: Date | null;
}

/** Problems of every customer whose cases the viewer reads: those that cause most come first. */
export async function listProblemRecords(scope: Scope, isOpen: boolean, limit: number): Promise<ListedProblem[]> {
  const orgs = [...scope.orgs("cases.read_org")];
  const ended = isOpen ? Prisma.sql`c.closed_at is null` : Prisma.sql`c.closed_at is not null`;
  const related = Prisma.sql`left join lateral (
    select count(*)::int as cases, (count(*) filter (where x.closed_at is null))::int as unclosed, max(x.opened_at) as latest
    from case_relation r join (select * from cases c where ${insideSql(scope)}) x on x.org_id = r.org_id and x.id = r.case_id
    where r.org_id = c.org_id and r.related_id = c.id and r.kind = 'caused_by') s on true`;
  return scope.db.$queryRaw<ListedProblem[]>`
    select c.org_id as "orgId", c.number, c.title, c.service_key as service, c.state, c.opened_at as "openedAt",
      coalesce(p.is_known_error, false) as "isKnownError", s.cases, s.unclosed, s.latest
    from cases c left join problem_record p on p.org_id = c.org_id and p.case_id = c.id ${related}
    where c.org_id = any (${orgs}::uuid[]) and c.kind = 'problem' and ${insideSql(scope)} and ${ended}
    order by s.cases desc, c.opened_at desc, c.id limit ${limit}`;
}

/** Incidents of one service and category since an instant, the newest first, with the open problem that causes them, where there is one. */
export async function listRepeated(
  scope: Scope,
  orgId: string,
  { service, category }: { service: string; category: string },
  since: number,
): Promise<{ id: string; problem: string | null }[]> {
  scope.require("cases.read_org", orgId);
  return scope.db.$queryRaw<{ id: string; problem: string | null }[]>`
    select c.id, p.id as problem
    from cases c
      left join case_relation r on r.org_id = c.org_id and r.case_id = c.id and r.kind = 'caused_by'
      left join cases p on p.org_id = r.org_id and p.id = r.related_id and p.closed_at is null
        and not p.is_security
    where c.org_id = ${orgId}::uuid and ${insideSql(scope)} and not c.is_security and c.kind = 'incident'
      and c.service_key = ${service} and c.category = ${category} and c.opened_at > ${new Date(since)}
    order by c.opened_at desc, c.number desc limit 500`;
}
