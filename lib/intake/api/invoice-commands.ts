import "server-only";
import type { KeyHolder } from "@/lib/access/key-holder";
import type { Scope } from "@/lib/access/scope";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import type { ReadInvoice } from "@/lib/billing/invoices/draft";
import { ApiProblem, wrongFields } from "./problem";
import type { Answer } from "./receipts";

/** Takes in an invoice that a machine sends. The same again is answered as the first time, and changes nothing. */
export async function receiveInvoice(
  scope: Scope,
  { orgId }: KeyHolder,
  invoice: ReadInvoice,
  now: number,
): Promise<Answer> {
  const { created, rejected } = await storeInvoices(scope, orgId, [invoice], "api", now);
  const isKnown = rejected.find(({ field }) => field === "number");
  if (isKnown) throw new ApiProblem(409, `${isKnown.reason}.`);
  if (rejected.length > 0) {
    throw wrongFields(
      rejected.map(({ field, reason }) => ({ field: `/${field.replaceAll(" ", "/")}`, detail: `${reason}.` })),
    );
  }
  const { seller, number } = invoice;
  return { status: created > 0 ? 201 : 200, body: { seller, number, taken: created > 0 ? "created" : "unchanged" } };
}
