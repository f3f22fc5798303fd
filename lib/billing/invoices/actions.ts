"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { attachInvoiceFile } from "./file-commands";

/** Puts the PDF of an invoice beside it: the field `file`. */
export async function attachInvoiceFileAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const file = form.get("file");
  return runAction(
    {
      name: "attachInvoiceFile",
      schema: z.object({ org: z.string(), invoice: z.uuid() }),
      permission: "billing.import",
      run: async ({ scope, org, input: { invoice } }) => {
        if (!org) return { refused: "errors.not_found" };
        if (!(file instanceof File)) return { refused: "billing.invoice.file.empty", field: "file" };
        const bytes = new Uint8Array(await file.arrayBuffer());
        const outcome = await attachInvoiceFile(
          scope,
          { orgId: org.id, invoiceId: invoice },
          { name: file.name, bytes },
        );
        const key = `billing.invoice.file.${outcome}`;
        return outcome === "attached" ? key : { refused: key, field: "file" };
      },
      revalidate: ({ org, invoice }) => routes.customer.invoice(String(org), String(invoice)),
    },
    form,
  );
}
