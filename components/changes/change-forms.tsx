import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Unfolding } from "@/components/desk/unfolding";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { saveChangePlanAction, saveChangeResultAction } from "@/lib/changes/actions";
import type { ChangePage } from "@/lib/changes/loaders";
import { changeOutcomes } from "@/lib/changes/typed-change";
import { planFields } from "./plan-fields";

/** For those who answer for changes: how it went, and what was known beforehand. */
export function ChangeForms({ page }: { page: Pick<ChangePage, "org" | "change" | "local" | "services"> }) {
  const t = useTranslations("changes");
  const { org, change, local, services } = page;
  const hidden = { org: org.slug, ref: change.reference, revision: String(change.revision) };
  const { title, kind, service, askedBy, outcome } = change;
  return (
    <Card data-print="hide">
      <CardBody className="grid grid-cols-1 gap-4">
        <Messages of={["changes"]}>
          <Unfolding title={t("one.result")}>
            <ActionForm
              action={saveChangeResultAction}
              submit={t("one.saveResult")}
              variant="primary"
              hidden={hidden}
              className="max-w-xl"
              fields={[
                {
                  ...{ name: "begunAt", label: t("field.begunAt"), type: "datetime-local" },
                  defaultValue: local.begunAt,
                },
                {
                  ...{ name: "finishedAt", label: t("field.finishedAt"), type: "datetime-local" },
                  ...{ defaultValue: local.finishedAt, hint: t("field.finishedHint") },
                },
                {
                  ...{ name: "outcome", label: t("field.outcome"), defaultValue: outcome ?? "" },
                  options: [
                    { value: "", label: t("outcome.none") },
                    ...changeOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
                  ],
                },
              ]}
            />
          </Unfolding>
          <Unfolding title={t("one.plan")}>
            <ActionForm
              action={saveChangePlanAction}
              submit={t("one.savePlan")}
              hidden={hidden}
              className="max-w-xl"
              fields={planFields(t, services, { title, kind, service, askedBy, ...local })}
            />
          </Unfolding>
        </Messages>
      </CardBody>
    </Card>
  );
}
