import "server-only";
import type { Scope } from "@/lib/access/scope";
import { insideWhere } from "@/lib/cases/security/seen";
import type { CaseState } from "@/lib/sla/outcome";

export interface RelatedCase {
  number: number;
  title: string;
  state: CaseState;
}

export interface Relations {
  duplicateOf: RelatedCase | null;
  duplicates: RelatedCase[];
  problem: RelatedCase | null;
  /** Where the case is a problem: what it has caused, the newest first. */
  caused: RelatedCase[];
}

const mostShown = 50;
const columns = { number: true, title: true, state: true } as const;

/** How a case hangs together with others of the customer. */
export async function getRelations(scope: Scope, orgId: string, caseId: string): Promise<Relations> {
  scope.require("cases.read_org", orgId);
  const own = await scope.db.caseRelation.findMany({
    where: { orgId, caseId, case: insideWhere(scope), related: insideWhere(scope) },
    select: { kind: true, related: { select: columns } },
  });
  const towards = await scope.db.caseRelation.findMany({
    where: { orgId, relatedId: caseId, case: insideWhere(scope), related: insideWhere(scope) },
    select: { kind: true, case: { select: columns } },
    orderBy: { createdAt: "desc" },
    take: mostShown,
  });
  const of = (kind: string) => own.find((relation) => relation.kind === kind)?.related ?? null;
  const from = (kind: string) => towards.filter((relation) => relation.kind === kind).map((relation) => relation.case);
  return {
    duplicateOf: of("duplicate_of"),
    duplicates: from("duplicate_of"),
    problem: of("caused_by"),
    caused: from("caused_by"),
  };
}

export interface ProblemChoice {
  number: number;
  title: string;
}

/** Problems of a customer that are not closed, to choose from. */
export async function listProblems(scope: Scope, orgId: string): Promise<ProblemChoice[]> {
  scope.require("cases.read_org", orgId);
  return scope.db.case.findMany({
    where: { orgId, kind: "problem", closedAt: null, ...insideWhere(scope) },
    select: { number: true, title: true },
    orderBy: { number: "desc" },
    take: 100,
  });
}
