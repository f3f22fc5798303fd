import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { closePeriodAction } from "@/lib/measures/custom/actions";
import { useKpiWords } from "./use-kpi-words";

/** Closes the month whose turn it is; null when every ended month is closed. */
export function CloseMonth({ slug, month }: { slug: string; month: string | null }) {
  const t = useTranslations("kpi.closing");
  const { monthOf } = useKpiWords();
  return (
    <Messages of={["kpi"]}>
      <Card data-print="hide">
        <CardHeader title={t("closeTitle")} note={month ? t("closeNote") : t("allClosed")} />
        <CardBody>
          {month && (
            <ActionForm
              key={month}
              action={closePeriodAction}
              submit={t("close", { month: monthOf(month) })}
              hidden={{ org: slug, month }}
            />
          )}
        </CardBody>
      </Card>
    </Messages>
  );
}
