"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { appendAudit } from "@/lib/audit/commands";
import { localPathOf } from "@/lib/i18n/local-path";
import { routes } from "@/lib/routes";
import { type ActionResult, requireOwnRequest, runAction } from "./action";
import { personaKey, personasOf, writing } from "./persona";
import { personaCookie } from "./reader";

/** Until the browser closes: nobody should find themselves reading as another the day after. */
const untilClosed = { sameSite: "lax", path: "/", httpOnly: true } as const;

export async function viewAsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const result = await runAction(
    {
      name: "viewAs",
      schema: z.object({ persona: z.string().max(120) }),
      anyOf: writing,
      run: async ({ scope, viewer, input }) => {
        const persona = personasOf(viewer).find((candidate) => personaKey(candidate) === input.persona);
        if (!persona) return { refused: "access.viewAs.unknown", field: "persona" };
        const subject = `person:${viewer.personId}`;
        await appendAudit(scope, { kind: "help.read_as", subject, detail: { persona: input.persona } });
        (await cookies()).set(personaCookie, input.persona, untilClosed);
        return "access.viewAs.begun";
      },
    },
    form,
  );
  if (result.status !== "done") return result;
  redirect(routes.help.home((await getLocale()) === "en" ? "en" : "sv"));
}

export async function stopViewingAsAction(): Promise<void> {
  await requireOwnRequest();
  (await cookies()).delete(personaCookie);
  redirect(localPathOf((await headers()).get("referer")));
}
