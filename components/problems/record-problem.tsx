import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Unfolding } from "@/components/desk/unfolding";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { recordProblemAction } from "@/lib/cases/problems/actions";

/** A problem record made from a case. */
export function RecordProblem({ org, reference, title }: { org: string; reference: string; title: string }) {
  const t = useTranslations("problems");
  const optionalLabel = t("make.optional");
  return (
    <Card data-print="hide">
      <CardHeader title={t("column.problem")} />
      <CardBody className="text-sm">
        <Messages of={["problems"]}>
          <Unfolding title={t("make.open")}>
            <p className="mb-3 text-ink-subtle">{t("make.lead")}</p>
            <ActionForm
              action={recordProblemAction}
              submit={t("make.submit")}
              hidden={{ org, ref: reference }}
              fields={[
                { name: "title", label: t("make.titleField"), required: true, defaultValue: title },
                { name: "description", label: t("make.description"), multiline: true, optionalLabel },
                {
                  name: "knownError",
                  label: t("record.knownError"),
                  hint: t("record.knownErrorHint"),
                  options: [
                    { value: "no", label: t("record.no") },
                    { value: "yes", label: t("record.yes") },
                  ],
                },
                {
                  name: "workaround",
                  label: t("record.workaround"),
                  hint: t("record.workaroundHint"),
                  multiline: true,
                  optionalLabel,
                },
              ]}
            />
          </Unfolding>
        </Messages>
      </CardBody>
    </Card>
  );
}
