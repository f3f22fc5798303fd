import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { CaseFacts } from "../case-queries";
import { listChanges, type NamedChange } from "./change-queries";
import { getProblemRecord, type ProblemRecord } from "./problem-queries";

/** What is known of a case's cause. */
export interface CaseCauses {
  /** Where the case is a problem, for those who see the customer's cases. */
  record: ProblemRecord | null;
  changes: NamedChange[];
}

/** Ask `getCase` in the same scope first. */
export async function getCaseCauses(scope: Scope, orgId: string, { id, kind }: CaseFacts): Promise<CaseCauses> {
  const isProblem = kind === "problem" && scope.orgs("cases.read_org").includes(orgId);
  return {
    record: isProblem ? await getProblemRecord(scope, orgId, id) : null,
    changes: await listChanges(scope, orgId, id),
  };
}
