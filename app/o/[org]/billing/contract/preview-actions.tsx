"use server";

import type { PreviewAnswer } from "@/components/agreements/use-previewed-form";
import { ContractEffectView } from "@/components/billing/contract/contract-effect-view";
import { loadContractEffect } from "@/lib/billing/contract/preview-loaders";

/** An unsaved change of a contract held against the last quarter's invoices and the forecast. Stands here because lib knows no interface. */
export async function previewContractAction(form: FormData): Promise<PreviewAnswer> {
  const { result, shown } = await loadContractEffect(form);
  if (!shown) return result.status === "error" ? { messageKey: result.messageKey, fields: result.fields } : {};
  return { node: <ContractEffectView effect={shown.effect} names={shown.names} />, digest: shown.digest };
}
