import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";
import { decimalOf } from "../decimal";
import type { BudgetLine } from "./budget-text";
import type { UsageMonth } from "./forecast";
import type { CentreMonth } from "./outlook";

export interface Budget {
  lines: BudgetLine[];
  /** Of the lines as they stand; an approval is of exactly these. */
  digest: string;
  approved: { at: Date; by: string } | null;
}

/** What is budgeted for a year in one currency, by cost centre. */
export async function listBudgetLines(
  scope: Scope,
  orgId: string,
  year: number,
  currency: string,
): Promise<BudgetLine[]> {
  scope.require("billing.read", orgId);
  return scope.db.budgetRow.findMany({
    where: { orgId, year, currency },
    select: { costCentre: true, amount: true },
    orderBy: { costCentre: "asc" },
  });
}

/** A year's budget in one currency, and whether what stands is what was approved. */
export async function getBudget(scope: Scope, orgId: string, year: number, currency: string): Promise<Budget> {
  const rows = await listBudgetLines(scope, orgId, year, currency);
  const digest = digestOf(year, currency, rows);
  const approval = await scope.db.budgetApproval.findFirst({
    where: { orgId, year, currency, digest },
    select: { approvedAt: true, approvedById: true },
    orderBy: { approvedAt: "desc" },
  });
  if (!approval) return { lines: rows, digest, approved: null };
  const person = await scope.db.person.findFirst({ where: { id: approval.approvedById }, select: { name: true } });
  return { lines: rows, digest, approved: { at: approval.approvedAt, by: person?.name ?? "–" } };
}

function digestOf(year: number, currency: string, lines: readonly BudgetLine[]): string {
  const text = JSON.stringify([year, currency, lines.map(({ costCentre, amount }) => [costCentre, String(amount)])]);
  return createHash("sha256").update(text).digest("hex");
}

/** Each month's total by cost centre. */
export async function listCentreMonths(
  scope: Scope,
  orgId: string,
  currency: string,
  { from, to }: { from: MonthKey; to: MonthKey },
): Promise<CentreMonth[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.$queryRaw<{ month: string; centre: string; amount: string }[]>`/* prepared */
    select month, cost_centre as centre, sum(amount)::text as amount from invoice_sum
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
    group by month, cost_centre`;
  return rows.map(({ month, centre, amount }) => ({ month, costCentre: centre, amount: BigInt(amount) }));
}

/** What was counted of each item in each month. */
export async function listUsage(scope: Scope, orgId: string, currency: string): Promise<UsageMonth[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.$queryRaw<
    { month: string; service: string; item: string; centre: string; quantity: string }[]
  >`/* prepared */
    select month, service_key as service, item, cost_centre as centre, trim_scale(sum(quantity))::text as quantity
    from invoice_sum where org_id = ${orgId}::uuid and currency = ${currency} and kind = 'usage'
    group by month, service_key, item, cost_centre order by month`;
  return rows.map(({ centre, quantity, ...row }) => ({ ...row, costCentre: centre, quantity: decimalOf(quantity) }));
}
