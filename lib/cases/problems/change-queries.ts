import "server-only";
import type { Scope } from "@/lib/access/scope";

export interface NamedChange {
  id: string;
  /** What it is called where changes are managed. */
  reference: string;
  link: string | null;
  isPublic: boolean;
}

/** The changes that a case names; to the customer, those that are public. Ask `getCase` in the same scope first. */
export async function listChanges(scope: Scope, orgId: string, caseId: string): Promise<NamedChange[]> {
  scope.require("cases.read_own", orgId);
  const isBound = scope.actor === "person" || scope.actor === "key";
  const seesAll = !isBound || [...scope.orgs("cases.read_internal"), ...scope.orgs("cases.write")].includes(orgId);
  return scope.db.caseChange.findMany({
    where: { orgId, caseId, ...(seesAll ? {} : { isPublic: true }) },
    select: { id: true, reference: true, link: true, isPublic: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
