import "server-only";
import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { readCalendarForm } from "@/lib/sla/calendar-form";
import { listAgreementVersions } from "@/lib/sla/version-queries";
import type { CalendarRules } from "@/lib/time/calendar";
import { readCalendarEffect, readTermsEffect, type TermsEffect } from "./effect-queries";
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
  org: { slug: string; key: string };
  rules: CalendarRules;
  year: number;
  /** Null for a calendar that no target is reckoned by. */
  effect: TermsEffect | null;
  digest: string;
}

/** The rules in a form, to be shown as a year and held against last quarter, or what is wrong with them. Writes nothing. */
export async function loadCalendarPreview(form: FormData): Promise<{ result: ActionResult; shown: RulesShown | null }> {
  let shown: RulesShown | null = null;
  const result = await runAction(
    {
      name: "previewCalendar",
      schema: z.looseObject({
        org: z.string(),
        year: z.coerce.number().int().min(2005).max(2100),
        calendar: z.string().max(60).optional(),
      }),
      permission: "sla.manage",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const read = readCalendarForm(textsOf(input));
        if ("problems" in read) return { refused: fix, fields: read.problems };
        const { rules } = read;
        const { calendar: key = "new", year } = input;
        const isUsed = (await listAgreementVersions(scope, org.id)).some(({ terms }) => {
          return terms.targets.some(({ calendar }) => calendar === key);
        });
        const effect = isUsed ? await readCalendarEffect(scope, org.id, { key, rules }, Date.now()) : null;
        shown = { org, rules, year, effect, digest: digestOf(rules) };
        return "agreements.calendar.title";
      },
    },
    form,
  );
  return { result, shown };
}
