"use server";

import { type ActionResult, runAction } from "@/lib/access/action";
import { tickSchema } from "./progress";
import { tickSteps } from "./progress-commands";

/** Keeps what the reader has ticked. Says nothing to them: the tick itself is the answer. */
export async function tickStepAction(form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "tickStep",
      schema: tickSchema,
      run: async ({ scope, input: { document: documentId, steps, ticked } }) => {
        await tickSteps(scope, { documentId, steps, ticked });
        return "article.steps.tick";
      },
    },
    form,
  );
}
