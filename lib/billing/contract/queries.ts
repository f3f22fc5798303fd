import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { decimalOf } from "../decimal";
import type { Period } from "../period";
import { type CellRow, cellOf, listCells } from "./cell-queries";
import { type ContractHead, contractOn } from "./contract-head";
import { type Deviation, type DoubleLine, deviationsOf } from "./deviations";
import { type Agreed, type DatedPrices, priceTiersSchema } from "./prices";
import { type AgreedEntry, holding } from "./quantities";

const dateOf = (date: Date) => date.toISOString().slice(0, 10);

/** Every contract of a customer, oldest first. */
export async function listContracts(scope: Scope, orgId: string): Promise<ContractHead[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.contract.findMany({ where: { orgId }, orderBy: { fromDate: "asc" } });
  return rows.map(
    ({ id, number, name, fromDate, toDate, currency, noticeMonths, indexClause, usersItem, version }) => ({
      ...{ id, number, name, from: dateOf(fromDate), to: toDate && dateOf(toDate) },
      ...{ currency, noticeMonths, indexClause, usersItem, version },
    }),
  );
}

/** The contract in force on a day, or the one that is to begin; null for a customer without any. */
export async function getContract(scope: Scope, orgId: string, day: string): Promise<ContractHead | null> {
  return contractOn(await listContracts(scope, orgId), day);
}

export interface PriceListVersion extends DatedPrices {
  id: string;
  contractId: string;
  note: string;
  /** When it was written down, epoch milliseconds. */
  madeAt: number;
}

/** Every version of the contract's prices, oldest first. */
export async function listPrices(scope: Scope, orgId: string): Promise<PriceListVersion[]> {
  return ask(scope, pricesAsked(scope, orgId));
}

export function pricesAsked(scope: Scope, orgId: string): Asked<PriceListVersion[]> {
  scope.require("billing.read", orgId);
  const sql = Prisma.sql`
    select l.id, l.contract_id as "contractId", l.valid_from::text as "validFrom", l.note, l.created_at as "createdAt",
      (select coalesce(jsonb_agg(jsonb_build_object('service', r.service_key, 'item', r.item, 'name', r.name, 'unit', r.unit,
          'unitPrice', trim_scale(r.unit_price)::text, 'tiers', r.tiers, 'bindingUntil', r.binding_until,
          'noticeMonths', r.notice_months) order by r.service_key, r.item), '[]')
        from price_row r where r.org_id = l.org_id and r.price_list_id = l.id) as rows
    from price_list l where l.org_id = ${orgId}::uuid order by l.valid_from, l.version`;
  return asked(sql, (lists: PriceListRow[]) =>
    lists.map(({ createdAt, rows, ...list }) => ({
      ...{ ...list, madeAt: new Date(createdAt).getTime() },
      rows: rows.map(({ unitPrice, tiers, ...row }) => ({
        ...{ ...row, unitPrice: decimalOf(unitPrice), tiers: priceTiersSchema.parse(tiers) },
      })),
    })),
  );
}

interface PriceListRow {
  id: string;
  contractId: string;
  validFrom: string;
  note: string;
  createdAt: Date | string;
  rows: {
    service: string;
    item: string;
    name: string;
    unit: string;
    unitPrice: string;
    tiers: unknown;
    bindingUntil: string | null;
    noticeMonths: number | null;
  }[];
}

type AgreedRow = Omit<AgreedEntry, "quantity" | "madeAt"> & { quantity: string; madeAt: Date | string };

/** Every quantity that was agreed, as it was made; `holding` says until when each holds. Oldest first. */
export async function listAgreedEntries(scope: Scope, orgId: string): Promise<AgreedEntry[]> {
  return ask(scope, agreedAsked(scope, orgId));
}

export function agreedAsked(scope: Scope, orgId: string): Asked<AgreedEntry[]> {
  scope.require("billing.read", orgId);
  const sql = Prisma.sql`
    select a.service_key as service, a.item, a.cost_centre as "costCentre", a.call_off as "callOff",
      a.contract_id as "contractId", a.replaces, trim_scale(a.quantity)::text as quantity, a.from_date::text as "from",
      a.to_date::text as "to", a.made_at as "madeAt", c.to_date::text as "contractTo"
    from agreed_quantity a join contract c on c.org_id = a.org_id and c.id = a.contract_id
    where a.org_id = ${orgId}::uuid order by a.from_date, a.service_key, a.item, a.cost_centre`;
  return asked(sql, (rows: AgreedRow[]) =>
    rows.map(({ quantity, madeAt, ...row }) => ({
      ...{ ...row, quantity: decimalOf(quantity), madeAt: new Date(madeAt).getTime() },
    })),
  );
}

/** Every agreed quantity that has held, holds or is to, with the days it does, oldest first. */
export async function listAgreed(scope: Scope, orgId: string): Promise<AgreedEntry[]> {
  return holding(await listAgreedEntries(scope, orgId));
}

/** Doubles are shown so far; more of them are one mistake of a seller, not many. */
const mostDoubles = 500;

/** What was invoiced otherwise than agreed in a period, of the contract's currency; what was ordered is agreed beside the contract. */
export async function listDeviations(
  scope: Scope,
  orgId: string,
  { currency }: ContractHead,
  period: Period,
  { prices, agreed }: { prices: readonly PriceListVersion[]; agreed: readonly Agreed[] },
): Promise<Deviation[]> {
  scope.require("billing.read", orgId);
  const cells = await listCells(scope, orgId, currency, period);
  return deviationsOf(cells, await listDoubles(scope, orgId, currency, period), prices, agreed);
}

async function listDoubles(scope: Scope, orgId: string, currency: string, { from, to }: Period): Promise<DoubleLine[]> {
  const rows = await scope.db.$queryRaw<(CellRow & { line_id: string; number: string; first_number: string })[]>`
    with suspect as (
      select service_key, item, cost_centre, period_from from invoice_sum
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
