import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewReport } from "@/components/reports/new-report";
import { ReportTabs } from "@/components/reports/packs/report-tabs";
import { ReportTable } from "@/components/reports/report-table";
import { Subscription } from "@/components/reports/subscription";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadReports } from "@/lib/reports/sla/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage({ params }: Props) {
  const { org, reports, mayWrite, missing, current, isSubscribed, subscribers } = await loadReports((await params).org);
  const t = await getTranslations("reports");
  return (
    <div className="grid gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", { org: org.name })} />
      <ReportTabs org={org.slug} current="reports" />
      {mayWrite && <NewReport org={org.slug} months={missing} current={current} />}
      <Card>
        {reports.length === 0 ? (
          <EmptyState title={t("none")}>{t(mayWrite ? "noneWriter" : "noneLead")}</EmptyState>
        ) : (
          <ReportTable org={org} reports={reports} />
        )}
      </Card>
      <Subscription org={org.slug} isSubscribed={isSubscribed} subscribers={subscribers} />
    </div>
  );
}
