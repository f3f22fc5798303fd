import "server-only";
import { type Asked, ask, asked, askTogether } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { type AgreedEntry, holding } from "../contract/quantities";
import { agreedAsked } from "../contract/queries";
import { decimalOf } from "../decimal";
import { type CallOffOffer, offerPricesSchema, type RecordedCallOff } from "./call-off";
import { inCurrency, knownChanges, namedIn } from "./effect";
import type { CallOffState } from "./lifecycle";
import { linesAt } from "./record";
import { numberIn } from "./reference";

export interface CallOffStep {
  id: string;
  state: CallOffState;
  at: Date;
  /** Null for an invoice that a machine handed in. */
  by: string | null;
  note: string;
}

export interface CallOff extends RecordedCallOff {
  title: string;
  body: string;
  revision: number;
  scenarioId: string | null;
  /** The oldest first. */
  steps: CallOffStep[];
}

interface Row {
  number: number;
  title: string;
  body: string;
  from: string;
  currency: string;
  state: CallOffState;
  revision: number;
  scenarioId: string | null;
  lines: { position: number; service: string; item: string; costCentre: string; quantity: string }[];
  offers: { at: string; oneOff: string; prices: unknown }[];
  steps: { id: string; state: CallOffState; at: string; byId: string | null; by: string | null; note: string }[];
}

/** Every call-off of a customer, the newest first: what they come to rests on all of them. One statement. */
export async function listCallOffs(scope: Scope, orgId: string): Promise<CallOff[]> {
  return ask(scope, callOffsAsked(scope, orgId));
}

function callOffsAsked(scope: Scope, orgId: string): Asked<CallOff[]> {
  scope.require("billing.read", orgId);
  const sql = Prisma.sql`
    select c.number, c.title, c.body, c.from_date::text as "from", c.currency, c.state::text as state, c.revision,
      c.scenario_id as "scenarioId",
      (select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'service', l.service_key, 'item', l.item,
          'costCentre', l.cost_centre, 'quantity', trim_scale(l.quantity)::text) order by l.position), '[]')
        from call_off_line l where l.org_id = c.org_id and l.call_off_id = c.id) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('at', o.at, 'oneOff', o.one_off::text, 'prices', o.prices)
          order by o.at desc, o.id desc), '[]')
        from call_off_offer o where o.org_id = c.org_id and o.call_off_id = c.id) as offers,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'state', s.state, 'at', s.at, 'byId', s.by_id, 'by', p.name,
          'note', s.note) order by s.at, s.id), '[]')
        from call_off_step s left join person p on p.id = s.by_id
        where s.org_id = c.org_id and s.call_off_id = c.id) as steps
    from call_off c where c.org_id = ${orgId}::uuid order by c.number desc`;
  return asked(sql, (rows: Row[]) => rows.map(callOffOf));
}

function callOffOf({ lines: asked, offers: made, steps, ...head }: Row): CallOff {
  const offers = made.map(({ at, oneOff, prices }): CallOffOffer => {
    return { at: new Date(at), oneOff: BigInt(oneOff), prices: offerPricesSchema.parse(prices) };
  });
  const lines = asked.map(({ quantity, ...line }) => ({ ...line, quantity: decimalOf(quantity) }));
  return {
    ...{ ...head, offers },
    oneOff: offers[0]?.oneOff ?? null,
    lines: linesAt(lines, offers[0]),
    steps: steps.map(({ byId, by, at, ...step }) => ({ ...step, at: new Date(at), by: byId && (by ?? "–") })),
  };
}

/** What is asked for `recordedOf` and `knownOf`. */
export function recordedAsked(scope: Scope, orgId: string) {
  return { entries: agreedAsked(scope, orgId), all: callOffsAsked(scope, orgId) };
}

interface Recorded {
  entries: readonly AgreedEntry[];
  all: readonly CallOff[];
}

function recordedOf({ entries, all }: Recorded) {
  return { contract: holding(entries), named: namedIn(entries), all };
}

/** What is agreed and what has been ordered beside it in one currency, for the forecast, the worksheet and the deviations. */
export function knownOf(read: Recorded, currency: string) {
  const recorded = recordedOf(read);
  const callOffs = inCurrency(currency, recorded.all);
  return { ...recorded, callOffs, ...knownChanges({ agreed: recorded.contract, callOffs, named: recorded.named }) };
}

/** What the contract alone says, and every call-off beside it, whatever its currency. One statement. */
export async function listRecorded(scope: Scope, orgId: string) {
  return recordedOf(await askTogether(scope, recordedAsked(scope, orgId)));
}

/** `knownOf` what stands today. One statement. */
export async function listKnown(scope: Scope, orgId: string, currency: string) {
  return knownOf(await askTogether(scope, recordedAsked(scope, orgId)), currency);
}

export interface CallOffInvoiceLine {
  id: string;
  position: number;
  text: string;
  month: string;
  amount: bigint;
  currency: string;
  invoice: { id: string; number: string };
}

/** The invoice lines that name a call-off, the newest first. */
export async function listInvoiceLinesOf(scope: Scope, orgId: string, number: number): Promise<CallOffInvoiceLine[]> {
  scope.require("billing.read", orgId);
  const spelled = await referencesOn(scope, orgId, number);
  if (spelled.length === 0) return [];
  return scope.db.invoiceLine.findMany({
    where: { orgId, callOff: { in: spelled } },
    select: {
      ...{ id: true, position: true, text: true, month: true, amount: true, currency: true },
      invoice: { select: { id: true, number: true } },
    },
    orderBy: [{ month: "desc" }, { position: "asc" }],
    take: 60,
  });
}

/** How the lines that have come spell a call-off's reference, those that give something back among them. */
async function referencesOn(scope: Scope, orgId: string, number: number): Promise<string[]> {
  const rows = await scope.db.$queryRaw<{ call_off: string }[]>`
    select distinct call_off from invoice_line
    where org_id = ${orgId}::uuid and call_off <> '' and call_off ilike 'avr%'`;
  return rows.map(({ call_off }) => call_off).filter((text) => numberIn(text) === number);
}

/** Whether a line names a call-off that takes payment for it: one that gives something back does not put it on the invoice. */
export async function isInvoiced(scope: Scope, orgId: string, number: number): Promise<boolean> {
  scope.require("billing.read", orgId);
  const spelled = await referencesOn(scope, orgId, number);
  const where = { orgId, callOff: { in: spelled }, kind: { not: "credit" as const } };
  return spelled.length > 0 && (await scope.db.invoiceLine.count({ where })) > 0;
}
