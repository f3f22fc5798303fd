import { Smile } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SavedViews } from "@/components/overview/saved-views";
import { AlarmNotices } from "@/components/satisfaction/alarm-notices";
import { DoneSection } from "@/components/satisfaction/done-section";
import { GroupsSection } from "@/components/satisfaction/groups-section";
import { MonthsSection } from "@/components/satisfaction/months-section";
import { QuestionMeans } from "@/components/satisfaction/question-means";
import { satisfactionContext } from "@/components/satisfaction/satisfaction-context";
import { SatisfactionFilter } from "@/components/satisfaction/satisfaction-filter";
import { SatisfactionTiles } from "@/components/satisfaction/satisfaction-tiles";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatLocalMonth } from "@/lib/format";
import { loadSatisfaction } from "@/lib/measures/satisfaction-loaders";
import { keptQueryOf } from "@/lib/measures/views/views";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("satisfaction"))("title") };
}

export default async function SatisfactionPage({ params, searchParams }: Props) {
  const page = await loadSatisfaction((await params).org, singleValues(await searchParams));
  const { org, dashboard, span, services, sites, service, priority, settings, may } = page;
  const [t, lang] = await Promise.all([getTranslations("satisfaction"), getLocale()]);
  const words = { unknown: t("unknown"), priority: (value: string) => t("priority", { priority: value }) };
  const context = satisfactionContext({ org: org.slug, lang, services, sites, mayRead: may.readAnswers, words });
  const filter = { ...(service && { service }), ...(priority && { priority }) };
  const target = settings?.target ?? null;
  const { from, to } = dashboard.period;
  const months = { from: formatLocalMonth(from, lang), to: formatLocalMonth(to, lang) };
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={t("lead", months)}
        actions={
          <>
            {may.manage && <LinkButton href={routes.desk.surveySettings(org.slug)}>{t("toSettings")}</LinkButton>}
            <LinkButton href={routes.customer.relationSurvey(org.slug)}>{t("toRelation")}</LinkButton>
            {may.readAnswers && (
              <LinkButton href={routes.customer.surveyAnswers(org.slug)}>{t("toAnswers")}</LinkButton>
            )}
          </>
        }
      />
      {span.first === null ? (
        <EmptyState title={t("noDataTitle")} icon={<Smile />}>
          {t("noDataLead")}
        </EmptyState>
      ) : (
        <>
          <SatisfactionFilter
            {...{ query: page.query, period: dashboard.period, firstMonth: span.first, lastMonth: page.current }}
            {...{ services, service, priority, lang }}
          />
          <SavedViews org={org.slug} page="satisfaction" views={page.views} current={keptQueryOf(page.query)} />
          <AlarmNotices org={org.slug} alarms={page.alarms} lang={lang} />
          <section aria-label={t("figures")}>
            <SatisfactionTiles {...{ org: org.slug, dashboard, target, context, filter }} />
          </section>
          <MonthsSection {...{ org: org.slug, query: page.query, dashboard, target, context, filter }} />
          <DoneSection done={page.done} timeZone={org.timeZone} lang={lang} />
          <GroupsSection {...{ dashboard, context, filter }} />
          <QuestionMeans questions={settings?.questions ?? []} means={page.questions} lang={lang} />
        </>
      )}
    </div>
  );
}
