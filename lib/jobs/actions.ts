"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { AppError } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { retryJob } from "./outbox-commands";

export async function retryJobAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "retryJob",
      schema: z.object({ job: z.uuid() }),
      run: async ({ scope, viewer, input }) => {
        const mayRead = viewer.isSupplier && scope.orgs("audit.read").length > 0;
        if (!mayRead) throw new AppError("not_found", "no audit.read anywhere");
        return (await retryJob(scope, input.job)) ? "outbox.retried" : { refused: "outbox.gone" };
      },
      revalidate: () => routes.desk.outbox(),
    },
    form,
  );
}
