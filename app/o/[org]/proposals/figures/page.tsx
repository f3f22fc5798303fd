import { Lightbulb } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PeriodForm } from "@/components/overview/period-form";
import { SavedViews } from "@/components/overview/saved-views";
import { ProposalDashboard } from "@/components/proposals/proposal-dashboard";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { leadOf } from "@/lib/measures/format-measure";
import { keptQueryOf } from "@/lib/measures/views/views";
import { loadProposalFigures } from "@/lib/proposals/figure-loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proposalFigures"))("title") };
}

export default async function ProposalFiguresPage({ params, searchParams }: Props) {
  const page = await loadProposalFigures((await params).org, await searchParams);
  const { org, query, figures, first, views } = page;
  const [t, list, shell, measures, lang] = await Promise.all([
    getTranslations("proposalFigures"),
    getTranslations("proposals"),
    getTranslations("shell"),
    getTranslations("measures"),
    getLocale(),
  ]);
  const crumbs = [{ label: list("title"), href: routes.customer.proposals(org.slug) }, { label: t("title") }];
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={measures("lead", leadOf(figures.period, lang))}
        actions={<LinkButton href={routes.customer.proposals(org.slug)}>{t("toList")}</LinkButton>}
      />
      {first === null ? (
        <EmptyState title={t("noneTitle")} icon={<Lightbulb />}>
          {t("noneLead")}
        </EmptyState>
      ) : (
        <>
          <PeriodForm {...{ query, lang }} period={figures.period} firstMonth={first} lastMonth={page.current} />
          <SavedViews org={org.slug} page="proposals" views={views} current={keptQueryOf(query)} />
          <ProposalDashboard page={page} lang={lang} />
        </>
      )}
    </div>
  );
}
