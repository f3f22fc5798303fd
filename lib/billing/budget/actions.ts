"use server";

import { getLocale } from "next-intl/server";
import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { manyLines } from "@/lib/typed-text";
import { parseBudget } from "./budget-text";
import { approveBudget, saveBudget } from "./commands";

const place = {
  org: z.string(),
  year: z.coerce.number().int().min(2000).max(2099),
  currency: z.string().regex(/^[A-Z]{3}$/),
};
const pageOf = ({ org, year }: { org: string; year: number }) => routes.customer.budget(org, { year: String(year) });

export async function saveBudgetAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveBudget",
      schema: z.object({ ...place, lines: manyLines.max(20_000, "billing.budget.tooMany") }),
      permission: "billing.write",
      run: async ({ scope, org, input: { year, currency, lines } }) => {
        if (!org) return { refused: "errors.not_found" };
        const read = parseBudget(lines, await getLocale());
        if ("problem" in read) return { refused: read.problem, field: "lines" };
        await saveBudget(scope, { orgId: org.id, year, currency }, read.lines, Date.now());
        return "billing.budget.saved";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function approveBudgetAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "approveBudget",
      schema: z.object({ ...place, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
      permission: "billing.approve",
      run: async ({ scope, org, input: { year, currency, digest } }) => {
        const done = org && (await approveBudget(scope, { orgId: org.id, year, currency }, digest, Date.now()));
        return done ? "billing.budget.approved" : { refused: "billing.budget.changedMeanwhile" };
      },
      revalidate: pageOf,
    },
    form,
  );
}
