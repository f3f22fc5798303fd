import "server-only";
import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { readCalendarForm } from "@/lib/sla/calendar-form";
import type { CalendarRules } from "@/lib/time/calendar";
import { readTermsEffect, type TermsEffect } from "./effect-queries";
import { digestOf, readTermsForm, textsOf } from "./terms-form-queries";

export interface EffectShown {
  org: { slug: string; key: string };
  effect: TermsEffect;
  digest: string;
}

const fix = "agreements.editor.fix";

/** The effect of the terms in a form, or what is wrong with them. Writes nothing. */
export async function loadTermsEffect(form: FormData): Promise<{ result: ActionResult; shown: EffectShown | null }> {
  let shown: EffectShown | null = null;
  const result = await runAction(
    {
      name: "previewAgreement",
      schema: z.looseObject({ org: z.string() }),
      permission: "sla.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const read = await readTermsForm(scope, org.id, textsOf(input));
        if ("problems" in read) return { refused: fix, fields: read.problems };
        const effect = await readTermsEffect(scope, org.id, read.terms, Date.now());
        shown = { org, effect, digest: digestOf(read.terms) };
        return "agreements.effect.title";
      },
    },
    form,
  );
  return { result, shown };
}

export interface RulesShown {
  rules: CalendarRules;
  year: number;
  digest: string;
}

/** The rules in a form, to be shown as a year, or what is wrong with them. Writes nothing. */
export async function loadCalendarPreview(form: FormData): Promise<{ result: ActionResult; shown: RulesShown | null }> {
  let shown: RulesShown | null = null;
  const result = await runAction(
    {
      name: "previewCalendar",
      schema: z.looseObject({ org: z.string(), year: z.coerce.number().int().min(2005).max(2100) }),
      permission: "sla.manage",
      run: async ({ org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const read = readCalendarForm(textsOf(input));
        if ("problems" in read) return { refused: fix, fields: read.problems };
        shown = { rules: read.rules, year: input.year, digest: digestOf(read.rules) };
        return "agreements.calendar.title";
      },
    },
    form,
  );
  return { result, shown };
}
