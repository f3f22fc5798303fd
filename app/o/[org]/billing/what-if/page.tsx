import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { ScenarioSave } from "@/components/billing/scenario-save";
import { WhatIfForm } from "@/components/billing/what-if-form";
import { WhatIfResult } from "@/components/billing/what-if-result";
import { WhatIfViews } from "@/components/billing/what-if-views";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadWhatIf } from "@/lib/billing/what-if/loaders";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("whatIf.title") };
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { org, names, contract, currency, year, from, rows, result, wrong, total, ...kept } = await loadWhatIf(
    (await params).org,
    singleValues(await searchParams),
  );
  const t = await getTranslations("billing");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("whatIf.title")} lead={t("whatIf.lead")} />
      <BillingTabs org={org.slug} current="whatIf" />
      <WhatIfViews org={org.slug} current="sheet" />
      {contract ? (
        <>
          {wrong > 0 && <Notice kind="error">{t("whatIf.someWrong", { n: wrong })}</Notice>}
          <WhatIfResult result={result} currency={currency} year={year} total={total} />
          {kept.mayKeep && wrong === 0 && result.items.length > 0 && (
            <ScenarioSave key={kept.stored} org={org.slug} from={from} changes={kept.stored} scenario={kept.scenario} />
          )}
          <WhatIfForm key={from} from={from} rows={rows} names={names} scenario={kept.scenario?.id ?? null} />
        </>
      ) : (
        <EmptyState title={t("contract.none")}>{t("contract.noneLead")}</EmptyState>
      )}
    </div>
  );
}
