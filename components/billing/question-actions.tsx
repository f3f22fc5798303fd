import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import {
  answerPriceQuestionAction,
  replyToPriceQuestionAction,
  settlePriceQuestionAction,
} from "@/lib/billing/questions/actions";
import type { QuestionState } from "@/lib/billing/questions/queries";

interface QuestionActionsProps {
  org: string;
  number: number;
  state: QuestionState;
  may: { write: boolean; answer: boolean };
}

/** The supplier answers; the customer writes on or is content. */
export function QuestionActions({ org, number, state, may }: QuestionActionsProps) {
  const t = useTranslations("billing.question");
  const hidden = { org, number: String(number) };
  if (!may.write && !may.answer) return null;
  return (
    <Messages of={["billing"]}>
      {may.answer && state === "settled" && <Notice>{t("afterSettling")}</Notice>}
      {may.answer && state !== "settled" && (
        <Card>
          <CardHeader title={t("answer")} />
          <CardBody>
            <ActionForm
              action={answerPriceQuestionAction}
              submit={t("answerSend")}
              variant="primary"
              hidden={hidden}
              fields={[
                { name: "body", label: t("answerBody"), multiline: true, required: true },
                { name: "credit", label: t("creditField"), hint: t("creditHint"), optionalLabel: t("optional") },
              ]}
            />
          </CardBody>
        </Card>
      )}
      {may.write && (
        <Card>
          <CardHeader title={t("reply")} />
          <CardBody className="grid gap-4">
            <ActionForm
              action={replyToPriceQuestionAction}
              submit={t("replySend")}
              hidden={hidden}
              fields={[{ name: "body", label: t("replyBody"), multiline: true, required: true }]}
            />
            {state !== "settled" && (
              <ActionForm action={settlePriceQuestionAction} submit={t("settle")} hidden={hidden} />
            )}
          </CardBody>
        </Card>
      )}
    </Messages>
  );
}
