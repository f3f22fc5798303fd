import "server-only";
import type { Scope } from "@/lib/access/scope";
import { decimalOf } from "../decimal";
import type { Period } from "../period";
import { type Deviation, type DoubleLine, deviationsOf, type InvoicedCell } from "./deviations";
import { type Agreed, type DatedPrices, priceTiersSchema } from "./prices";

export interface ContractHead {
  id: string;
  number: string;
  name: string;
  from: string;
  to: string | null;
  currency: string;
  noticeMonths: number;
  indexClause: string;
}

const dateOf = (date: Date) => date.toISOString().slice(0, 10);

/** The contract that has begun last; null for a customer without one. */
export async function getContract(scope: Scope, orgId: string): Promise<ContractHead | null> {
  scope.require("billing.read", orgId);
  const row = await scope.db.contract.findFirst({ where: { orgId }, orderBy: { fromDate: "desc" } });
  if (!row) return null;
  const { id, number, name, fromDate, toDate, currency, noticeMonths, indexClause } = row;
  return {
    id,
    number,
    name,
    from: dateOf(fromDate),
    to: toDate && dateOf(toDate),
    currency,
    noticeMonths,
    indexClause,
  };
}

export interface PriceListVersion extends DatedPrices {
  note: string;
}

/** Every version of the contract's prices, oldest first. */
export async function listPrices(scope: Scope, orgId: string): Promise<PriceListVersion[]> {
  scope.require("billing.read", orgId);
  const lists = await scope.db.priceList.findMany({
    where: { orgId },
    include: { rows: { orderBy: [{ serviceKey: "asc" }, { item: "asc" }] } },
    orderBy: { validFrom: "asc" },
  });
  return lists.map(({ validFrom, note, rows }) => ({
    validFrom: dateOf(validFrom),
    note,
    rows: rows.map(({ serviceKey, item, name, unit, unitPrice, tiers, bindingUntil, noticeMonths }) => ({
      ...{ service: serviceKey, item, name, unit, unitPrice: decimalOf(unitPrice), noticeMonths },
      ...{ tiers: priceTiersSchema.parse(tiers), bindingUntil: bindingUntil && dateOf(bindingUntil) },
    })),
  }));
}

export interface AgreedRow extends Agreed {
  callOff: string;
}

/** Every agreed quantity that has been or is to come, oldest first. */
export async function listAgreed(scope: Scope, orgId: string): Promise<AgreedRow[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.agreedQuantity.findMany({
    where: { orgId },
    orderBy: [{ fromDate: "asc" }, { serviceKey: "asc" }, { item: "asc" }, { costCentre: "asc" }],
  });
  return rows.map(({ serviceKey, item, costCentre, quantity, fromDate, toDate, callOff }) => ({
    ...{ service: serviceKey, item, costCentre, callOff, quantity: decimalOf(quantity) },
    ...{ from: dateOf(fromDate), to: toDate && dateOf(toDate) },
  }));
}

/** Doubles are shown so far; more of them are one mistake of a seller, not many. */
const mostDoubles = 500;

interface CellRow {
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

/** What was invoiced otherwise than agreed in a period, of the contract's currency; `ordered` is agreed beside the contract. */
export async function listDeviations(
  scope: Scope,
  orgId: string,
  { currency }: ContractHead,
  period: Period,
  ordered: readonly Agreed[] = [],
): Promise<Deviation[]> {
  scope.require("billing.read", orgId);
  const { from, to } = period;
  const cells = await scope.db.$queryRaw<CellRow[]>`
    select month, service_key as service, item, unit, cost_centre, trim_scale(unit_price)::text as unit_price,
      trim_scale(sum(quantity))::text as quantity, sum(amount)::text as amount, kind = 'usage' as is_usage
    from invoice_line
    where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
      and kind in ('recurring', 'usage')
    group by month, kind, service_key, item, unit, cost_centre, unit_price`;
  const [prices, agreed, doubles] = [
    await listPrices(scope, orgId),
    await listAgreed(scope, orgId),
    await listDoubles(scope, orgId, currency, period),
  ];
  return deviationsOf(cells.map(cellOf), doubles, prices, [...agreed, ...ordered]);
}

async function listDoubles(scope: Scope, orgId: string, currency: string, { from, to }: Period): Promise<DoubleLine[]> {
  const rows = await scope.db.$queryRaw<(CellRow & { line_id: string; number: string; first_number: string })[]>`
    with suspect as (
      select service_key, item, cost_centre, period_from from invoice_line
      where org_id = ${orgId}::uuid and currency = ${currency} and month between ${from} and ${to}
        and kind = 'recurring' and period_from is not null
      group by 1, 2, 3, 4 having count(distinct invoice_id) > 1 limit ${mostDoubles})
    select l.month, l.service_key as service, l.item, l.unit, l.cost_centre, trim_scale(l.unit_price)::text as unit_price,
      trim_scale(l.quantity)::text as quantity, l.amount::text, false as is_usage, l.id as line_id, i.number,
      f.number as first_number
    from suspect s join invoice_line l on l.org_id = ${orgId}::uuid and l.currency = ${currency}
      and l.month between ${from} and ${to} and l.kind = 'recurring' and l.service_key = s.service_key and l.item = s.item
      and l.cost_centre = s.cost_centre and l.period_from = s.period_from
    join invoice i on i.org_id = l.org_id and i.id = l.invoice_id
    join lateral (
      select e.number, e.id from invoice_line o join invoice e on e.org_id = o.org_id and e.id = o.invoice_id
      where o.org_id = l.org_id and o.currency = l.currency and o.month = l.month and o.kind = 'recurring'
        and o.service_key = l.service_key and o.item = l.item and o.cost_centre = l.cost_centre
        and o.period_from = l.period_from
      order by e.issued_on, e.number limit 1) f on f.id <> i.id
    order by l.month, i.number, l.position`;
  return rows.map(({ line_id: lineId, number, first_number: firstNumber, ...row }) => ({
    ...{ ...cellOf(row), lineId, number, firstNumber },
  }));
}

function cellOf({
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
