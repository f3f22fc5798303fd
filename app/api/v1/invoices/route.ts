import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { answerWrite } from "@/lib/intake/api/answers";
import { readBody, throughDoor } from "@/lib/intake/api/door";
import { receiveInvoice } from "@/lib/intake/api/invoice-commands";

/** Bytes: an invoice of some thousand lines. */
const largest = 2_000_000;

export async function POST(request: Request): Promise<Response> {
  return throughDoor(request, "invoices", async (holder) => {
    const { text, input } = await readBody(request, invoiceDraftSchema, largest);
    return answerWrite(request, holder, text, (scope) => receiveInvoice(scope, holder, input, Date.now()));
  });
}
