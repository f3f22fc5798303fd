import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import type { BudgetLine } from "./budget-text";
import { getBudget } from "./queries";

interface Place {
  orgId: string;
  year: number;
  currency: string;
}

/** Puts lines in the place of a year's budget. What was approved before is approved no longer, unless it is the same again. */
export async function saveBudget(scope: Scope, place: Place, lines: readonly BudgetLine[], now: number): Promise<void> {
  const { orgId, year, currency } = place;
  scope.require("billing.write", orgId);
  await scope.db.budgetRow.deleteMany({ where: { orgId, year, currency } });
  const kept = { updatedAt: new Date(now), updatedById: scope.viewerId };
  await scope.db.budgetRow.createMany({ data: lines.map((line) => ({ ...place, ...line, ...kept })) });
  await note(scope, place, "changed", lines.length);
}

/** Approves a year's budget as it was seen; false when it is another by now, or empty. */
export async function approveBudget(scope: Scope, place: Place, digest: string, now: number): Promise<boolean> {
  const { orgId, year, currency } = place;
  scope.require("billing.approve", orgId);
  const budget = await getBudget(scope, orgId, year, currency);
  if (budget.digest !== digest || budget.lines.length === 0 || scope.viewerId === null) return false;
  if (budget.approved) return true;
  const data = { ...place, digest, approvedAt: new Date(now), approvedById: scope.viewerId };
  await scope.db.budgetApproval.createMany({ data: [data] });
  await note(scope, place, "approved", budget.lines.length);
  return true;
}

function note(scope: Scope, { orgId, year }: Place, what: "changed" | "approved", lines: number): Promise<void> {
  return appendAudit(scope, {
    orgId,
    kind: "budget.changed",
    subject: `budget:${year}`,
    detail: { year, what, lines },
  });
}
