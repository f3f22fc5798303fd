"use server";

import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { getCaseByReference } from "../case-queries";
import { caseReference } from "../reference";
import { closeEscalationSchema, escalateSchema } from "./escalation";
import { closeEscalation, escalateCase } from "./escalation-commands";

/** Lifts a case to a level and tells the level's contacts. */
export async function escalateCaseAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "escalateCase",
      schema: escalateSchema,
      permission: "cases.escalate",
      run: async ({ scope, viewer, org, input }) => {
        const found = org && (await getCaseByReference(scope, org, input.ref));
        if (!found) return { refused: "errors.not_found" };
        if (found.state === "closed") return { refused: "incidents.escalate.caseClosed" };
        const { level, reason } = input;
        const reference = caseReference(org.key, found.number);
        const about = {
          caseId: found.id,
          reference,
          title: found.title,
          by: viewer.name,
          isSecurity: found.isSecurity,
        };
        await escalateCase(scope, org, { ...about, level, reason }, Date.now());
        return "incidents.escalate.done";
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
}

export async function closeEscalationAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "closeEscalation",
      schema: closeEscalationSchema,
      permission: "cases.escalate",
      run: async ({ scope, org, input }) => {
        const found = org && (await getCaseByReference(scope, org, input.ref));
        if (!found) return { refused: "errors.not_found" };
        const { escalation: id, outcome } = input;
        const closed = await closeEscalation(scope, org.id, { id, caseId: found.id, outcome }, Date.now());
        return closed ? "incidents.escalate.ended" : { refused: "incidents.escalate.gone" };
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
}
