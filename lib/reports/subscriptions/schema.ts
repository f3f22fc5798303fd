import * as z from "zod";
import { type SectionId, sectionIds } from "../definitions/kinds";
import { reportKinds } from "../model/model";
import { rhythms } from "./schedule";

const boxes = Object.fromEntries(sectionIds.map((id) => [`section-${id}`, z.literal("on").optional()]));

/** What the form of a subscription sends: a box for each section, and one day for each rhythm. */
export const subscriptionSchema = z.object({
  org: z.string(),
  /** One that every customer has, or the id of one of its own. */
  kind: z.union([z.enum(reportKinds), z.uuid()], "packs.subscriptions.kindMissing"),
  lang: z.enum(["sv", "en"]),
  rhythm: z.enum(rhythms),
  weekday: z.coerce.number().int().min(1).max(7),
  day: z.coerce
    .number("packs.subscriptions.dayWrong")
    .int()
    .min(1, "packs.subscriptions.dayWrong")
    .max(28, "packs.subscriptions.dayWrong"),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "packs.subscriptions.timeWrong")
    .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
  ...boxes,
});

/** The sections whose boxes are ticked. */
export function tickedIn(form: Readonly<Record<string, unknown>>): SectionId[] {
  return sectionIds.filter((id) => form[`section-${id}`] === "on");
}
