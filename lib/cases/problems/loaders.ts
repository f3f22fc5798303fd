import "server-only";
import { requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { listProblemRecords } from "./problem-queries";

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
