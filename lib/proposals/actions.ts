"use server";

import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { decideProposal, noteCarriedOut } from "./commands";
import { carriedOutSchema, decideSchema } from "./schema";

export async function decideProposalAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "decideProposal",
      schema: decideSchema,
      permission: "proposals.decide",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const { document: documentId, decidedBy: decidedById, responsible: responsibleId, ...decision } = input;
        const made = await decideProposal(
          scope,
          org,
          { ...decision, documentId, decidedById, responsibleId },
          Date.now(),
        );
        return typeof made === "number" ? `proposalDecisions.done.${input.outcome}` : made;
      },
      revalidate: ({ org, key }) => routes.customer.proposal(org, key),
    },
    form,
  );
}

export async function noteCarriedOutAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "noteCarriedOut",
      schema: carriedOutSchema,
      permission: "proposals.follow",
      run: async ({ scope, org, input: { document: documentId, number, doneOn, note } }) => {
        if (!org) return { refused: "errors.not_found" };
        const refused = await noteCarriedOut(scope, org, { documentId, number, doneOn, note }, Date.now());
        return refused ?? "proposalDecisions.done.carriedOut";
      },
      revalidate: ({ org, key }) => routes.customer.proposal(org, key),
    },
    form,
  );
}
