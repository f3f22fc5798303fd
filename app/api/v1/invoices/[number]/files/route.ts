import { inKeyScope } from "@/lib/access/scope";
import { invoiceFileLimits } from "@/lib/billing/invoices/file-limits";
import { inWriteScope } from "@/lib/intake/api/answers";
import { jsonAnswer, readBytes, readQuery, throughDoor } from "@/lib/intake/api/door";
import { attachFile } from "@/lib/intake/api/invoice-file-commands";
import { listInvoiceFiles } from "@/lib/intake/api/invoice-file-queries";
import { invoiceFileQuerySchema, invoiceSellerSchema } from "@/lib/intake/api/invoice-file-schemas";

interface Context {
  params: Promise<{ number: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return throughDoor(request, "billing", async (holder) => {
    const name = { ...(await params), ...readQuery(request, invoiceSellerSchema) };
    const files = await inKeyScope(holder, "read", (scope) => listInvoiceFiles(scope, holder.orgId, name));
    return jsonAnswer(200, { files });
  });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return throughDoor(request, "invoices", async (holder) => {
    const { number } = await params;
    const { seller, name = `${number}.pdf` } = readQuery(request, invoiceFileQuerySchema);
    const bytes = await readBytes(request, "application/pdf", invoiceFileLimits.bytes);
    const { status, body } = await inWriteScope(holder, (scope) =>
      attachFile(scope, holder, { number, seller }, { name, bytes }),
    );
    return jsonAnswer(status, body);
  });
}
