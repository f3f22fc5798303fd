import { CalendarCheck } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ForumDashboard } from "@/components/forums/forum-dashboard";
import { ForumTabs } from "@/components/forums/forum-tabs";
import { PeriodForm } from "@/components/overview/period-form";
import { SavedViews } from "@/components/overview/saved-views";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { leadOf } from "@/lib/measures/format-measure";
import { loadForumFigures } from "@/lib/measures/forum-figures/loaders";
import { keptQueryOf } from "@/lib/measures/views/views";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums.figures"))("title") };
}

export default async function ForumFiguresPage({ params, searchParams }: Props) {
  const page = await loadForumFigures((await params).org, await searchParams);
  const { org, query, dashboard, span, views } = page;
  const [t, measures, lang] = await Promise.all([
    getTranslations("forums.figures"),
    getTranslations("measures"),
    getLocale(),
  ]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={measures("lead", leadOf(dashboard.period, lang))} />
      <ForumTabs org={org.slug} current="figures" mayReadFigures />
      {span.first === null ? (
        <EmptyState title={t("noneTitle")} icon={<CalendarCheck />}>
          {t("noneLead")}
        </EmptyState>
      ) : (
        <>
          <PeriodForm {...{ query, lang }} period={dashboard.period} firstMonth={span.first} lastMonth={page.current} />
          <SavedViews org={org.slug} page="forums" views={views} current={keptQueryOf(query)} />
          <ForumDashboard page={page} lang={lang} />
        </>
      )}
    </div>
  );
}
