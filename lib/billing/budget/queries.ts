import "server-only";
import { createHash } from "node:crypto";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
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
  return ask(scope, budgetLinesAsked(scope, orgId, year, currency));
}

export function budgetLinesAsked(scope: Scope, orgId: string, year: number, currency: string): Asked<BudgetLine[]> {
  scope.require("billing.read", orgId);
  const sql = Prisma.sql`
    select cost_centre as "costCentre", amount::text as amount from budget_row
    where org_id = ${orgId}::uuid and year = ${year} and currency = ${currency} order by cost_centre`;
  return asked(sql, (rows: { costCentre: string; amount: string }[]) =>
    rows.map(({ costCentre, amount }) => ({ costCentre, amount: BigInt(amount) })),
  );
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
  span: { from: MonthKey; to: MonthKey },
): Promise<CentreMonth[]> {
  return ask(scope, centreMonthsAsked(scope, orgId, currency, span));
}

export function centreMonthsAsked(
  scope: Scope,
  orgId: string,
  currency: string,
  { from, to }: { from: MonthKey; to: MonthKey },
): Asked<CentreMonth[]> {
  scope.require("billing.read", orgId);
  const sql = Prisma.sql`
    select month, cost_centre as centre, sum(amount)::text as amount from invoice_sum
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
    group by month, cost_centre`;
  return asked(sql, (rows: { month: string; centre: string; amount: string }[]) =>
    rows.map(({ month, centre, amount }) => ({ month, costCentre: centre, amount: BigInt(amount) })),
  );
}

/** What was counted of each item in each month. */
export async function listUsage(scope: Scope, orgId: string, currency: string): Promise<UsageMonth[]> {
  return ask(scope, usageAsked(scope, orgId, currency));
}

type UsageRow = Omit<UsageMonth, "costCentre" | "quantity"> & { centre: string; quantity: string };

export function usageAsked(scope: Scope, orgId: string, currency: string): Asked<UsageMonth[]> {
  scope.require("billing.read", orgId);
  const sql = Prisma.sql`
    select month, service_key as service, item, cost_centre as centre, trim_scale(sum(quantity))::text as quantity
    from invoice_sum where org_id = ${orgId}::uuid and currency = ${currency} and kind = 'usage'
    group by month, service_key, item, cost_centre order by month`;
  return asked(sql, (rows: UsageRow[]) =>
    rows.map(({ centre, quantity, ...row }) => ({ ...row, costCentre: centre, quantity: decimalOf(quantity) })),
  );
}
