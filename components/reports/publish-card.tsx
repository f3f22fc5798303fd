import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { publishReportAction } from "@/lib/reports/sla/actions";

export interface PublishCardProps {
  org: string;
  month: string;
  /** Of the summary that the page shows: another is not published unseen. */
  revision: number;
  hasEnded: boolean;
  /** How many breaches nothing is said of. */
  uncommented: number;
}

export function PublishCard({ org, month, revision, hasEnded, uncommented }: PublishCardProps) {
  const t = useTranslations("reports.publish");
  return (
    <Card data-print="hide">
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody className="grid gap-3">
        {uncommented > 0 && <p className="text-sm">{t("uncommented", { n: uncommented })}</p>}
        {hasEnded ? (
          <Messages of={["reports"]}>
            <ActionForm
              action={publishReportAction}
              submit={t("submit")}
              variant="primary"
              hidden={{ org, month, revision: String(revision) }}
            />
          </Messages>
        ) : (
          <p className="text-ink-muted text-sm">{t("goesOn")}</p>
        )}
      </CardBody>
    </Card>
  );
}
