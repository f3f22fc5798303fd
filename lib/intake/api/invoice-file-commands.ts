import "server-only";
import { createHash } from "node:crypto";
import type { KeyHolder } from "@/lib/access/key-holder";
import type { Scope } from "@/lib/access/scope";
import { attachInvoiceFile } from "@/lib/billing/invoices/file-commands";
import { invoiceFileLimits } from "@/lib/billing/invoices/file-limits";
import { findInvoice, getAttached, type InvoiceName, noSuchInvoice } from "./invoice-file-queries";
import { ApiProblem } from "./problem";
import type { Answer } from "./receipts";

const tooLarge = `Send at most ${invoiceFileLimits.bytes} bytes.`;

/** Puts a PDF beside an invoice, checked as in the portal. The same again is answered with the one that lies there. */
export async function attachFile(
  scope: Scope,
  { orgId }: KeyHolder,
  invoice: InvoiceName,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<Answer> {
  const invoiceId = await findInvoice(scope, orgId, invoice, "billing.import");
  const outcome = await attachInvoiceFile(scope, { orgId, invoiceId }, file);
  switch (outcome) {
    case "attached":
    case "known": {
      const sha256 = createHash("sha256").update(file.bytes).digest("hex");
      return { status: outcome === "attached" ? 201 : 200, body: await getAttached(scope, orgId, invoiceId, sha256) };
    }
    case "gone":
      throw noSuchInvoice();
    case "full":
      throw new ApiProblem(
        409,
        `There are ${invoiceFileLimits.count} files beside the invoice already, the most there is room for.`,
      );
    case "large":
      throw new ApiProblem(413, tooLarge);
    default:
      throw new ApiProblem(422, "The body is no PDF. Send the bytes of a file that begins with %PDF-.");
  }
}
