"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { endOutage, registerOutage, removeOutage } from "./commands";
import { instantOf, readOutage } from "./outage-form";

const text = z.string().max(2_000).default("");
const gone = { refused: "agreements.outages.problem.gone" };
const revalidate = ({ org }: { org: string }) => routes.desk.outages(org);

export async function registerOutageAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "registerOutage",
      schema: z.object({
        org: z.string(),
        service: text,
        from: text,
        to: text,
        kind: text,
        agreedOn: text,
        note: text,
      }),
      permission: "cases.write",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const read = readOutage(input, org.timeZone, Date.now());
        if ("problems" in read) return { refused: "agreements.editor.fix", fields: read.problems };
        const isStored = await registerOutage(scope, org.id, read.outage);
        if (!isStored) return { refused: "agreements.outages.problem.service", field: "service" };
        return "agreements.outages.registered";
      },
      revalidate,
    },
    form,
  );
}

export async function endOutageAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "endOutage",
      schema: z.object({ org: z.string(), outage: z.uuid(), at: text }),
      permission: "cases.write",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const at = instantOf(input.at, org.timeZone);
        if (!(at <= Date.now())) return { refused: "agreements.outages.problem.to", field: "at" };
        return (await endOutage(scope, org.id, input.outage, at)) ? "agreements.outages.ended" : gone;
      },
      revalidate,
    },
    form,
  );
}

export async function removeOutageAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "removeOutage",
      schema: z.object({ org: z.string(), outage: z.uuid() }),
      permission: "cases.write",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        return (await removeOutage(scope, org.id, input.outage, Date.now())) ? "agreements.outages.removed" : gone;
      },
      revalidate,
    },
    form,
  );
}
