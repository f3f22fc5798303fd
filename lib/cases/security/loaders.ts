import "server-only";
import { requireCustomer } from "@/lib/access/gate";
import { inJobScopeFor, inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { getCaseByReference } from "../case-queries";
import { type Admission, type Candidate, listAdmissions, listCandidates } from "./admission-queries";

export interface CaseSecurity {
  isSecurity: boolean;
  isOfficer: boolean;
  mayMark: boolean;
  admissions: Admission[];
  candidates: Candidate[];
}

/** Who sees a case, as far as the viewer may know and decide it; null where there is nothing to tell. */
export async function loadCaseSecurity(slug: string, reference: string): Promise<CaseSecurity | null> {
  const { viewer, org } = await requireCustomer(slug, "cases.read_own");
  const isOfficer = can(viewer, "cases.read_security", org.id);
  const found = await inScope(viewer, async (scope) => {
    const one = await getCaseByReference(scope, org, reference);
    const admissions = one?.isSecurity && isOfficer ? await listAdmissions(scope, org.id, one.id) : [];
    return one && { isSecurity: one.isSecurity, admissions };
  });
  if (!found) return null;
  const { isSecurity, admissions } = found;
  const mayMark = isOfficer || (!isSecurity && can(viewer, "cases.write", org.id));
  if (!isSecurity && !mayMark) return null;
  const people =
    isSecurity && isOfficer
      ? await inJobScopeFor(viewer.personId, (own) => listCandidates(own, org.id, Date.now()))
      : [];
  const candidates = people.filter(({ id }) => !admissions.some(({ personId }) => personId === id));
  return { isSecurity, isOfficer, mayMark, admissions, candidates };
}
