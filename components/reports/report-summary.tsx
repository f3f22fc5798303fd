import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { saveSummaryAction } from "@/lib/reports/sla/actions";

export interface ReportSummaryProps {
  org: string;
  month: string;
  summary: string;
  summaryBy: string;
  /** Of the draft, where the viewer may write. */
  revision: number | null;
}

/** The manager's own words, first in the report. */
export function ReportSummary({ org, month, summary, summaryBy, revision }: ReportSummaryProps) {
  const t = useTranslations("reports.summary");
  return (
    <Card>
      <CardHeader title={t("title")} note={summary !== "" && summaryBy ? t("by", { who: summaryBy }) : undefined} />
      <CardBody className="grid gap-4">
        {revision === null && (
          <p className={summary ? "max-w-prose whitespace-pre-line" : "text-ink-muted text-sm"}>
            {summary || t("none")}
          </p>
        )}
        {revision !== null && (
          <>
            {summary && <p className="hidden max-w-prose whitespace-pre-line print:block">{summary}</p>}
            <div data-print="hide">
              <Messages of={["reports"]}>
                <ActionForm
                  className="max-w-3xl"
                  action={saveSummaryAction}
                  submit={t("submit")}
                  hidden={{ org, month, revision: String(revision) }}
                  fields={[
                    { name: "summary", label: t("label"), hint: t("hint"), multiline: true, defaultValue: summary },
                  ]}
                />
              </Messages>
            </div>
          </>
        )}
      </CardBody>
    </Card>
  );
}
