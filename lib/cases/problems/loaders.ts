import "server-only";
import { requireCustomer, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { getCaseByReference } from "../case-queries";
import { listChanges, type NamedChange } from "./change-queries";
import { getProblemRecord, listProblemRecords, type ProblemRecord } from "./problem-queries";

const mostProblems = 200;

/** Problem records of every customer that the viewer reads, open or closed. */
export async function loadProblems(state: string | undefined) {
  const viewer = await requireSupplier("cases.read_org");
  const isOpen = state !== "closed";
  const problems = await inScope(viewer, (scope) => listProblemRecords(scope, isOpen, mostProblems));
  const customers = new Map(viewer.customers.map((customer) => [customer.id, customer]));
  return {
    isOpen,
    isWhole: problems.length < mostProblems,
    problems: problems.flatMap(({ orgId, ...problem }) => {
      const org = customers.get(orgId);
      return org ? [{ org, ...problem }] : [];
    }),
  };
}

export interface CaseCauses {
  /** What is known, where the case is a problem. */
  record: ProblemRecord | null;
  changes: NamedChange[];
  mayWrite: boolean;
}

/** What is known of a case's cause: its problem record, and the changes it names. */
export async function loadCauses(slug: string, reference: string): Promise<CaseCauses | null> {
  const { viewer, org } = await requireCustomer(slug, "cases.read_own");
  return inScope(viewer, async (scope) => {
    const found = await getCaseByReference(scope, org, reference);
    if (!found) return null;
    const isProblem = found.kind === "problem" && can(viewer, "cases.read_org", org.id);
    return {
      record: isProblem ? await getProblemRecord(scope, org.id, found.id) : null,
      changes: await listChanges(scope, org.id, found.id),
      mayWrite: can(viewer, "cases.write", org.id),
    };
  });
}
