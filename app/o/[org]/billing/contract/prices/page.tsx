import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { previewContractAction } from "@/app/o/[org]/billing/contract/preview-actions";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { AddServiceCard } from "@/components/billing/contract/add-service-card";
import { PriceEditor } from "@/components/billing/contract/price-editor";
import { RaiseForm } from "@/components/billing/contract/raise-form";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadPriceEditor } from "@/lib/billing/contract/editor-loaders";
import { formatLocalDate } from "@/lib/format";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contracts"))("prices.title") };
}

export default async function NewPriceListPage({ params, searchParams }: Props) {
  const { contract: asked, raise: typed } = singleValues(await searchParams);
  const { org, lang, contract, begunFrom, raise, isWrong, ...editor } = await loadPriceEditor(
    (await params).org,
    asked,
    typed,
  );
  const t = await getTranslations("contracts.prices");
  const lead = begunFrom ? t("lead", { date: formatLocalDate(begunFrom, lang) }) : t("leadFirst");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={`${org.name} · ${contract.number}`} title={t("title")} lead={lead} />
      <BillingTabs org={org.slug} current="contract" />
      <RaiseForm contract={contract.number} raise={raise} isWrong={isWrong} />
      <Messages of={["contracts", "agreements"]}>
        <PriceEditor
          // What it begins with is another form.
          key={raise}
          {...{ contract, currency: contract.currency, services: editor.services, lines: editor.lines }}
          values={editor.values}
          org={org.slug}
          preview={previewContractAction}
        />
        <AddServiceCard org={org.slug} />
      </Messages>
    </div>
  );
}
