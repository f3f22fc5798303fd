"use server";

import { getLocale } from "next-intl/server";
import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { oneLine } from "@/lib/typed-text";
import { digestOf, readChange } from "./change-queries";
import { addService, changeContract, makeContract } from "./commands";
import { formTexts, placeFields } from "./form-texts";

const gone = { refused: "errors.not_found" } as const;

/** Makes or changes a contract as the form says, if it is what the effect was shown of. */
export async function saveContractAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveContract",
      schema: z.looseObject({ ...placeFields, previewed: z.string().optional() }),
      permission: "billing.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return gone;
        const now = Date.now();
        const { contract, base, previewed } = input;
        const today = localDateAt(now, org.timeZone);
        const read = await readChange(scope, org.id, contract ?? null, formTexts(input), {
          today,
          lang: await getLocale(),
        });
        if ("problems" in read) return { refused: "contracts.fix", fields: read.problems };
        const { proposal } = read;
        if (digestOf(proposal) !== previewed) return { refused: "contracts.problem.preview_first" };
        if (proposal.what === "made") {
          const isMade = await makeContract(scope, org.id, proposal, now);
          return isMade ? "contracts.saved" : { refused: "contracts.problem.number_taken", field: "number" };
        }
        if (contract === undefined) return gone;
        const isChanged = await changeContract(scope, { orgId: org.id, contractId: contract, base }, proposal, now);
        return isChanged ? "contracts.saved" : { refused: "contracts.problem.conflict" };
      },
      revalidate: ({ org }) => routes.customer.contract(String(org)),
    },
    form,
  );
}

const serviceSchema = z.object({
  org: z.string(),
  name: oneLine.min(1, "contracts.problem.name").max(80, "contracts.problem.name"),
  nameEn: oneLine.max(80, "contracts.problem.name"),
  key: oneLine.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, "contracts.problem.service_key"),
});

export async function addServiceAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "addService",
      schema: serviceSchema,
      permission: "billing.manage",
      run: async ({ scope, org, input: { key, name, nameEn } }) => {
        if (!org) return gone;
        const isAdded = await addService(scope, org.id, { key, name, nameEn: nameEn || null });
        return isAdded ? "contracts.service.added" : { refused: "contracts.problem.service_taken", field: "key" };
      },
      revalidate: ({ org }) => routes.customer.contractPrices(org),
    },
    form,
  );
}
