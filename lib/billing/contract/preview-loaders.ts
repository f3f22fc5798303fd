import "server-only";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { localDateAt } from "@/lib/time/local-date";
import { listServiceNames } from "../name-queries";
import { type BillingNames, namesOf } from "../names";
import { type ContractEffect, digestOf, readChange, readContractEffect } from "./change-queries";
import { formTexts, placeFields } from "./form-texts";
import { listPrices } from "./queries";

export interface EffectShown {
  effect: ContractEffect;
  names: BillingNames;
  digest: string;
}

/** The effect of what a contract's form says, or what is wrong with it. Writes nothing. */
export async function loadContractEffect(form: FormData): Promise<{ result: ActionResult; shown: EffectShown | null }> {
  const lang = await getLocale();
  let shown: EffectShown | null = null;
  const result = await runAction(
    {
      name: "previewContract",
      schema: z.looseObject(placeFields),
      permission: "billing.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const today = localDateAt(Date.now(), org.timeZone);
        const contract = input.contract ?? null;
        const read = await readChange(scope, org.id, contract, formTexts(input), { today, lang });
        if ("problems" in read) return { refused: "contracts.fix", fields: read.problems };
        const { proposal } = read;
        const effect = await readContractEffect(scope, org.id, contract, proposal, today);
        const prices = await listPrices(scope, org.id);
        const proposed = proposal.what === "prices" ? [{ validFrom: proposal.from, rows: proposal.rows }] : [];
        const names = namesOf(await listServiceNames(scope, org.id), [...prices, ...proposed], lang);
        shown = { effect, names, digest: digestOf(proposal) };
        return "contracts.effect.title";
      },
    },
    form,
  );
  return { result, shown };
}
