import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Fold } from "@/components/knowledge/fold";
import { Badge } from "@/components/ui/badge";
import type { CannedAnswer } from "@/lib/cases/desk/canned-queries";
import { removeCannedAnswerAction } from "@/lib/cases/desk/desk-actions";
import { CannedForm, type CannedFormProps } from "./canned-form";

/** The answers that are given often; each opens to be read, changed or removed. */
export function CannedAnswers({
  answers,
  articles,
}: {
  answers: readonly CannedAnswer[];
  articles: CannedFormProps["articles"];
}) {
  const t = useTranslations("caseDesk.canned");
  return (
    <ul className="grid gap-2">
      {answers.map((answer) => (
        <li key={answer.id}>
          <Fold
            title={
              <>
                <span lang={answer.lang} className="min-w-0 flex-1 break-words font-normal">
                  {answer.title}
                </span>
                <Badge>{t(`langs.${answer.lang}`)}</Badge>
              </>
            }
          >
            <div className="grid gap-3">
              <CannedForm answer={answer} lang={answer.lang} articles={articles} />
              <ActionForm
                action={removeCannedAnswerAction}
                submit={t("remove")}
                variant="danger"
                hidden={{ answer: answer.id }}
              />
            </div>
          </Fold>
        </li>
      ))}
    </ul>
  );
}
