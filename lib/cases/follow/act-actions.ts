"use server";

import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { numberOfReference } from "../reference";
import { actOnCase } from "./act-commands";
import { addSchema, confirmSchema, reopenSchema, watchSchema, withdrawSchema } from "./acts";
import { checkFiles } from "./file-commands";
import type { RefusedFile } from "./files";
import { chosenFiles } from "./form-files";
import type { CustomerAct } from "./transitions";
import { setWatching } from "./watch-commands";

/** What a form with files is told besides: which of them were not taken, and why. */
export type WithFilesResult = ActionResult & { refusedFiles?: readonly RefusedFile[] };

const gone: Refusal = { refused: "errors.not_found" };

type ActSchema = typeof addSchema | typeof confirmSchema | typeof reopenSchema | typeof withdrawSchema;

async function act(name: string, kind: CustomerAct, schema: ActSchema, form: FormData): Promise<WithFilesResult> {
  let refusedFiles: readonly RefusedFile[] = [];
  const result = await runAction(
    {
      name,
      schema: schema as z.ZodObject<(typeof confirmSchema)["shape"]>,
      permission: "cases.report",
      run: async ({ scope, viewer, org, input }) => {
        const number = org && numberOfReference(input.ref, org.key);
        if (!org || !number) return gone;
        const chosen = kind === "add" || kind === "reopen" ? chosenFiles(form) : [];
        const text = "text" in input ? String(input.text) : "";
        if (kind === "add" && text === "" && chosen.length === 0)
          return { refused: "follow.missing.add", field: "text" };
        const { files, refused } = await checkFiles(chosen);
        refusedFiles = refused;
        if (refused.length > 0) return { refused: "follow.files.refused", field: "files" };
        const deed = { act: kind, text, files, by: viewer.name };
        return (await actOnCase(scope, org, number, deed, Date.now())) ?? `follow.done.${kind}`;
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
  return { ...result, refusedFiles };
}

/** A message from the customer's side, with pictures and files; it ends a wait for the customer. */
export async function addInformationAction(_previous: WithFilesResult, form: FormData): Promise<WithFilesResult> {
  return act("addInformation", "add", addSchema, form);
}

/** Closes a resolved case. */
export async function confirmSolvedAction(_previous: WithFilesResult, form: FormData): Promise<WithFilesResult> {
  return act("confirmSolved", "confirm", confirmSchema, form);
}

/** Takes a resolved or closed case up again, with the reason. */
export async function reopenSolvedCaseAction(_previous: WithFilesResult, form: FormData): Promise<WithFilesResult> {
  return act("reopenSolvedCase", "reopen", reopenSchema, form);
}

/** Closes a case that is not resolved and no longer needed. */
export async function withdrawCaseAction(_previous: WithFilesResult, form: FormData): Promise<WithFilesResult> {
  return act("withdrawCase", "withdraw", withdrawSchema, form);
}

/** Begins or ends to watch a case. */
export async function watchCaseAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "watchCase",
      schema: watchSchema,
      permission: "cases.read_own",
      run: async ({ scope, org, input }) => {
        const number = org && numberOfReference(input.ref, org.key);
        if (!org || !number) return gone;
        const watching = input.watching === "yes";
        await setWatching(scope, org.id, number, watching);
        return watching ? "follow.done.watch" : "follow.done.unwatch";
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
}
