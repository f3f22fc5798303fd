"use server";

import { redirect } from "next/navigation";
import { type ActionResult, runAction } from "@/lib/access/action";
import { can } from "@/lib/access/viewer";
import { theReporter } from "@/lib/cases/desk/reporter-queries";
import { findCaseId } from "@/lib/cases/histories";
import { caseReference, numberOfReference } from "@/lib/cases/reference";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { attachMailSchema, discardMailSchema, openMailSchema } from "./forms";
import { attachHeld, discardHeld, openHeld, takeHeld } from "./held-commands";

const gone = { refused: "mailIn.refusal.gone" } as const;

/** Makes a case of a held mail, and leads to it. */
export async function openMailAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let address: string | null = null;
  const result = await runAction(
    {
      name: "openMail",
      schema: openMailSchema,
      permission: "cases.write",
      run: async ({ scope, viewer, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const now = new Date();
        const who = await theReporter(scope, org.id, input.reporter, localDateAt(now.getTime(), org.timeZone));
        if ("refused" in who) return { refused: `caseDesk.register.${who.refused}`, field: "reporter" };
        const held = await takeHeld(scope, input.mail);
        if (!held) return gone;
        const { heading: title, impact, urgency } = input;
        const agent = { id: viewer.personId, name: viewer.name, locale: viewer.locale };
        const opened = await openHeld(scope, org, held, { title, impact, urgency, reporter: who.reporter }, agent, now);
        if (opened === "customer") return { refused: "mailIn.refusal.customer", field: "org" };
        if (opened === "unreadable") return { refused: "mailIn.refusal.unreadable" };
        address = routes.desk.case(org.slug, caseReference(org.key, opened.number));
        return "mailIn.done.opened";
      },
    },
    form,
  );
  if (result.status === "done" && address !== null) redirect(address);
  return result;
}

/** Puts a held mail into a case of the customer whose key its reference begins with. */
export async function attachMailAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let address: string | null = null;
  const result = await runAction(
    {
      name: "attachMail",
      schema: attachMailSchema,
      anyOf: ["cases.write"],
      run: async ({ scope, viewer, input }) => {
        const reference = input.ref.replace(/^\[|\]$/g, "").trim();
        const org = viewer.customers.find(
          ({ id, key }) => numberOfReference(reference, key) !== null && can(viewer, "cases.write", id),
        );
        const known = org && (await findCaseId(scope, org, reference));
        if (!org || !known) return { refused: "mailIn.refusal.case", field: "ref" };
        const held = await takeHeld(scope, input.mail);
        if (!held) return gone;
        const agent = { id: viewer.personId, name: viewer.name, locale: viewer.locale };
        const wish = { reference, asNote: input.as === "note" };
        const outcome = await attachHeld(scope, org, held, wish, agent, new Date());
        if (outcome !== "attached") return { refused: `mailIn.refusal.${outcome}`, field: "ref" };
        address = routes.desk.case(org.slug, reference.toUpperCase());
        return "mailIn.done.attached";
      },
    },
    form,
  );
  if (result.status === "done" && address !== null) redirect(address);
  return result;
}

export async function discardMailAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const result = await runAction(
    {
      name: "discardMail",
      schema: discardMailSchema,
      anyOf: ["cases.write"],
      run: async ({ scope, viewer, input }) => {
        const held = await takeHeld(scope, input.mail);
        if (!held) return gone;
        const agent = { id: viewer.personId, name: viewer.name, locale: viewer.locale };
        await discardHeld(scope, held, input.note, agent, new Date());
        return "mailIn.done.discarded";
      },
      revalidate: () => routes.desk.mailIn(),
    },
    form,
  );
  if (result.status === "done") redirect(routes.desk.mailIn());
  return result;
}
