import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { holding } from "../contract/quantities";
import { listAgreedEntries } from "../contract/queries";
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

const fields = {
  ...{ number: true, title: true, body: true, fromDate: true, currency: true, state: true, revision: true },
  scenarioId: true,
  lines: {
    select: { position: true, serviceKey: true, item: true, costCentre: true, quantity: true },
    orderBy: { position: "asc" },
  },
  offers: { select: { at: true, oneOff: true, prices: true }, orderBy: [{ at: "desc" }, { id: "desc" }] },
  steps: {
    select: { id: true, state: true, at: true, byId: true, note: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.CallOffSelect;

type Row = Prisma.CallOffGetPayload<{ select: typeof fields }>;

/** Every call-off of a customer, the newest first: what they come to rests on all of them. */
export async function listCallOffs(scope: Scope, orgId: string): Promise<CallOff[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.callOff.findMany({ where: { orgId }, select: fields, orderBy: { number: "desc" } });
  const names = await namesOf(scope, rows);
  return rows.map((row) => callOffOf(row, names));
}

async function namesOf({ db }: Scope, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ steps }) => steps.flatMap(({ byId }) => byId ?? [])));
  if (ids.size === 0) return new Map();
  const people = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function callOffOf(row: Row, names: ReadonlyMap<string, string>): CallOff {
  const { fromDate, lines: asked, offers: made, steps, ...head } = row;
  const offers = made.map(
    ({ prices, ...offer }): CallOffOffer => ({ ...offer, prices: offerPricesSchema.parse(prices) }),
  );
  const lines = asked.map(({ serviceKey, quantity, ...line }) => {
    return { ...line, service: serviceKey, quantity: decimalOf(quantity) };
  });
  return {
    ...{ ...head, offers, from: fromDate.toISOString().slice(0, 10) },
    oneOff: offers[0]?.oneOff ?? null,
    lines: linesAt(lines, offers[0]),
    steps: steps.map(({ byId, ...step }) => ({ ...step, by: byId && (names.get(byId) ?? "–") })),
  };
}

/** What the contract alone says, and every call-off beside it, whatever its currency. */
export async function listRecorded(scope: Scope, orgId: string) {
  const entries = await listAgreedEntries(scope, orgId);
  return { contract: holding(entries), named: namedIn(entries), all: await listCallOffs(scope, orgId) };
}

/** What is agreed and what has been ordered beside it in one currency, for the forecast, the worksheet and the deviations. */
export async function listKnown(scope: Scope, orgId: string, currency: string) {
  const recorded = await listRecorded(scope, orgId);
  const callOffs = inCurrency(currency, recorded.all);
  return { ...recorded, callOffs, ...knownChanges({ agreed: recorded.contract, callOffs, named: recorded.named }) };
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
