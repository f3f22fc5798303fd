import { inKeyScope } from "@/lib/access/scope";
import { invoiceFileResponse } from "@/lib/billing/invoices/file-response";
import { readQuery, throughDoor } from "@/lib/intake/api/door";
import { readInvoiceFile } from "@/lib/intake/api/invoice-file-queries";
import { invoiceSellerSchema } from "@/lib/intake/api/invoice-file-schemas";

interface Context {
  params: Promise<{ number: string; file: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return throughDoor(request, "billing", async (holder) => {
    const { number, file } = await params;
    const name = { number, ...readQuery(request, invoiceSellerSchema) };
    const found = await inKeyScope(holder, "read", (scope) => readInvoiceFile(scope, holder.orgId, name, file));
    return invoiceFileResponse(found);
  });
}
