import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AvailabilityCard } from "@/components/reports/availability-card";
import { BreachList } from "@/components/reports/breach-list";
import { CreditCard } from "@/components/reports/credit-card";
import { FigureTable } from "@/components/reports/figure-table";
import { IncidentList } from "@/components/reports/incident-list";
import { PublishCard } from "@/components/reports/publish-card";
import { ReportCharts } from "@/components/reports/report-charts";
import { ReportHead } from "@/components/reports/report-head";
import { ReportSummary } from "@/components/reports/report-summary";
import { dashboardContext } from "@/components/sla/dashboard-context";
import { InWords } from "@/components/sla/in-words";
import { Notice } from "@/components/ui/notice";
import { loadReport } from "@/lib/reports/sla/loaders";

interface Props {
  params: Promise<{ org: string; month: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("reports"))("title")} ${(await params).month}` };
}

export default async function ReportPage({ params }: Props) {
  const { org: slug, month: asked } = await params;
  const page = await loadReport(slug, asked);
  const {
    org,
    report,
    figures,
    rows,
    restated,
    restatedServices,
    creditNow,
    isWhole,
    by,
    mayWrite,
    mayListCases,
    hasEnded,
  } = page;
  const [t, measures, lang] = await Promise.all([getTranslations("reports"), getTranslations("measures"), getLocale()]);
  const words = { lang, clock: measures("clockName.resolution"), time: measures("time.business") };
  // What lies behind a frozen figure may have changed since: it leads nowhere.
  const leads = report.publishedAt === null && mayListCases;
  const context = dashboardContext(org.slug, leads, figures.services, words);
  const uncommented = rows?.breaches.filter(({ comment }) => comment === "").length ?? 0;
  const changed = restated.length + restatedServices.length;
  const place = { org: org.slug, month: report.month };
  return (
    <div className="grid gap-6">
      <ReportHead org={org} customer={figures.customer} report={report} by={by} />
      {!isWhole && <Notice kind="error">{t("broken")}</Notice>}
      {changed > 0 && (
        <Notice kind="warn" title={t("figures.restatedTitle", { n: changed })}>
          {t("figures.restatedLead")}
        </Notice>
      )}
      <ReportSummary
        {...place}
        summary={figures.summary}
        summaryBy={figures.summaryBy}
        revision={mayWrite ? report.revision : null}
      />
      <InWords dashboard={figures.month} timeZone={org.timeZone} />
      <FigureTable month={figures.month} restated={restated} context={context} timeZone={org.timeZone} />
      {figures.availability && (
        <AvailabilityCard
          availability={figures.availability}
          restated={restatedServices}
          context={context}
          timeZone={org.timeZone}
        />
      )}
      <CreditCard credit={figures.credit} creditNow={creditNow} />
      {rows ? (
        <>
          <BreachList
            org={org}
            month={report.month}
            breaches={rows.breaches}
            unnamed={rows.security?.breaches ?? 0}
            serviceName={context.serviceName}
            mayComment={mayWrite}
          />
          <IncidentList
            org={org}
            incidents={rows.incidents}
            unnamed={rows.security?.incidents ?? 0}
            serviceName={context.serviceName}
          />
        </>
      ) : (
        <p className="text-ink-muted text-sm">{t("breaches.hidden")}</p>
      )}
      <ReportCharts figures={figures} context={context} />
      {mayWrite && <PublishCard {...place} revision={report.revision} hasEnded={hasEnded} uncommented={uncommented} />}
      {report.figuresHash && (
        <p className="wrap-anywhere text-ink-subtle text-xs">{t("hash", { hash: report.figuresHash })}</p>
      )}
    </div>
  );
}
