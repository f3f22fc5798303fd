import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { FormatLang } from "@/lib/format";
import { formatValue } from "@/lib/measures/format-measure";
import type { QuestionMean } from "@/lib/satisfaction/figure-queries";
import { fewestAnswers } from "@/lib/satisfaction/figures";
import type { SurveyQuestion } from "@/lib/satisfaction/settings";

export interface QuestionMeansProps {
  questions: readonly SurveyQuestion[];
  means: readonly QuestionMean[];
  lang: FormatLang;
}

/** What the customer's own questions were answered. */
export function QuestionMeans({ questions, means, lang }: QuestionMeansProps) {
  const t = useTranslations("satisfaction");
  if (questions.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t("questions")} />
      <CardBody>
        <dl className="grid gap-3 text-sm sm:grid-cols-2">
          {questions.map(({ key, ...words }) => {
            const { n = 0, sum = 0 } = means.find((mean) => mean.key === key) ?? {};
            return (
              <div key={key}>
                <dt className="font-medium">{words[lang]}</dt>
                <dd className="text-ink-muted">
                  {n < fewestAnswers
                    ? t("hidden")
                    : t("questionMean", { mean: formatValue(sum / n, "score", lang), n })}
                </dd>
              </div>
            );
          })}
        </dl>
      </CardBody>
    </Card>
  );
}
