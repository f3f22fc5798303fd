import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { headingOf } from "@/lib/satisfaction/answer";
import { answerOwnSurveyAction } from "@/lib/satisfaction/survey-actions";
import type { SurveyForm } from "@/lib/satisfaction/survey-queries";
import { SurveyBody } from "./survey-body";

export interface OwnSurveyProps {
  org: { slug: string; timeZone: string };
  survey: SurveyForm;
}

/** The survey about a case, on the case's own page. */
export function OwnSurvey({ org, survey }: OwnSurveyProps) {
  const t = useTranslations("survey");
  const lang = useLocale();
  return (
    <Card data-print="hide" id="survey" className="scroll-mt-20">
      <CardHeader title={t(headingOf(survey))} />
      <CardBody>
        <Messages of={["survey"]}>
          <SurveyBody
            survey={survey}
            chosen={null}
            timeZone={org.timeZone}
            lang={lang}
            action={answerOwnSurveyAction}
            hidden={{ org: org.slug, ref: survey.reference }}
          />
        </Messages>
      </CardBody>
    </Card>
  );
}
