import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";
import { type Decimal, decimalOf } from "../decimal";
import type { Period } from "../period";
import type { ServiceMonth } from "./per-user";

/** What recurs and what was counted of each service in each month. */
export async function listServiceMonths(
  scope: Scope,
  orgId: string,
  currency: string,
  { from, to }: Pick<Period, "from" | "to">,
): Promise<ServiceMonth[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.$queryRaw<{ month: string; service: string; amount: string }[]>`
    select month, service_key as service, sum(amount)::text as amount from invoice_sum
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
      and kind in ('recurring', 'usage')
    group by month, service_key`;
  return rows.map(({ amount, ...row }) => ({ ...row, amount: BigInt(amount) }));
}

/** How many of an article were invoiced in each month, all cost centres together; a month without any is not there. */
export async function listItemMonths(
  scope: Scope,
  orgId: string,
  currency: string,
  { service, item }: { service: string; item: string },
  { from, to }: Pick<Period, "from" | "to">,
): Promise<Map<MonthKey, Decimal>> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.$queryRaw<{ month: string; quantity: string }[]>`
    select month, trim_scale(sum(quantity))::text as quantity from invoice_sum
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
      and kind in ('recurring', 'usage') and service_key = ${service} and item = ${item}
    group by month`;
  return new Map(rows.map(({ month, quantity }) => [month, decimalOf(quantity)]));
}
