"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { keepView, removeSavedView } from "./commands";
import { keptQuery, viewHref, viewPages, viewSchema } from "./views";

const gone = { refused: "savedViews.gone" };

export async function keepDashboardViewAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "keepDashboardView",
      schema: viewSchema,
      permission: "customer.open",
      run: async ({ scope, org, input }) => {
        const { page, name, query, shared } = input;
        const view = { page, name, query: keptQuery(query), shared: shared === "on" };
        const outcome = await keepView(scope, org?.id ?? "", view, new Date());
        return outcome === "full" ? { refused: "savedViews.full", field: "name" } : "savedViews.kept";
      },
      revalidate: ({ org, page }) => viewHref(org, page, ""),
    },
    form,
  );
}

export async function removeDashboardViewAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "removeDashboardView",
      schema: z.object({ org: z.string().min(1).max(100), page: z.enum(viewPages), view: z.uuid() }),
      permission: "customer.open",
      run: async ({ scope, org, input }) => {
        const page = org && (await removeSavedView(scope, org.id, input.view));
        return page ? "savedViews.removed" : gone;
      },
      revalidate: ({ org, page }) => viewHref(org, page, ""),
    },
    form,
  );
}
