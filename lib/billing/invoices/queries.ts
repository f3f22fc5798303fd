import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { LineFilter } from "./filter";

const dateOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

export interface ListedInvoice {
  id: string;
  number: string;
  seller: string;
  kind: "invoice" | "credit_note";
  issuedOn: string;
  currency: string;
  net: bigint;
  vat: bigint;
  lines: number;
}

/** The newest invoices of a customer, credit notes among them. */
export async function listInvoices(scope: Scope, orgId: string, limit = 60): Promise<ListedInvoice[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.invoice.findMany({
    where: { orgId },
    select: {
      ...{ id: true, number: true, seller: true, kind: true, issuedOn: true, currency: true, net: true, vat: true },
      _count: { select: { lines: true } },
    },
    orderBy: [{ issuedOn: "desc" }, { number: "desc" }],
    take: limit,
  });
  return rows.map(({ issuedOn, _count, ...row }) => ({
    ...row,
    issuedOn: dateOf(issuedOn) ?? "",
    lines: _count.lines,
  }));
}

const lineFields = {
  ...{ id: true, position: true, month: true, currency: true, kind: true, serviceKey: true, item: true, text: true },
  ...{ quantity: true, unit: true, unitPrice: true, amount: true, vatRate: true, periodFrom: true, periodTo: true },
  ...{ costCentre: true, callOff: true },
  invoice: { select: { id: true, number: true, issuedOn: true } },
  questions: { select: { number: true, state: true }, orderBy: { number: "desc" } },
} as const satisfies Prisma.InvoiceLineSelect;

export interface ListedLine {
  id: string;
  position: number;
  month: string;
  currency: string;
  kind: "recurring" | "usage" | "one_off" | "credit";
  service: string;
  item: string;
  text: string;
  /** Decimals as texts with a point. */
  quantity: string;
  unit: string;
  unitPrice: string;
  amount: bigint;
  vatRate: string;
  periodFrom: string | null;
  periodTo: string | null;
  costCentre: string;
  callOff: string;
  invoice: { id: string; number: string; issuedOn: string };
  questions: { number: number; state: "open" | "answered" | "settled" }[];
}

type LineRow = Prisma.InvoiceLineGetPayload<{ select: typeof lineFields }>;

function lineOf({
  serviceKey,
  quantity,
  unitPrice,
  vatRate,
  periodFrom,
  periodTo,
  invoice,
  ...row
}: LineRow): ListedLine {
  return {
    ...{
      ...row,
      service: serviceKey,
      quantity: quantity.toFixed(),
      unitPrice: unitPrice.toFixed(),
      vatRate: vatRate.toFixed(),
    },
    ...{ periodFrom: dateOf(periodFrom), periodTo: dateOf(periodTo) },
    invoice: { ...invoice, issuedOn: dateOf(invoice.issuedOn) ?? "" },
  };
}

/** Lines that a filter lets through, largest first. */
export async function listLines(
  scope: Scope,
  orgId: string,
  filter: LineFilter,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ListedLine[]> {
  scope.require("billing.read", orgId);
  const rows = await scope.db.invoiceLine.findMany({
    where: whereOf(orgId, filter),
    select: lineFields,
    orderBy: [{ amount: "desc" }, { id: "asc" }],
    take: limit,
    skip: offset,
  });
  return rows.map(lineOf);
}

/** How many lines a filter lets through, and what they come to. */
export async function sumLines(
  scope: Scope,
  orgId: string,
  filter: LineFilter,
): Promise<{ count: number; amount: bigint }> {
  scope.require("billing.read", orgId);
  const { _sum } = await scope.db.invoiceSum.aggregate({
    where: whereOf(orgId, filter),
    _sum: { lines: true, amount: true },
  });
  return { count: _sum.lines ?? 0, amount: _sum.amount ?? 0n };
}

function whereOf(
  orgId: string,
  { currency, from, to, kinds, service, item, costCentre }: LineFilter,
): Prisma.InvoiceLineWhereInput & Prisma.InvoiceSumWhereInput {
  return {
    ...{ orgId, currency, month: { gte: from, lte: to } },
    ...(kinds.length > 0 && { kind: { in: [...kinds] } }),
    ...(service !== null && { serviceKey: service }),
    ...(item !== null && { item }),
    ...(costCentre !== null && { costCentre }),
  };
}

/** An invoice that another names. */
export interface NamedInvoice {
  id: string;
  number: string;
}

export interface WholeInvoice extends Omit<ListedInvoice, "lines"> {
  dueOn: string | null;
  /** The number of the invoice that a credit note takes back from, or that an invoice refers to. */
  credits: string | null;
  /** That invoice, where it has been received. */
  credited: NamedInvoice | null;
  /** The credit notes that name this one, oldest first. */
  creditedBy: NamedInvoice[];
  source: string;
  receivedAt: Date;
  vatRates: unknown;
  /** How many it has; `lines` are the first of them. */
  count: number;
  lines: ListedLine[];
  files: { id: string; name: string }[];
}

/** Lines of one invoice that are shown; a cloud bill may have thousands, which the list of lines and the export hold. */
const mostShown = 500;

/** One invoice with its lines; null when there is none for this viewer. */
export async function getInvoice(scope: Scope, orgId: string, id: string): Promise<WholeInvoice | null> {
  scope.require("billing.read", orgId);
  const row = await scope.db.invoice.findFirst({
    where: { orgId, id },
    select: {
      ...{ id: true, number: true, seller: true, kind: true, issuedOn: true, dueOn: true, currency: true, net: true },
      ...{ vat: true, vatRates: true, credits: true, source: true, receivedAt: true },
      lines: { select: lineFields, orderBy: { position: "asc" }, take: mostShown },
      files: { select: { id: true, name: true }, orderBy: { addedAt: "asc" } },
      _count: { select: { lines: true } },
    },
  });
  if (!row) return null;
  const { issuedOn, dueOn, lines, _count, ...rest } = row;
  const { seller, number, credits } = rest;
  const named = { id: true, number: true } as const;
  return {
    ...rest,
    credited:
      credits === null
        ? null
        : await scope.db.invoice.findFirst({ where: { orgId, seller, number: credits }, select: named }),
    creditedBy: await scope.db.invoice.findMany({
      where: { orgId, seller, credits: number, kind: "credit_note" },
      select: named,
      orderBy: [{ issuedOn: "asc" }, { number: "asc" }],
      take: 20,
    }),
    issuedOn: dateOf(issuedOn) ?? "",
    dueOn: dateOf(dueOn),
    count: _count.lines,
    lines: lines.map(lineOf),
  };
}

/** The bytes of a file that came with an invoice. */
export async function getInvoiceFile(scope: Scope, orgId: string, invoiceId: string, id: string) {
  scope.require("billing.read", orgId);
  return scope.db.invoiceFile.findFirst({ where: { orgId, invoiceId, id }, select: { name: true, bytes: true } });
}
