"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { clockNameSchema } from "@/lib/sla/events";
import { excludeClock, includeClock } from "./commands";
import { findCaseId } from "./histories";

const target = { org: z.string(), ref: z.string().max(40), clock: clockNameSchema };

/** Takes a clock out of the service level, with the reason that every figure then names. */
export async function excludeClockAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "excludeClock",
      schema: z.object({
        ...target,
        reason: z.string().trim().min(5, "cases.exclude.reasonMissing").max(300, "cases.exclude.reasonLong"),
      }),
      permission: "sla.exclude",
      run: async ({ scope, org, input }) => {
        const caseId = org && (await findCaseId(scope, org, input.ref));
        if (!caseId) return { refused: "errors.not_found" };
        await excludeClock(scope, org.id, { caseId, clock: input.clock, reason: input.reason }, Date.now());
        return "cases.exclude.excluded";
      },
      revalidate: (input) => routes.customer.case(input.org, input.ref),
    },
    form,
  );
}

export async function includeClockAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "includeClock",
      schema: z.object(target),
      permission: "sla.exclude",
      run: async ({ scope, org, input }) => {
        const caseId = org && (await findCaseId(scope, org, input.ref));
        if (!caseId) return { refused: "errors.not_found" };
        await includeClock(scope, org.id, { caseId, clock: input.clock }, Date.now());
        return "cases.exclude.included";
      },
      revalidate: (input) => routes.customer.case(input.org, input.ref),
    },
    form,
  );
}
