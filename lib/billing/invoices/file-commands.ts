import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { typeOf } from "@/lib/knowledge/files/file-types";
import { invoiceFileLimits } from "./file-limits";

type FileOutcome = "attached" | "known" | "gone" | "empty" | "large" | "type" | "full";

/** Puts a PDF beside a received invoice, told by its bytes; the invoice itself stays as it was received. */
export async function attachInvoiceFile(
  scope: Scope,
  { orgId, invoiceId }: { orgId: string; invoiceId: string },
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<FileOutcome> {
  scope.require("billing.import", orgId);
  if (bytes.length === 0) return "empty";
  if (bytes.length > invoiceFileLimits.bytes) return "large";
  if (typeOf(bytes, name)?.mime !== "application/pdf") return "type";
  const invoice = await scope.db.invoice.findFirst({
    where: { orgId, id: invoiceId },
    select: { _count: { select: { files: true } } },
  });
  if (!invoice) return "gone";
  if (invoice._count.files >= invoiceFileLimits.count) return "full";
  const called = nameOf(name);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const data = [{ orgId, invoiceId, name: called, bytes, sha256 }];
  const { count } = await scope.db.invoiceFile.createMany({ data, skipDuplicates: true });
  if (count === 0) return "known";
  const detail = { name: called, bytes: bytes.length };
  await appendAudit(scope, { orgId, kind: "file.stored", subject: `invoice:${invoiceId}`, detail });
  return "attached";
}

/** A name that any computer may keep, of at most a hundred characters, that says what the file is. */
function nameOf(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(-100);
  return plain.toLowerCase().endsWith(".pdf") ? plain : "faktura.pdf";
}
