"use server";

import { CalendarPreview } from "@/components/agreements/calendar-preview";
import { EffectView } from "@/components/agreements/effect-view";
import type { PreviewAnswer } from "@/components/agreements/use-previewed-form";
import type { ActionResult } from "@/lib/access/action";
import { loadCalendarPreview, loadTermsEffect } from "@/lib/cases/levels/preview-loaders";
import { calendarYear } from "@/lib/time/calendar-year";

/** Unsaved terms held against last quarter. Stands here because lib knows no interface. */
export async function previewTermsAction(form: FormData): Promise<PreviewAnswer> {
  const { result, shown } = await loadTermsEffect(form);
  if (!shown) return refusalOf(result);
  return { node: <EffectView org={shown.org} effect={shown.effect} />, digest: shown.digest };
}

/** Unsaved rules of a calendar held against last quarter, and drawn as a year. */
export async function previewCalendarAction(form: FormData): Promise<PreviewAnswer> {
  const { result, shown } = await loadCalendarPreview(form);
  if (!shown) return refusalOf(result);
  const { org, rules, year, effect, digest } = shown;
  return { node: <CalendarPreview {...{ org, year, effect }} months={calendarYear(rules, year)} />, digest };
}

function refusalOf(result: ActionResult): PreviewAnswer {
  return result.status === "error" ? { messageKey: result.messageKey, fields: result.fields } : {};
}
