import { Handshake } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreedTable } from "@/components/billing/agreed-table";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { ContractChoice } from "@/components/billing/contract/contract-choice";
import { ContractDeeds } from "@/components/billing/contract/contract-deeds";
import { HistoryCard } from "@/components/billing/contract/history-card";
import { PriceListCard } from "@/components/billing/price-list-card";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadContract } from "@/lib/billing/contract/loaders";
import { formatLocalDate } from "@/lib/format";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("contract.title") };
}

export default async function ContractPage({ params, searchParams }: Props) {
  const { contract: asked } = singleValues(await searchParams);
  const page = await loadContract((await params).org, asked);
  const { org, lang, names, contracts, contract, prices, current, agreed, history, mayManage } = page;
  const t = await getTranslations("billing");
  const lead =
    contract &&
    t("contract.lead", {
      ...{ name: contract.name, number: contract.number, from: formatLocalDate(contract.from, lang) },
      to: contract.to ? t("contract.until", { date: formatLocalDate(contract.to, lang) }) : "",
      months: contract.noticeMonths,
    });
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("contract.title")} lead={lead} />
      <BillingTabs org={org.slug} current="contract" />
      <ContractChoice org={org.slug} contracts={contracts} current={contract?.number ?? null} />
      {mayManage && <ContractDeeds org={org.slug} contract={contract?.number ?? null} />}
      {contract ? (
        <>
          <Card>
            <CardHeader title={t("contract.index")} />
            <CardBody className="text-sm">{contract.indexClause || t("noData")}</CardBody>
          </Card>
          {prices.map((list, index) => (
            <PriceListCard
              key={list.id}
              list={list}
              currency={contract.currency}
              names={names}
              isCurrent={list.id === current}
              // The newer of two from the same day stands before it.
              isReplaced={prices[index - 1]?.validFrom === list.validFrom}
            />
          ))}
          <AgreedTable org={org.slug} agreed={agreed} names={names} endIn={mayManage ? contract.number : null} />
          <HistoryCard history={history} timeZone={org.timeZone} />
        </>
      ) : (
        <EmptyState title={t("contract.none")} icon={<Handshake />}>
          {t("contract.noneLead")}
        </EmptyState>
      )}
    </div>
  );
}
