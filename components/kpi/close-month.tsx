import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { closePeriodAction } from "@/lib/measures/custom/actions";
import { useKpiWords } from "./use-kpi-words";

interface CloseMonthProps {
  slug: string;
  /** Null when every ended month is closed. */
  month: string | null;
  /** Nothing is closed yet: the row begins where this one does. */
  isFirst: boolean;
}

/** Closes the month whose turn it is. */
export function CloseMonth({ slug, month, isFirst }: CloseMonthProps) {
  const t = useTranslations("kpi.closing");
  const { monthOf } = useKpiWords();
  return (
    <Messages of={["kpi"]}>
      <Card data-print="hide">
        <CardHeader title={t("closeTitle")} note={month ? t("closeNote") : t("allClosed")} />
        <CardBody className="grid gap-3">
          {month && isFirst && <p className="text-sm">{t("firstNote", { month: monthOf(month) })}</p>}
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
