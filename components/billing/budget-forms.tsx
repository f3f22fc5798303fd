import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { approveBudgetAction, saveBudgetAction } from "@/lib/billing/budget/actions";
import { budgetText } from "@/lib/billing/budget/budget-text";
import type { Budget } from "@/lib/billing/budget/queries";
import { formatInstant } from "@/lib/format";

interface BudgetFormsProps {
  org: { slug: string; timeZone: string };
  year: number;
  currency: string;
  budget: Budget;
  may: { write: boolean; approve: boolean };
}

/** Whether the budget is approved, and for those who may: to plan it and to approve it as it is seen. */
export function BudgetForms({ org, year, currency, budget, may }: BudgetFormsProps) {
  const t = useTranslations("billing.budget");
  const lang = useLocale();
  const { lines, digest, approved } = budget;
  const hidden = { org: org.slug, year: String(year), currency };
  const when = approved && formatInstant(approved.at, lang, org.timeZone, "date");
  return (
    <Messages of={["billing"]}>
      {lines.length === 0 ? (
        <Notice>{t("none", { year: String(year) })}</Notice>
      ) : (
        <Notice kind={approved ? "good" : "warn"}>
          {approved && when ? t("isApproved", { who: approved.by, when }) : t("notApproved")}
          {!approved && may.approve && (
            <ActionForm
              className="mt-2"
              action={approveBudgetAction}
              submit={t("approve")}
              variant="primary"
              hidden={{ ...hidden, digest }}
            />
          )}
        </Notice>
      )}
      {may.write && (
        <Card data-print="hide">
          <CardHeader title={t("edit")} />
          <CardBody>
            <ActionForm
              key={digest}
              action={saveBudgetAction}
              submit={t("save")}
              hidden={hidden}
              fields={[
                {
                  name: "lines",
                  label: t("lines", { year: String(year), currency }),
                  hint: t("editHint"),
                  multiline: true,
                  defaultValue: budgetText(lines, lang),
                },
              ]}
            />
          </CardBody>
        </Card>
      )}
    </Messages>
  );
}
