"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { removeCannedAnswer, saveCannedAnswer } from "./canned-commands";
import { cannedSchema, viewSchema } from "./forms";
import { queryOfQueue, queueFilterOf } from "./queue-filter";
import { removeView, saveView } from "./view-commands";

export async function saveViewAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveView",
      schema: viewSchema,
      anyOf: ["cases.read_org"],
      run: async ({ scope, input }) => {
        const asked = Object.fromEntries(new URLSearchParams(input.query));
        const query = String(new URLSearchParams(queryOfQueue(queueFilterOf(asked))));
        const outcome = await saveView(scope, input.name, query, new Date());
        return outcome === "full" ? { refused: "caseDesk.refused.views", field: "name" } : "caseDesk.done.viewSaved";
      },
      revalidate: () => routes.desk.cases(),
    },
    form,
  );
}

export async function removeViewAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "removeView",
      schema: z.object({ view: z.uuid() }),
      anyOf: ["cases.read_org"],
      run: async ({ scope, input }) => {
        const outcome = await removeView(scope, input.view);
        return outcome === "gone" ? { refused: "caseDesk.refused.gone" } : "caseDesk.done.viewRemoved";
      },
      revalidate: () => routes.desk.cases(),
    },
    form,
  );
}

export async function saveCannedAnswerAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveCannedAnswer",
      schema: cannedSchema,
      anyOf: ["cases.write"],
      run: async ({ scope, input: { answer, article, ...text } }) => {
        const change = { ...text, id: answer || null, articleKey: article || null };
        const outcome = await saveCannedAnswer(scope, change, new Date());
        return outcome === "gone" ? { refused: "caseDesk.refused.gone" } : "caseDesk.done.cannedSaved";
      },
      revalidate: () => routes.desk.cannedAnswers(),
    },
    form,
  );
}

export async function removeCannedAnswerAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "removeCannedAnswer",
      schema: z.object({ answer: z.uuid() }),
      anyOf: ["cases.write"],
      run: async ({ scope, input }) => {
        const outcome = await removeCannedAnswer(scope, input.answer);
        return outcome === "gone" ? { refused: "caseDesk.refused.gone" } : "caseDesk.done.cannedRemoved";
      },
      revalidate: () => routes.desk.cannedAnswers(),
    },
    form,
  );
}
