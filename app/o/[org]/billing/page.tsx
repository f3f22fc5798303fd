import { Receipt } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { periodName } from "@/components/billing/period-name";
import { PeriodView } from "@/components/billing/period-view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadPeriodView } from "@/lib/billing/bridge/loaders";
import { capitalised } from "@/lib/measures/format-measure";
import { loadCreditsDue } from "@/lib/reports/billing/credit-loaders";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("title") };
}

export default async function BillingPage({ params, searchParams }: Props) {
  const query = singleValues(await searchParams);
  const { org, lang, names, currencies, contract, questions, view } = await loadPeriodView((await params).org, query);
  const t = await getTranslations("billing");
  const isContracts = view !== null && view.lines > 0 && view.currency === contract?.currency;
  const creditsDue = isContracts ? await loadCreditsDue(org.slug, view.period, view.currency) : null;
  const lead = view ? t("lead", { period: capitalised(periodName(view.period, lang, t)) }) : t("leadEmpty");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={lead} />
      <BillingTabs org={org.slug} current="period" />
      {view ? (
        <PeriodView
          org={org.slug}
          names={names}
          currencies={currencies.map(({ currency }) => currency)}
          questions={questions}
          creditsDue={creditsDue}
          view={view}
          opened={query.bar ?? null}
        />
      ) : (
        <EmptyState title={t("empty")} icon={<Receipt />}>
          {t("emptyLead")}
        </EmptyState>
      )}
    </div>
  );
}
