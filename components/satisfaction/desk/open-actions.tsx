import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatLocalDate } from "@/lib/format";
import type { OpenAction } from "@/lib/satisfaction/action-queries";
import { finishSurveyActionAction } from "@/lib/satisfaction/actions";

export interface OpenActionsProps {
  actions: readonly OpenAction[];
  customers: readonly { id: string; slug: string; name: string }[];
  /** A local date. */
  today: string;
}

/** What is being done, and the sentence that tells the customer when it is. */
export function OpenActions({ actions, customers, today }: OpenActionsProps) {
  const t = useTranslations("satisfaction.desk");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("actions")} />
      <CardBody>
        {actions.length === 0 && <p className="text-ink-subtle text-sm">{t("noActions")}</p>}
        <ul className="divide-y divide-line">
          {actions.map(({ id, orgId, said, body, owner, dueOn }) => {
            const org = customers.find((customer) => customer.id === orgId);
            return (
              org && (
                <li key={id} className="grid gap-1 py-4 text-sm">
                  <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-subtle">
                    <span className="font-medium text-ink">{org.name}</span>
                    <span>{owner}</span>
                    <span>{t("dueOn", { date: formatLocalDate(dueOn, lang) })}</span>
                    {dueOn < today && <Badge tone="bad">{t("late")}</Badge>}
                  </p>
                  <p className="font-medium">{body}</p>
                  <p className="text-ink-muted">
                    {t("said")}: {said}
                  </p>
                  <details>
                    <summary className="w-fit rounded-sm py-1 text-accent hover:underline">{t("finish")}</summary>
                    <ActionForm
                      action={finishSurveyActionAction}
                      submit={t("finish")}
                      hidden={{ org: org.slug, action: id }}
                      className="mt-2 max-w-2xl"
                      fields={[{ name: "did", label: t("did"), hint: t("didHint"), multiline: true, required: true }]}
                    />
                  </details>
                </li>
              )
            );
          })}
        </ul>
      </CardBody>
    </Card>
  );
}
