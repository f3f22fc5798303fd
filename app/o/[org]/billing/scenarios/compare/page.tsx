import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { CompareFigures } from "@/components/billing/compare-figures";
import { CompareMonths } from "@/components/billing/compare-months";
import { WhatIfViews } from "@/components/billing/what-if-views";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Segmented } from "@/components/ui/segmented";
import { loadComparison } from "@/lib/billing/what-if/scenario-loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scenarios"))("compare.title") };
}

export default async function CompareScenariosPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const ids = [query.with ?? []].flat();
  const page = await loadComparison((await params).org, ids, singleValues(query).year);
  const { org, currency, scenarios, compared } = page;
  const t = await getTranslations("scenarios");
  const chosen = scenarios.map(({ id }) => id);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("compare.title")} lead={t("compare.lead")} />
      <BillingTabs org={org.slug} current="whatIf" />
      <WhatIfViews org={org.slug} current="compare" />
      {compared ? (
        <>
          {compared.left > 0 && <Notice kind="warn">{t("compare.left", { n: compared.left })}</Notice>}
          <div data-print="hide">
            <Segmented
              label={t("compare.year")}
              items={compared.years.map((year) => ({
                href: routes.customer.compareScenarios(org.slug, chosen, year),
                label: String(year),
                current: year === compared.comparison.year,
              }))}
            />
          </div>
          <CompareFigures org={org.slug} currency={currency} scenarios={scenarios} comparison={compared.comparison} />
          <CompareMonths currency={currency} scenarios={scenarios} comparison={compared.comparison} />
        </>
      ) : (
        <EmptyState
          title={t("compare.few")}
          action={<LinkButton href={routes.customer.scenarios(org.slug)}>{t("compare.back")}</LinkButton>}
        >
          {t("compare.fewLead")}
        </EmptyState>
      )}
    </div>
  );
}
