import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { amountText } from "@/components/billing/amount";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { LineTable } from "@/components/billing/line-table";
import { LinesEnd } from "@/components/billing/lines-end";
import { monthsName } from "@/components/billing/period-name";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { linesPerPage, loadLines } from "@/lib/billing/invoices/loaders";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("lines.title") };
}

export default async function LinesPage({ params, searchParams }: Props) {
  const query = singleValues(await searchParams);
  const { org, lang, filter, sum, lines, names, page } = await loadLines((await params).org, query);
  const t = await getTranslations("billing");
  const chosen = [
    filter.service !== null && (names.service(filter.service) || t("shares.noService")),
    filter.item !== null && (names.item(filter.service ?? "", filter.item) || null),
    filter.costCentre !== null && (filter.costCentre || t("shares.none")),
    ...filter.kinds.map((kind) => t(`kind.${kind}`)),
  ].filter(Boolean);
  const lead = t("lines.lead", {
    count: t("lines.count", { n: sum.count }),
    period: monthsName(filter, lang),
    amount: amountText(sum.amount, filter.currency, lang),
  });
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("lines.title")}
        lead={chosen.length > 0 ? `${lead} ${t("lines.only", { what: chosen.join(", ") })}.` : lead}
      />
      <BillingTabs org={org.slug} current="lines" />
      <Card className="py-3">
        {lines.length === 0 ? (
          <EmptyState title={t("lines.none")}>{t("lines.noneLead")}</EmptyState>
        ) : (
          <LineTable org={org.slug} caption={t("lines.title")} lines={lines} names={names} />
        )}
      </Card>
      <LinesEnd
        org={org.slug}
        query={query}
        page={page}
        perPage={linesPerPage}
        count={sum.count}
        isNarrowed={chosen.length > 0}
      />
    </div>
  );
}
