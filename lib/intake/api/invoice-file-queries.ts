import "server-only";
import * as z from "zod";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { noteView } from "@/lib/billing/audit-commands";
import { getInvoiceFile } from "@/lib/billing/invoices/queries";
import { ApiProblem } from "./problem";

export interface InvoiceName {
  number: string;
  seller?: string | undefined;
}

/** The same for an invoice of another customer and for one that there is not. */
export const noSuchInvoice = () => new ApiProblem(404, "There is no such invoice for this key.");

/** The one invoice that a number names, for whoever holds the permission. */
export async function findInvoice(
  scope: Scope,
  orgId: string,
  { number, seller }: InvoiceName,
  permission: Permission,
): Promise<string> {
  scope.require(permission, orgId);
  const where = { orgId, number, ...(seller !== undefined && { seller }) };
  const found = await scope.db.invoice.findMany({ where, select: { id: true }, take: 2 });
  if (found.length > 1) throw new ApiProblem(409, "Two sellers have used this number. Say which one by ?seller=…");
  if (!found[0]) throw noSuchInvoice();
  return found[0].id;
}

const file = { id: true, name: true, sha256: true } as const;

/** What an invoice came with, oldest first. */
export async function listInvoiceFiles(scope: Scope, orgId: string, name: InvoiceName) {
  const invoiceId = await findInvoice(scope, orgId, name, "billing.read");
  return scope.db.invoiceFile.findMany({ where: { orgId, invoiceId }, select: file, orderBy: { addedAt: "asc" } });
}

/** The file of an invoice with these bytes, for whoever put them there. */
export async function getAttached(scope: Scope, orgId: string, invoiceId: string, sha256: string) {
  scope.require("billing.import", orgId);
  return scope.db.invoiceFile.findFirst({ where: { orgId, invoiceId, sha256 }, select: file });
}

/** The bytes of a file, and the trace that they were read, as when a person opens it. */
export async function readInvoiceFile(scope: Scope, orgId: string, name: InvoiceName, id: string) {
  const invoiceId = await findInvoice(scope, orgId, name, "billing.read");
  const found = z.uuid().safeParse(id).success ? await getInvoiceFile(scope, orgId, invoiceId, id) : null;
  if (!found) throw noSuchInvoice();
  await noteView(scope, orgId, `file:${id}`);
  return found;
}
