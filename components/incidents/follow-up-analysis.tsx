import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { saveAnalysisAction } from "@/lib/cases/incidents/actions";
import type { FollowUp } from "@/lib/cases/incidents/queries";
import type { FollowUpPlace } from "./place";

export interface FollowUpAnalysisProps {
  place: FollowUpPlace;
  followUp: Pick<FollowUp, "cause" | "effect" | "revision">;
  isWritable: boolean;
}

export function FollowUpAnalysis({ place, followUp, isWritable }: FollowUpAnalysisProps) {
  const t = useTranslations("incidents.page");
  const { cause, effect, revision } = followUp;
  return (
    <Card>
      <CardHeader title={t("analysis")} />
      <CardBody>
        {isWritable ? (
          <Messages of={["incidents"]}>
            <ActionForm
              action={saveAnalysisAction}
              submit={t("save")}
              hidden={{ org: place.org, ref: place.reference, revision: String(revision) }}
              fields={[
                { name: "effect", label: t("effect"), hint: t("effectHint"), multiline: true, defaultValue: effect },
                { name: "cause", label: t("cause"), hint: t("causeHint"), multiline: true, defaultValue: cause },
              ]}
            />
          </Messages>
        ) : (
          <dl className="grid max-w-prose gap-4">
            <div>
              <dt className="font-medium text-ink-muted text-sm">{t("effect")}</dt>
              <dd className="whitespace-pre-line">{effect || t("unknown")}</dd>
            </div>
            <div>
              <dt className="font-medium text-ink-muted text-sm">{t("cause")}</dt>
              <dd className="whitespace-pre-line">{cause || t("unknown")}</dd>
            </div>
          </dl>
        )}
      </CardBody>
    </Card>
  );
}
