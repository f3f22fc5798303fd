import { GitPullRequestArrow } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChangesDashboard } from "@/components/changes/changes-dashboard";
import { ChangesFilter } from "@/components/changes/changes-filter";
import { SavedViews } from "@/components/overview/saved-views";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadChanges } from "@/lib/changes/loaders";
import { leadOf } from "@/lib/measures/format-measure";
import { keptQueryOf } from "@/lib/measures/views/views";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("title") };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const page = await loadChanges((await params).org, await searchParams);
  const { org, query, dashboard, first, views, mayWrite } = page;
  const [t, measures, lang] = await Promise.all([getTranslations("changes"), getTranslations("measures"), getLocale()]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={measures("lead", leadOf(dashboard.period, lang))}
        actions={
          <>
            {mayWrite && <LinkButton href={routes.customer.newChange(org.slug)}>{t("register")}</LinkButton>}
            <LinkButton href={routes.customer.changeList(org.slug)}>{t("toList")}</LinkButton>
          </>
        }
      />
      {first === null ? (
        <EmptyState title={t("noneTitle")} icon={<GitPullRequestArrow />}>
          {t("noneLead")}
        </EmptyState>
      ) : (
        <>
          <ChangesFilter page={page} lang={lang} />
          <SavedViews org={org.slug} page="changes" views={views} current={keptQueryOf(query)} />
          <ChangesDashboard page={page} lang={lang} />
        </>
      )}
    </div>
  );
}
