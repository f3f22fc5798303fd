import { FlaskConical } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { ScenarioTable } from "@/components/billing/scenario-table";
import { WhatIfViews } from "@/components/billing/what-if-views";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadScenarios } from "@/lib/billing/what-if/scenario-loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scenarios"))("title") };
}

export default async function ScenariosPage({ params }: Props) {
  const { org, currency, scenarios, mayKeep } = await loadScenarios((await params).org);
  const t = await getTranslations("scenarios");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead")} />
      <BillingTabs org={org.slug} current="whatIf" />
      <WhatIfViews org={org.slug} current="scenarios" />
      {scenarios.length === 0 ? (
        <EmptyState title={t("none")} icon={<FlaskConical />}>
          {t(mayKeep ? "noneOwn" : "noneShared")}
        </EmptyState>
      ) : (
        <ScenarioTable org={org} currency={currency} rows={scenarios} />
      )}
    </div>
  );
}
