"use server";

import { redirect } from "next/navigation";
import { type ActionResult, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess } from "@/lib/access/viewer";
import { routes } from "@/lib/routes";
import { localInstant } from "@/lib/time/local-date";
import { numberOfReference } from "../reference";
import { addAction, addEntry, closeFollowUp, finishAction, reopenFollowUp, saveAnalysis } from "./commands";
import { actionDoneSchema, actionSchema, analysisSchema, entrySchema, followUpSchema } from "./follow-up";
import { listOwners } from "./owner-queries";
import { type FollowUp, getFollowUp } from "./queries";
import { draftReport } from "./report-commands";

const missing = { refused: "errors.not_found" };
const revalidate = ({ org, ref }: { org: string; ref: string }) => routes.customer.incident(org, ref);

async function find(scope: Scope, org: CustomerAccess | null, reference: string): Promise<FollowUp | null> {
  const number = org && numberOfReference(reference, org.key);
  return number ? getFollowUp(scope, org.id, number) : null;
}

const refOf = (org: CustomerAccess, { id, caseId }: FollowUp) => ({ orgId: org.id, id, caseId });

export async function saveAnalysisAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveAnalysis",
      schema: analysisSchema,
      permission: "incidents.write",
      run: async ({ scope, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        const saved = await saveAnalysis(scope, refOf(org, followUp), input);
        return saved ? "incidents.saved" : { refused: "incidents.conflict", field: "cause" };
      },
      revalidate,
    },
    form,
  );
}

export async function addIncidentEntryAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "addIncidentEntry",
      schema: entrySchema,
      permission: "incidents.write",
      run: async ({ scope, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        const at = localInstant(input.at, org.timeZone);
        if (at === null) return { refused: "incidents.entry.atMissing", field: "at" };
        if (at > Date.now()) return { refused: "incidents.entry.atAhead", field: "at" };
        await addEntry(scope, refOf(org, followUp), { at, body: input.body });
        return "incidents.entry.added";
      },
      revalidate,
    },
    form,
  );
}

export async function addIncidentActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "addIncidentAction",
      schema: actionSchema,
      permission: "incidents.write",
      run: async ({ scope, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        const owners = await listOwners(scope, org.id, Date.now());
        if (!owners.some(({ id }) => id === input.owner)) {
          return { refused: "incidents.action.ownerUnknown", field: "owner" };
        }
        await addAction(scope, refOf(org, followUp), { body: input.body, ownerId: input.owner, due: input.due });
        return "incidents.action.added";
      },
      revalidate,
    },
    form,
  );
}

/** For those who follow incidents up, and for whoever owns the action. */
export async function finishIncidentActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "finishIncidentAction",
      schema: actionDoneSchema,
      permission: "cases.read_org",
      run: async ({ scope, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        const done = await finishAction(scope, refOf(org, followUp), input.action, Date.now());
        return done ? "incidents.action.done" : { refused: "incidents.action.gone" };
      },
      revalidate,
    },
    form,
  );
}

export async function closeFollowUpAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "closeFollowUp",
      schema: followUpSchema,
      permission: "incidents.write",
      run: async ({ scope, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        if (followUp.cause === "" || followUp.effect === "") return { refused: "incidents.close.causeMissing" };
        const { unfinished } = await closeFollowUp(scope, refOf(org, followUp), Date.now());
        return unfinished > 0 ? { refused: "incidents.close.actionsLeft" } : "incidents.close.done";
      },
      revalidate,
    },
    form,
  );
}

export async function reopenFollowUpAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "reopenFollowUp",
      schema: followUpSchema,
      permission: "incidents.write",
      run: async ({ scope, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        await reopenFollowUp(scope, refOf(org, followUp));
        return "incidents.close.reopened";
      },
      revalidate,
    },
    form,
  );
}

/** Makes the draft of the incident report and leads to it. */
export async function draftIncidentReportAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let documentId = "";
  const result = await runAction(
    {
      name: "draftIncidentReport",
      schema: followUpSchema,
      permission: "incidents.write",
      run: async ({ scope, viewer, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        if (followUp.documentId !== null) return { refused: "incidents.report.exists" };
        documentId = await draftReport(scope, org, followUp, { lang: viewer.locale, name: viewer.name });
        return "incidents.report.made";
      },
    },
    form,
  );
  if (result.status === "done") redirect(routes.desk.document(documentId));
  return result;
}
