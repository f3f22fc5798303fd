import { useTranslations } from "next-intl";
import { ActionForm, type FormField } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { decideReviewAction } from "@/lib/knowledge/desk/review-actions";
import { Fold } from "./fold";

export interface ReviewDecisionProps {
  /** The version, as the action wants it. */
  hidden: Record<string, string>;
  /** Nothing stands in the way of publishing. */
  isClear: boolean;
}

/** Approve now or for later, or send back with words. */
export function ReviewDecision({ hidden, isClear }: ReviewDecisionProps) {
  const t = useTranslations("knowledge.review");
  const publish = useTranslations("knowledge.publish");
  const schedule = useTranslations("knowledge.schedule");
  const change: FormField = {
    name: "change",
    label: publish("change"),
    options: [
      { value: "content", label: publish("content") },
      { value: "wording", label: publish("wording") },
    ],
  };
  return (
    <Card>
      <CardHeader title={t("decision")} />
      <CardBody className="grid gap-2">
        {isClear && (
          <>
            <Fold title={t("approveTitle")}>
              <ActionForm
                action={decideReviewAction}
                submit={t("approve")}
                variant="primary"
                hidden={{ ...hidden, decision: "approve" }}
                fields={[change]}
              />
            </Fold>
            <Fold title={t("laterTitle")}>
              <ActionForm
                action={decideReviewAction}
                submit={t("schedule")}
                hidden={{ ...hidden, decision: "schedule" }}
                fields={[{ name: "at", label: schedule("at"), type: "datetime-local", required: true }, change]}
              />
            </Fold>
          </>
        )}
        <Fold title={t("sendBackTitle")}>
          <ActionForm
            action={decideReviewAction}
            submit={t("sendBack")}
            hidden={{ ...hidden, decision: "send_back" }}
            fields={[{ name: "words", label: t("words"), multiline: true, required: true }]}
          />
        </Fold>
      </CardBody>
    </Card>
  );
}
