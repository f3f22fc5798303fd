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
  return scope.db.$queryRaw`/* prepared */
    select id, reference, link, is_public as "isPublic" from case_change
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and (${seesAll} or is_public) order by created_at, id`;
}
