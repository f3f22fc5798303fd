import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { beginReportAction } from "@/lib/reports/sla/actions";

export interface NewReportProps {
  org: string;
  /** Months without a report, the one to report first. */
  months: readonly string[];
  /** The month that goes on. */
  current: string;
}

/** One click makes the draft of a month. */
export function NewReport({ org, months, current }: NewReportProps) {
  const t = useTranslations("reports.new");
  const lang = useLocale();
  const options = months.map((value) => {
    const month = capitalised(formatLocalMonth(value, lang));
    return { value, label: value === current ? t("goesOn", { month }) : month };
  });
  return (
    <Card>
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody>
        <Messages of={["reports"]}>
          <ActionForm
            inline
            action={beginReportAction}
            submit={t("submit")}
            variant="primary"
            hidden={{ org }}
            fields={[{ name: "month", label: t("month"), options }]}
          />
        </Messages>
      </CardBody>
    </Card>
  );
}
