"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { readCalendarForm } from "@/lib/sla/calendar-form";
import { addAgreementVersion, addCalendarVersion } from "@/lib/sla/version-commands";
import { listCalendars } from "@/lib/sla/version-queries";
import { calendarKey } from "./calendar-key";
import { digestOf, readTermsForm, textsOf } from "./terms-form-queries";
import { askVerification } from "./verification-commands";

const versionFields = { org: z.string(), base: z.coerce.number().int().min(0), previewed: z.string().optional() };
const fix = "agreements.editor.fix";
const previewFirst = "agreements.problem.preview_first";

/** Saves what the form says as a new version, if it is what the effect was shown of. */
export async function saveAgreementAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveAgreement",
      schema: z.looseObject(versionFields),
      permission: "sla.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const read = await readTermsForm(scope, org.id, textsOf(input));
        if ("problems" in read) return { refused: fix, fields: read.problems };
        if (digestOf(read.terms) !== input.previewed) return { refused: previewFirst };
        const refusal = await addAgreementVersion(scope, org.id, { ...read, base: input.base });
        return refusal ?? "agreements.editor.saved";
      },
      revalidate: ({ org }) => routes.desk.agreement(org),
    },
    form,
  );
}

/** Saves what the form says as a new version of a calendar, or as a new calendar, if it is what the year was shown of. */
export async function saveCalendarAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveCalendar",
      schema: z.looseObject({ ...versionFields, calendar: z.string().max(60) }),
      permission: "sla.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const read = readCalendarForm(textsOf(input));
        if ("problems" in read) return { refused: fix, fields: read.problems };
        if (digestOf(read.rules) !== input.previewed) return { refused: previewFirst };
        const known = (await listCalendars(scope, org.id)).map(({ key }) => key);
        if (input.calendar !== "new" && !known.includes(input.calendar)) return { refused: "errors.not_found" };
        const key = input.calendar === "new" ? calendarKey(read.name, known) : input.calendar;
        const refusal = await addCalendarVersion(scope, org.id, { ...read, key, base: input.base });
        return refusal ?? "agreements.calendar.saved";
      },
      revalidate: ({ org }) => routes.desk.agreement(org),
    },
    form,
  );
}

export async function askVerificationAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "askVerification",
      schema: z.object({ org: z.string() }),
      permission: "sla.manage",
      run: async ({ scope, org }) => {
        if (!org) return { refused: "errors.not_found" };
        await askVerification(scope, org.id, Date.now());
        return "agreements.verify.asked";
      },
      revalidate: () => routes.desk.agreements(),
    },
    form,
  );
}
