import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listCurrencies, listMonthTotals } from "@/lib/billing/bridge/queries";
import { listCentreMonths, listUsage } from "@/lib/billing/budget/queries";
import { knownAt } from "@/lib/billing/budget/record";
import { getBillingRecord } from "@/lib/billing/budget/record-queries";
import { getContract } from "@/lib/billing/contract/queries";
import { type MonthKey, monthEnd, monthsBetween } from "@/lib/time/local-month";
import { forecastCells, questionCells } from "./forecast-cells";
import type { ForecastRow, InvoicedRow, QuestionRow } from "./further-facts";

interface Span {
  from: MonthKey;
  to: MonthKey;
}

/** The currency that the pages of billing begin with, and the last month invoiced in it that is not after `month`. */
async function mainCurrency(scope: Scope, orgId: string, month: MonthKey) {
  const contract = await getContract(scope, orgId, `${month}-01`);
  const currencies = await listCurrencies(scope, orgId, month);
  const currency = contract?.currency ?? currencies[0]?.currency ?? "SEK";
  return { currency, last: currencies.find((one) => one.currency === currency)?.last ?? null };
}

async function budgetsOf(scope: Scope, orgId: string, currency: string) {
  const rows = await scope.db.budgetRow.findMany({
    where: { orgId, currency },
    select: { year: true, costCentre: true, amount: true },
  });
  const years = new Map<number, Map<string, bigint>>();
  for (const { year, costCentre, amount } of rows) {
    const known = years.get(year) ?? new Map<string, bigint>();
    years.set(year, known.set(costCentre, amount));
  }
  return years;
}

/** What each month cost, beside its year's budget. */
export async function listInvoiced(scope: Scope, orgId: string, { from, to }: Span): Promise<InvoicedRow[]> {
  scope.require("billing.read", orgId);
  const { currency } = await mainCurrency(scope, orgId, to);
  const totals = await listMonthTotals(scope, orgId, currency, { from, to });
  const others = await scope.db.invoiceSum.groupBy({
    by: ["month"],
    where: { orgId, currency: { not: currency }, month: { gte: from, lte: to } },
    _sum: { lines: true },
  });
  const budgets = await budgetsOf(scope, orgId, currency);
  return monthsBetween(from, to).map((month) => {
    const total = totals.find((row) => row.month === month);
    const budget = budgets.get(Number(month.slice(0, 4)));
    return {
      ...{ month, currency, amount: Number(total?.amount ?? 0n), lines: total?.lines ?? 0 },
      otherLines: others.find((row) => row.month === month)?._sum.lines ?? 0,
      yearBudget: budget ? Number([...budget.values()].reduce((all, amount) => all + amount, 0n)) : null,
    };
  });
}

/** How each month's year was foreseen to end, by what was known at the end of the month. */
export async function listForecasts(
  scope: Scope,
  { id: orgId, timeZone }: { id: string; timeZone: string },
  { from, to }: Span,
): Promise<ForecastRow[]> {
  scope.require("billing.read", orgId);
  const { currency, last } = await mainCurrency(scope, orgId, to);
  const span = { from: `${from.slice(0, 4)}-01`, to: `${to.slice(0, 4)}-12` };
  const record = await getBillingRecord(scope, orgId, currency);
  return forecastCells(monthsBetween(from, to), {
    currency,
    last,
    actuals: await listCentreMonths(scope, orgId, currency, span),
    budgets: await budgetsOf(scope, orgId, currency),
    usage: await listUsage(scope, orgId, currency),
    knownBy: (month) => knownAt(record, monthEnd(month, timeZone)),
  });
}

/** Price questions that waited at the end of each month, or at `now` (epoch milliseconds) where it has not ended. */
export async function listQuestionMonths(
  scope: Scope,
  org: { id: string; timeZone: string },
  { from, to, now }: Span & { now: number },
): Promise<QuestionRow[]> {
  scope.require("billing.read", org.id);
  const rows = await scope.db.priceQuestion.findMany({
    where: { orgId: org.id },
    select: { askedAt: true, answeredAt: true, settledAt: true },
  });
  const instants = monthsBetween(from, to).map((month) => ({
    month,
    at: Math.min(now, monthEnd(month, org.timeZone)),
  }));
  return questionCells(
    instants,
    rows.map(({ askedAt, answeredAt, settledAt }) => ({
      askedAt: askedAt.getTime(),
      answeredAt: answeredAt?.getTime() ?? null,
      settledAt: settledAt?.getTime() ?? null,
    })),
  );
}
