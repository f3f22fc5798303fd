"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import * as z from "zod";
import { type ActionResult, requireOwnRequest, runAction } from "@/lib/access/action";
import { inJobScope } from "@/lib/access/scope";
import { addressOf, countVisitor } from "@/lib/access/visitor-limits";
import { routes } from "@/lib/routes";
import { reportKinds } from "../model/model";
import { getDefinition } from "../own/queries";
import { addSubscription, endByLink, endSubscription } from "./commands";
import { subscriptionSchema, tickedIn } from "./schema";
import { subscriptionOfToken } from "./unsubscribe-token";

export async function subscribeToPackAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "subscribeToPack",
      schema: subscriptionSchema,
      permission: "customer.open",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const { lang, rhythm, weekday, day, time: minute } = input;
        const known = reportKinds.find((name) => name === input.kind);
        const definition = known ? null : await getDefinition(scope, org.id, input.kind);
        if (!known && !definition) return { refused: "errors.not_found" };
        const wish = {
          ...{ kind: known ?? ("own" as const), definition },
          lang,
          rhythm,
          minute,
          day: rhythm === "weekly" ? weekday : day,
          sections: tickedIn(input),
        };
        const outcome = await addSubscription(scope, org, wish, Date.now());
        if (outcome === "same") return { refused: "packs.subscriptions.same" };
        if (outcome === "too_many") return { refused: "packs.subscriptions.tooMany" };
        // As of something that is not there: which reports there are for others is not told.
        return outcome === "added" ? "packs.subscriptions.added" : { refused: "errors.not_found" };
      },
      revalidate: ({ org }) => routes.customer.packs(org),
    },
    form,
  );
}

export async function endSubscriptionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "endSubscription",
      schema: z.object({ org: z.string(), subscription: z.uuid() }),
      permission: "customer.open",
      run: async ({ scope, org, input }) => {
        const isEnded = org && (await endSubscription(scope, org.id, input.subscription, Date.now()));
        return isEnded ? "packs.subscriptions.stopped" : { refused: "packs.subscriptions.gone" };
      },
      revalidate: ({ org }) => routes.customer.packs(org),
    },
    form,
  );
}

/** From the page that a mail's link opens: whoever has the link may end what it names, and nothing else. */
export async function endLinkedSubscriptionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  await requireOwnRequest();
  const failed = (messageKey: string): ActionResult => ({ status: "error", messageKey, fields: {}, values: {} });
  if (!(await countVisitor("unsubscribe", addressOf(await headers())))) return failed("errors.rate_limited");
  const token = String(form.get("token") ?? "");
  const id = subscriptionOfToken(token);
  if (id === null) return failed("packs.subscriptions.gone");
  await inJobScope((scope) => endByLink(scope, id, Date.now()));
  revalidatePath(routes.unsubscribe(token));
  return { status: "done", messageKey: "packs.subscriptions.stopped" };
}
