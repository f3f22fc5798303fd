import { BookOpen } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PeriodForm } from "@/components/overview/period-form";
import { SavedViews } from "@/components/overview/saved-views";
import { SelfServiceDashboard } from "@/components/overview/self-service-dashboard";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { leadOf } from "@/lib/measures/format-measure";
import { loadSelfService } from "@/lib/measures/self-service/loaders";
import { keptQueryOf } from "@/lib/measures/views/views";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview.selfService"))("title") };
}

export default async function SelfServicePage({ params, searchParams }: Props) {
  const page = await loadSelfService((await params).org, await searchParams);
  const { org, query, dashboard, span, views } = page;
  const [t, measures, lang] = await Promise.all([
    getTranslations("overview.selfService"),
    getTranslations("measures"),
    getLocale(),
  ]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={measures("lead", leadOf(dashboard.period, lang))} />
      {span.first === null ? (
        <EmptyState title={t("noneTitle")} icon={<BookOpen />}>
          {t("noneLead")}
        </EmptyState>
      ) : (
        <>
          <PeriodForm {...{ query, lang }} period={dashboard.period} firstMonth={span.first} lastMonth={page.current} />
          <SavedViews org={org.slug} page="selfService" views={views} current={keptQueryOf(query)} />
          <SelfServiceDashboard page={page} lang={lang} />
        </>
      )}
    </div>
  );
}
