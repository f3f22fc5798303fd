import * as z from "zod";
import { mostQuestions, type SurveyQuestion, type SurveySettings, surveyLangs } from "./settings";

const whole = (least: number, most: number, message: string) =>
  z.coerce.number(message).int(message).min(least, message).max(most, message);
const optionalShare = z.union([z.literal(""), whole(1, 100, "satisfaction.settings.wrong.target")]).default("");
const line = z.string().trim().max(120, "satisfaction.settings.wrong.question").default("");

/** The form of a customer's settings; shares in per cent. */
export const settingsSchema = z.object({
  org: z.string(),
  version: z.coerce.number().int().min(0),
  share: whole(0, 100, "satisfaction.settings.wrong.share"),
  delayHours: whole(0, 336, "satisfaction.settings.wrong.delayHours"),
  quarantineDays: whole(0, 365, "satisfaction.settings.wrong.quarantineDays"),
  daysOpen: whole(1, 90, "satisfaction.settings.wrong.daysOpen"),
  changeDays: whole(0, 30, "satisfaction.settings.wrong.changeDays"),
  langs: z.enum(["sv", "en", "both"]),
  target: optionalShare,
  ...Object.fromEntries(
    Array.from({ length: mostQuestions }, (_, at) => at + 1).flatMap((at) => [
      [`question${at}sv`, line],
      [`question${at}en`, line],
    ]),
  ),
});

/** What the form says, as it is stored; or the field of a question that is written in one language alone. */
export function settingsOf(input: Record<string, unknown>): SurveySettings | { unfinished: string } {
  const questions: SurveyQuestion[] = [];
  for (let at = 1; at <= mostQuestions; at += 1) {
    const [sv, en] = [String(input[`question${at}sv`] ?? ""), String(input[`question${at}en`] ?? "")];
    if (sv === "" && en === "") continue;
    if (sv === "" || en === "") return { unfinished: sv === "" ? `question${at}sv` : `question${at}en` };
    questions.push({ key: `q${at}`, sv, en });
  }
  const { share, delayHours, quarantineDays, daysOpen, changeDays, langs, target } = input as unknown as Form;
  return {
    ...{ share: share / 100, delayHours, quarantineDays, daysOpen, changeDays, questions },
    langs: langs === "both" ? [...surveyLangs] : [langs],
    target: target === "" ? null : target / 100,
  };
}

interface Form {
  share: number;
  delayHours: number;
  quarantineDays: number;
  daysOpen: number;
  changeDays: number;
  langs: "sv" | "en" | "both";
  target: "" | number;
}

const answer = { org: z.string(), answer: z.uuid("satisfaction.desk.gone") };
const words = (least: number, most: number, missing: string) =>
  z.string().trim().min(least, missing).max(most, "satisfaction.desk.tooLong");

export const makeActionSchema = z.object({
  ...answer,
  said: words(5, 300, "satisfaction.desk.saidMissing"),
  body: words(5, 500, "satisfaction.desk.bodyMissing"),
  owner: z.uuid("satisfaction.desk.ownerMissing"),
  due: z.iso.date("satisfaction.desk.dueMissing"),
});
export const setAsideSchema = z.object(answer);
export const tagsSchema = z.object({ ...answer, tags: z.string().max(400, "satisfaction.desk.tooLong") });
export const finishSchema = z.object({
  org: z.string(),
  action: z.uuid("satisfaction.desk.gone"),
  did: words(5, 500, "satisfaction.desk.didMissing"),
});
export const openRelationSchema = z.object({ org: z.string() });

/** Statements arrive as `s.<key>` beside these and are read by the action. */
export const relationSchema = z.object({
  org: z.string(),
  nps: z.coerce
    .number("satisfaction.relation.npsMissing")
    .int("satisfaction.relation.npsMissing")
    .min(0, "satisfaction.relation.npsMissing")
    .max(10, "satisfaction.relation.npsMissing"),
  comment: z.string().trim().max(2_000, "satisfaction.desk.tooLong").default(""),
});
