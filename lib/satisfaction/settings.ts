import * as z from "zod";

export const surveyLangs = ["sv", "en"] as const;
export type SurveyLang = (typeof surveyLangs)[number];

/** A question of the customer's own beside the score, answered 1 to 5. */
const questionSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  sv: z.string().min(1).max(120),
  en: z.string().min(1).max(120),
});
export type SurveyQuestion = z.infer<typeof questionSchema>;

export const mostQuestions = 3;

/** How a customer's users are asked. Whole days and hours, so that a person can say them. */
export const surveySettingsSchema = z.object({
  /** Share of closed cases that somebody is asked about, 0 to 1. */
  share: z.number().min(0).max(1),
  /** Hours from the closing to the question: the case may be reopened meanwhile. */
  delayHours: z.int().min(0).max(336),
  /** Nobody is asked more often than this. */
  quarantineDays: z.int().min(0).max(365),
  daysOpen: z.int().min(1).max(90),
  /** An answer may be changed for so many days. */
  changeDays: z.int().min(0).max(30),
  langs: z.array(z.enum(surveyLangs)).min(1),
  /** The share of satisfied answers that has been agreed on; null where none has. */
  target: z.number().min(0).max(1).nullable(),
  questions: z.array(questionSchema).max(mostQuestions),
});
export type SurveySettings = z.infer<typeof surveySettingsSchema>;

/** What the form begins with for a customer whose users have not been asked before. */
export const suggestedSettings: SurveySettings = {
  share: 0.5,
  delayHours: 24,
  quarantineDays: 14,
  daysOpen: 14,
  changeDays: 3,
  langs: ["sv", "en"],
  target: null,
  questions: [],
};

/** In the person's own language where the customer asks in it, otherwise in the first the customer asks in. */
export function langFor(locale: string, { langs }: Pick<SurveySettings, "langs">): SurveyLang {
  return langs.find((lang) => lang === locale) ?? langs[0] ?? "sv";
}
