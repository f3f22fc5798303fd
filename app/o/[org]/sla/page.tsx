import { TrendingUp } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { meetingMarks } from "@/components/forums/meeting-marks";
import { SavedViews } from "@/components/overview/saved-views";
import { annotationsOf } from "@/components/sla/annotations-of";
import { AvailabilitySection } from "@/components/sla/availability-section";
import { CreditSection } from "@/components/sla/credit-section";
import { dashboardContext } from "@/components/sla/dashboard-context";
import { DashboardFilter } from "@/components/sla/dashboard-filter";
import { SlaDashboard } from "@/components/sla/sla-dashboard";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { leadOf } from "@/lib/measures/format-measure";
import { loadServiceLevels } from "@/lib/measures/loaders";
import { keptQueryOf } from "@/lib/measures/views/views";
import { routes } from "@/lib/routes";
import { monthAt } from "@/lib/time/local-month";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures"))("title") };
}

export default async function SlaPage({ params, searchParams }: Props) {
  const {
    org,
    query,
    dashboard,
    before,
    services,
    hasData,
    firstMonth,
    contractMonth,
    promised,
    levels,
    changes,
    met,
    proposals,
    views,
    may,
  } = await loadServiceLevels((await params).org, await searchParams);
  const [t, forums, frame, lang] = await Promise.all([
    getTranslations("measures"),
    getTranslations("forums"),
    getTranslations("overview.frame"),
    getLocale(),
  ]);
  const { period, clock, time } = dashboard.view;
  const words = { lang, clock: t(`clockName.${clock}`), time: t(`time.${time}`) };
  const context = dashboardContext(org.slug, may.listCases, services, words);
  const meetings = meetingMarks(met, lang, forums);
  const happened = { promised, outages: levels.outages, changes, meetings, proposals, period, timeZone: org.timeZone };
  const annotations = annotationsOf(happened, context, frame);
  return (
    <div className="grid gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", leadOf(period, lang))} />
      {hasData ? (
        <>
          <DashboardFilter
            dashboard={dashboard}
            services={services}
            query={query}
            contractMonth={contractMonth}
            firstMonth={firstMonth}
            lastMonth={monthAt(dashboard.asOf, org.timeZone)}
            context={context}
          />
          <SavedViews org={org.slug} page="sla" views={views} current={keptQueryOf(query)} />
          <SlaDashboard {...{ org, query, dashboard, before, context, annotations }} />
          <AvailabilitySection
            org={org}
            levels={levels}
            context={context}
            manageHref={may.registerOutages ? routes.desk.outages(org.slug) : null}
          />
          <CreditSection levels={levels} dashboard={dashboard} context={context} />
        </>
      ) : (
        <EmptyState title={t("noDataTitle")} icon={<TrendingUp />}>
          {t("noDataLead")}
        </EmptyState>
      )}
    </div>
  );
}
