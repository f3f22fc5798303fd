import * as z from "zod";
import { reasons } from "./invitation";
import type { SurveyQuestion } from "./settings";

export const longestComment = 2_000;

/** What the form of a survey sends. The score alone answers; the rest comes after. */
export const answerSchema = z.object({
  score: z.coerce
    .number("survey.scoreMissing")
    .int("survey.scoreMissing")
    .min(1, "survey.scoreMissing")
    .max(5, "survey.scoreMissing"),
  comment: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(longestComment, "survey.commentLong"))
    .optional(),
  reason: z.enum(["", ...reasons]).optional(),
});
export type SurveyAnswer = z.infer<typeof answerSchema>;

/** Answers to the customer's own questions, from the form's fields `q.<key>`; what is no answer is left out. */
export function extraOf(
  questions: readonly SurveyQuestion[],
  typed: (name: string) => unknown,
): Record<string, number> {
  const answers: Record<string, number> = {};
  for (const { key } of questions) {
    const given = Number(typed(`q.${key}`));
    if (Number.isInteger(given) && given >= 1 && given <= 5) answers[key] = given;
  }
  return answers;
}

/** The key of what stands above a survey: what is asked, what was answered, or that it is over. */
export function headingOf({ state, score }: { state: string; score: number | null }): "question" | "yours" | "over" {
  if (state === "open") return "question";
  return score === null ? "over" : "yours";
}
