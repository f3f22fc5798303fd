"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Permission } from "@/lib/access/permissions";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import type { OfferPrices } from "./call-off";
import { type Moved, moveCallOff, offerCallOff, requestCallOff } from "./commands";
import { draftRows, linesOf } from "./draft";
import type { CallOffAct } from "./lifecycle";
import { offerSchema, requestSchema, stepSchema } from "./schema";

/** Asks for a call-off and leads to it. */
export async function requestCallOffAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let made: string | null = null;
  const result = await runAction(
    {
      name: "requestCallOff",
      schema: requestSchema,
      permission: "billing.write",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const lines = linesOf(input, await getLocale());
        if ("problem" in lines) return refusalOf(lines);
        const { title, body, from, scenario } = input;
        const today = localDateAt(Date.now(), org.timeZone);
        const about = { scenarioId: scenario === "" ? null : scenario, today };
        const requested = await requestCallOff(scope, org.id, { title, body, from, lines }, about, Date.now());
        if ("problem" in requested) return refusalOf(requested);
        made = routes.customer.callOff(org.slug, requested.number);
        return "callOffs.done.requested";
      },
    },
    form,
  );
  if (result.status === "done" && made) redirect(made);
  return result;
}

const refusalOf = ({ problem, field }: { problem: string; field: string }): Refusal => ({ refused: problem, field });
const pageOf = ({ org, number }: { org: string; number: number }) => routes.customer.callOff(org, number);

function told(moved: Moved | null, done: string): string | Refusal {
  return moved === "done" ? done : { refused: moved === "changed" ? "callOffs.changed" : "callOffs.gone" };
}

/** The supplier's price, for the first time or anew. */
export async function offerCallOffAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "offerCallOff",
      schema: offerSchema(await getLocale()),
      permission: "billing.offer",
      run: async ({ scope, org, input }) => {
        const { number, revision, note, oneOff } = input;
        const place = org && { orgId: org.id, number, revision };
        const offer = { oneOff: oneOff ?? 0n, prices: pricesOf(input), note };
        return told(place && (await offerCallOff(scope, place, offer, Date.now())), "callOffs.done.offered");
      },
      revalidate: pageOf,
    },
    form,
  );
}

/** The prices that were typed; a row left empty keeps the price list's. */
function pricesOf(input: z.infer<ReturnType<typeof offerSchema>>): OfferPrices {
  const typed: Readonly<Record<string, unknown>> = input;
  return draftRows.flatMap((position) => {
    const unitPrice = typed[`price${position}`];
    return typeof unitPrice === "string" && unitPrice !== "" ? [{ position, unitPrice }] : [];
  });
}

type Hand = Exclude<CallOffAct, "offer" | "recognise">;

function step(form: FormData, name: string, permission: Permission, act: Hand, done: string): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema: stepSchema,
      permission,
      run: async ({ scope, org, input: { number, revision, note } }) => {
        const place = org && { orgId: org.id, number, revision };
        return told(place && (await moveCallOff(scope, place, act, note, Date.now())), done);
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function orderCallOffAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return step(form, "orderCallOff", "billing.write", "order", "callOffs.done.ordered");
}

export async function deliverCallOffAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return step(form, "deliverCallOff", "billing.offer", "deliver", "callOffs.done.delivered");
}

/** The supplier says no to what was asked for. */
export async function declineCallOffRequestAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return step(form, "declineCallOffRequest", "billing.offer", "decline", "callOffs.done.declined");
}

/** The customer says no to what was offered. */
export async function declineCallOffOfferAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return step(form, "declineCallOffOffer", "billing.write", "decline", "callOffs.done.declined");
}

export async function withdrawCallOffAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return step(form, "withdrawCallOff", "billing.write", "withdraw", "callOffs.done.withdrawn");
}
