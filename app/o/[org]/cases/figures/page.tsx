import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseDashboard } from "@/components/overview/case-dashboard";
import { SavedViews } from "@/components/overview/saved-views";
import { dashboardContext } from "@/components/sla/dashboard-context";
import { DashboardFilter } from "@/components/sla/dashboard-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadCaseFigures } from "@/lib/measures/case-figures/loaders";
import { leadOf } from "@/lib/measures/format-measure";
import { keptQueryOf } from "@/lib/measures/views/views";
import { routes } from "@/lib/routes";
import { monthAt } from "@/lib/time/local-month";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview.cases"))("title") };
}

export default async function CaseFiguresPage({ params, searchParams }: Props) {
  const page = await loadCaseFigures((await params).org, await searchParams);
  const { org, query, lang, dashboard, services, sites, firstMonth, contractMonth, views } = page;
  const [t, measures, channels] = await Promise.all([
    getTranslations("overview.cases"),
    getTranslations("measures"),
    getTranslations("overview.cases.channel"),
  ]);
  const { period, clock, time } = dashboard.view;
  const words = { lang, clock: measures(`clockName.${clock}`), time: measures(`time.${time}`) };
  const context = dashboardContext(org.slug, page.mayListCases, services, words);
  const partName = (part: string, key: string) => {
    if (key === "") return t("none");
    if (part === "site") return sites.get(key) ?? key;
    return part === "channel" && channels.has(key) ? channels(key) : key;
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={measures("lead", leadOf(period, lang))}
        actions={<LinkButton href={routes.customer.cases(org.slug)}>{t("toList")}</LinkButton>}
      />
      {page.hasData ? (
        <>
          <DashboardFilter
            {...{ dashboard, services, query, firstMonth, contractMonth, context }}
            lastMonth={monthAt(dashboard.asOf, org.timeZone)}
          />
          <SavedViews org={org.slug} page="cases" views={views} current={keptQueryOf(query)} />
          <CaseDashboard {...{ org, query, page, context, partName }} />
        </>
      ) : (
        <EmptyState title={measures("noDataTitle")} icon={<ChartColumn />}>
          {measures("noDataLead")}
        </EmptyState>
      )}
    </div>
  );
}
