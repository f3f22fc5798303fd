import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { CaseFacts } from "../case-queries";
import { type Admission, listAdmissions } from "./admission-queries";

/** Who sees a case, as far as the viewer may know and decide it. */
export interface CaseSecurity {
  isSecurity: boolean;
  isOfficer: boolean;
  mayMark: boolean;
  admissions: Admission[];
}

/** Null where there is nothing to tell. Ask `getCase` in the same scope first. */
export async function getCaseSecurity(
  scope: Scope,
  orgId: string,
  { id, isSecurity }: CaseFacts,
): Promise<CaseSecurity | null> {
  const isOfficer = scope.orgs("cases.read_security").includes(orgId);
  const mayMark = isOfficer || (!isSecurity && scope.orgs("cases.write").includes(orgId));
  if (!isSecurity && !mayMark) return null;
  const admissions = isSecurity && isOfficer ? await listAdmissions(scope, orgId, id) : [];
  return { isSecurity, isOfficer, mayMark, admissions };
}
