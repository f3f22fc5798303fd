import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { publishReportAction } from "@/lib/reports/sla/actions";

export interface PublishCardProps {
  org: string;
  month: string;
  hasEnded: boolean;
  /** How many breaches nothing is said of. */
  uncommented: number;
}

export function PublishCard({ org, month, hasEnded, uncommented }: PublishCardProps) {
  const t = useTranslations("reports.publish");
  return (
    <Card data-print="hide">
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody className="grid gap-3">
        {uncommented > 0 && <p className="text-sm">{t("uncommented", { n: uncommented })}</p>}
        {hasEnded ? (
          <Messages of={["reports"]}>
            <ActionForm action={publishReportAction} submit={t("submit")} variant="primary" hidden={{ org, month }} />
          </Messages>
        ) : (
          <p className="text-ink-muted text-sm">{t("goesOn")}</p>
        )}
      </CardBody>
    </Card>
  );
}
