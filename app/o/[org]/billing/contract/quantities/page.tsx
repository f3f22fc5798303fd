import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { previewContractAction } from "@/app/o/[org]/billing/contract/preview-actions";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { QuantityEditor } from "@/components/billing/contract/quantity-editor";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadQuantityEditor } from "@/lib/billing/contract/editor-loaders";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contracts"))("quantities.title") };
}

export default async function QuantitiesPage({ params, searchParams }: Props) {
  const { contract: asked, end } = singleValues(await searchParams);
  const { org, contract, ...editor } = await loadQuantityEditor((await params).org, asked, end);
  const t = await getTranslations("contracts.quantities");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={`${org.name} · ${contract.number}`} title={t("title")} lead={t(end ? "leadEnd" : "lead")} />
      <BillingTabs org={org.slug} current="contract" />
      <Messages of={["contracts", "agreements"]}>
        <QuantityEditor
          {...{ contract, lines: editor.lines, items: editor.items, costCentres: editor.costCentres }}
          values={editor.values}
          org={org.slug}
          preview={previewContractAction}
        />
      </Messages>
    </div>
  );
}
