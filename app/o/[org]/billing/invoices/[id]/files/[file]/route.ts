import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { invoiceFileResponse } from "@/lib/billing/invoices/file-response";
import { loadInvoiceFile } from "@/lib/billing/invoices/loaders";

interface Context {
  params: Promise<{ org: string; id: string; file: string }>;
}

/** The PDF that came with an invoice. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { org, id, file } = await params;
  const found = await loadInvoiceFile(org, id, file);
  return found ? invoiceFileResponse(found) : notFound();
}
