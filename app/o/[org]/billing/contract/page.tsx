import { Handshake } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreedTable } from "@/components/billing/agreed-table";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { PriceListCard } from "@/components/billing/price-list-card";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadContract } from "@/lib/billing/contract/loaders";
import { formatLocalDate } from "@/lib/format";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("contract.title") };
}

export default async function ContractPage({ params }: Props) {
  const { org, lang, names, contract, prices, current, agreed } = await loadContract((await params).org);
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
      {contract ? (
        <>
          <Card>
            <CardHeader title={t("contract.index")} />
            <CardBody className="text-sm">{contract.indexClause || t("noData")}</CardBody>
          </Card>
          {prices.map((list) => (
            <PriceListCard
              key={list.validFrom}
              list={list}
              currency={contract.currency}
              names={names}
              isCurrent={list.validFrom === current}
            />
          ))}
          <AgreedTable agreed={agreed} names={names} />
        </>
      ) : (
        <EmptyState title={t("contract.none")} icon={<Handshake />}>
          {t("contract.noneLead")}
        </EmptyState>
      )}
    </div>
  );
}
