import "server-only";
import type { Scope } from "@/lib/access/scope";
import { decimalOf } from "../decimal";
import type { Period } from "../period";
import type { InvoicedCell } from "./deviations";

export interface CellRow {
  month: string;
  service: string;
  item: string;
  unit: string;
  cost_centre: string;
  unit_price: string;
  quantity: string;
  amount: string;
  is_usage: boolean;
}

/** What recurs and what was counted in a period, by month, item, cost centre and price. */
export async function listCells(
  scope: Scope,
  orgId: string,
  currency: string,
  { from, to }: Pick<Period, "from" | "to">,
): Promise<InvoicedCell[]> {
  scope.require("billing.read", orgId);
  const cells = await scope.db.$queryRaw<CellRow[]>`
    select month, service_key as service, item, unit, cost_centre, trim_scale(unit_price)::text as unit_price,
      trim_scale(sum(quantity))::text as quantity, sum(amount)::text as amount, kind = 'usage' as is_usage
    from invoice_sum
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
      and kind in ('recurring', 'usage')
    group by month, kind, service_key, item, unit, cost_centre, unit_price`;
  return cells.map(cellOf);
}

export function cellOf({
  month,
  service,
  item,
  unit,
  cost_centre,
  unit_price,
  quantity,
  amount,
  is_usage,
}: CellRow): InvoicedCell {
  return {
    ...{ month, service, item, unit, costCentre: cost_centre, isUsage: is_usage },
    ...{ unitPrice: decimalOf(unit_price), quantity: decimalOf(quantity), amount: BigInt(amount) },
  };
}
