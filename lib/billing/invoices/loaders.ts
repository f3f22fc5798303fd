import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { monthAt } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { listCurrencies } from "../bridge/queries";
import { listPrices } from "../contract/queries";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { lineFilterOf } from "./filter";
import { getInvoice, getInvoiceFile, listInvoices, listLines, sumLines } from "./queries";

export const linesPerPage = 100;

type Query = Readonly<Record<string, string | undefined>>;

/** The lines that an address names, a page at a time, with what all of them come to. */
export async function loadLines(slug: string, query: Query) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const lang = await getLocale();
  const page = Math.min(Math.max(Number.parseInt(query.page ?? "1", 10) || 1, 1), 1_000);
  return inScope(viewer, async (scope) => {
    const known = (await listCurrencies(scope, org.id, monthAt(Date.now(), org.timeZone)))[0];
    const filter = lineFilterOf(query, {
      ...{ currency: known?.currency ?? "SEK", from: known?.last ?? "2000-01", to: known?.last ?? "2000-01" },
    });
    const sum = await sumLines(scope, org.id, filter);
    const lines = await listLines(scope, org.id, filter, { limit: linesPerPage, offset: (page - 1) * linesPerPage });
    const names = namesOf(await listServiceNames(scope, org.id), await listPrices(scope, org.id), lang);
    await noteView(scope, org.id, `lines:${filter.from}:${filter.to}`);
    return { org, lang, filter, sum, lines, names, page };
  });
}

export async function loadInvoices(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "invoices");
    return { org, invoices: await listInvoices(scope, org.id) };
  });
}

/** One invoice as it was received. */
export async function loadInvoice(slug: string, id: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  if (!z.uuid().safeParse(id).success) notFound();
  const lang = await getLocale();
  const page = await inScope(viewer, async (scope) => {
    const invoice = await getInvoice(scope, org.id, id);
    if (!invoice) return null;
    await noteView(scope, org.id, `invoice:${id}`);
    const names = namesOf(await listServiceNames(scope, org.id), await listPrices(scope, org.id), lang);
    return { invoice, names };
  });
  if (!page) notFound();
  const may = { mayAsk: can(viewer, "billing.write", org.id), mayAttach: can(viewer, "billing.import", org.id) };
  return { ...page, org, lang, ...may };
}

/** A file that came with an invoice; null when there is none to open. */
export async function loadInvoiceFile(slug: string, invoiceId: string, id: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  if (![invoiceId, id].every((one) => z.uuid().safeParse(one).success)) return null;
  return inScope(viewer, async (scope) => {
    const file = await getInvoiceFile(scope, org.id, invoiceId, id);
    if (file) await noteView(scope, org.id, `file:${id}`);
    return file;
  });
}
