import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import { decimalOf } from "../decimal";
import type { LineKind } from "../invoices/draft";
import type { Period } from "../period";
import type { CentreSum, MonthTotal } from "./sides";

interface SumRow {
  kind: LineKind;
  service: string;
  item: string;
  unit: string;
  cost_centre: string;
  quantity: string;
  amount: string;
  lowest: string;
  highest: string;
  lines: number;
}

/** Every sum of a period in one currency, by kind, item and cost centre. */
export async function listSums(scope: Scope, orgId: string, currency: string, period: Period): Promise<CentreSum[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.$queryRaw<SumRow[]>`
    select kind::text, service_key as service, item, unit, cost_centre, trim_scale(sum(quantity))::text as quantity,
      sum(amount)::text as amount, trim_scale(min(unit_price))::text as lowest, trim_scale(max(unit_price))::text as highest,
      sum(lines)::int as lines
    from invoice_sum
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${period.from} and ${period.to}
    group by kind, service_key, item, unit, cost_centre`;
  return rows.map(({ cost_centre: costCentre, quantity, amount, lowest, highest, ...row }) => ({
    ...{ ...row, costCentre, quantity: decimalOf(quantity), amount: BigInt(amount) },
    ...{ lowest: decimalOf(lowest), highest: decimalOf(highest) },
  }));
}

/** Each month's total in one currency; a month of which nothing is known is not among them. */
export async function listMonthTotals(
  scope: Scope,
  orgId: string,
  currency: string,
  { from, to }: { from: MonthKey; to: MonthKey },
): Promise<MonthTotal[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.$queryRaw<{ month: string; amount: string; lines: number }[]>`/* prepared */
    select month, sum(amount)::text as amount, sum(lines)::int as lines from invoice_sum
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
    group by month order by month`;
  return rows.map(({ amount, ...row }) => ({ ...row, amount: BigInt(amount) }));
}

export interface KnownCurrency {
  currency: string;
  first: MonthKey;
  last: MonthKey;
  /** The very last month that anything was invoiced for, also in advance. */
  ahead: MonthKey;
}

/**
 * The currencies that anything was invoiced in, the one of the contract first, with their first and last months. The last
 * is not after `upTo`, where there is such a one: what is paid in advance does not make the months before it known.
 */
export async function listCurrencies(scope: Scope, orgId: string, upTo: MonthKey): Promise<KnownCurrency[]> {
  return ask(scope, currenciesAsked(scope, orgId, upTo));
}

export function currenciesAsked(scope: Scope, orgId: string, upTo: MonthKey): Asked<KnownCurrency[]> {
  scope.require("billing.read", orgId);
  // One step down the index per currency, however many lines there are.
  const sql = Prisma.sql`
    with recursive known as (
      (select currency from invoice_sum where org_id = ${orgId}::uuid order by currency limit 1)
      union all
      select (select l.currency from invoice_sum l where l.org_id = ${orgId}::uuid and l.currency > k.currency
        order by l.currency limit 1) from known k where k.currency is not null)
    select k.currency,
      (select l.month from invoice_sum l where l.org_id = ${orgId}::uuid and l.currency = k.currency order by l.month limit 1) as first,
      coalesce(
        (select l.month from invoice_sum l where l.org_id = ${orgId}::uuid and l.currency = k.currency
          and l.month <= ${upTo} order by l.month desc limit 1),
        (select l.month from invoice_sum l where l.org_id = ${orgId}::uuid and l.currency = k.currency
          order by l.month desc limit 1)) as last,
      (select l.month from invoice_sum l where l.org_id = ${orgId}::uuid and l.currency = k.currency
        order by l.month desc limit 1) as ahead
    from known k where k.currency is not null
    order by (k.currency is not distinct from
      (select c.currency from contract c where c.org_id = ${orgId}::uuid order by c.from_date desc limit 1)) desc, k.currency`;
  return asked(sql, (rows: KnownCurrency[]) => rows);
}
