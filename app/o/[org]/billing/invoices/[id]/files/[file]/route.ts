import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { loadInvoiceFile } from "@/lib/billing/invoices/loaders";

interface Context {
  params: Promise<{ org: string; id: string; file: string }>;
}

/** The PDF that came with an invoice. It is always saved, never shown in the portal's own place. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { org, id, file } = await params;
  const found = await loadInvoiceFile(org, id, file);
  if (!found) notFound();
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
