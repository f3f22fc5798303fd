"use server";

import { redirect } from "next/navigation";
import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess } from "@/lib/access/viewer";
import { routes } from "@/lib/routes";
import { localInstant } from "@/lib/time/local-date";
import { numberOfReference } from "../reference";
import {
  addAction,
  addEntry,
  closeFollowUp,
  type FollowUpRef,
  finishAction,
  reopenFollowUp,
  saveAnalysis,
} from "./commands";
import { actionDoneSchema, actionSchema, analysisSchema, entrySchema, followUpSchema } from "./follow-up";
import { listOwners } from "./owner-queries";
import { type FollowUp, getFollowUp } from "./queries";
import { draftReport } from "./report-commands";

const missing = { refused: "errors.not_found" };

async function find(scope: Scope, org: CustomerAccess | null, reference: string): Promise<FollowUp | null> {
  const number = org && numberOfReference(reference, org.key);
  return number ? getFollowUp(scope, org.id, number) : null;
}

interface Work<Input> {
  scope: Scope;
  org: CustomerAccess;
  followUp: FollowUp;
  /** The follow-up as commands name it. */
  named: FollowUpRef;
  input: Input;
}

/** Something done to a follow-up that is there; for those who follow incidents up unless said otherwise. */
function onFollowUp<Schema extends z.ZodObject<{ org: z.ZodString; ref: z.ZodType<string> }>>(
  name: string,
  schema: Schema,
  form: FormData,
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
  permission: Permission = "incidents.write",
): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema,
      permission,
      run: async ({ scope, org, input }) => {
        const followUp = await find(scope, org, input.ref);
        if (!org || !followUp) return missing;
        const named = { orgId: org.id, id: followUp.id, caseId: followUp.caseId };
        return run({ scope, org, followUp, named, input });
      },
      revalidate: ({ org, ref }) => routes.customer.incident(org, ref),
    },
    form,
  );
}

export async function saveAnalysisAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onFollowUp("saveAnalysis", analysisSchema, form, async ({ scope, named, input }) => {
    const saved = await saveAnalysis(scope, named, input);
    return saved ? "incidents.saved" : { refused: "incidents.conflict", field: "cause" };
  });
}

export async function addIncidentEntryAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onFollowUp("addIncidentEntry", entrySchema, form, async ({ scope, org, named, input }) => {
    const at = localInstant(input.at, org.timeZone);
    if (at === null) return { refused: "incidents.entry.atMissing", field: "at" };
    if (at > Date.now()) return { refused: "incidents.entry.atAhead", field: "at" };
    await addEntry(scope, named, { at, body: input.body });
    return "incidents.entry.added";
  });
}

export async function addIncidentActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onFollowUp("addIncidentAction", actionSchema, form, async ({ scope, org, named, input }) => {
    const owners = await listOwners(scope, org.id, Date.now());
    if (!owners.some(({ id }) => id === input.owner)) {
      return { refused: "incidents.action.ownerUnknown", field: "owner" };
    }
    await addAction(scope, named, { body: input.body, ownerId: input.owner, due: input.due });
    return "incidents.action.added";
  });
}

/** For those who follow incidents up, and for whoever owns the action. */
export async function finishIncidentActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onFollowUp(
    "finishIncidentAction",
    actionDoneSchema,
    form,
    async ({ scope, named, input }) => {
      const done = await finishAction(scope, named, input.action, Date.now());
      return done ? "incidents.action.done" : { refused: "incidents.action.gone" };
    },
    "cases.read_org",
  );
}

export async function closeFollowUpAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onFollowUp("closeFollowUp", followUpSchema, form, async ({ scope, followUp, named }) => {
    if (followUp.cause === "" || followUp.effect === "") return { refused: "incidents.close.causeMissing" };
    const { unfinished } = await closeFollowUp(scope, named, Date.now());
    return unfinished > 0 ? { refused: "incidents.close.actionsLeft" } : "incidents.close.done";
  });
}

export async function reopenFollowUpAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onFollowUp("reopenFollowUp", followUpSchema, form, async ({ scope, named }) => {
    await reopenFollowUp(scope, named);
    return "incidents.close.reopened";
  });
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
        if (followUp.isSecurity) return { refused: "incidents.report.security" };
        documentId = await draftReport(scope, org, followUp, { lang: viewer.locale, name: viewer.name });
        return "incidents.report.made";
      },
    },
    form,
  );
  if (result.status === "done") redirect(routes.desk.document(documentId));
  return result;
}
