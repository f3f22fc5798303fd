import type { ActionResult } from "@/lib/access/action";
import { formatLocalDate } from "@/lib/format";
import type { SurveyForm as Survey } from "@/lib/satisfaction/survey-queries";
import { localDateAt } from "@/lib/time/local-date";
import { SurveyForm } from "./survey-form";

export interface SurveyBodyProps {
  survey: Survey;
  chosen: number | null;
  timeZone: string;
  lang: "sv" | "en";
  action: (previous: ActionResult, form: FormData) => Promise<ActionResult>;
  hidden: Record<string, string>;
}

/** The form with everything it says in the survey's language. */
export function SurveyBody({ survey, chosen, timeZone, lang, action, hidden }: SurveyBodyProps) {
  const { state, isOpen, score, comment, reason, extra, questions, changeableUntil: until } = survey;
  const dayOf = (instant: string) => formatLocalDate(localDateAt(Date.parse(instant), timeZone), lang, "longDate");
  return (
    <SurveyForm
      action={action}
      hidden={hidden}
      state={state}
      isOpen={isOpen}
      lastDay={survey.expiresAt && dayOf(survey.expiresAt)}
      score={score}
      chosen={chosen}
      comment={comment}
      reason={reason}
      questions={questions.map(({ key, ...words }) => ({ key, label: words[lang], given: extra[key] ?? null }))}
      changeUntil={until && dayOf(until)}
    />
  );
}
