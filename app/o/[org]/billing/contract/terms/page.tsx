import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { previewContractAction } from "@/app/o/[org]/billing/contract/preview-actions";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { TermsEditor } from "@/components/billing/contract/terms-editor";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadTermsEditor } from "@/lib/billing/contract/editor-loaders";
import { formatLocalDate } from "@/lib/format";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contracts"))("terms.title") };
}

export default async function ContractTermsPage({ params, searchParams }: Props) {
  const query = singleValues(await searchParams);
  const { org, lang, contract, last, values, items } = await loadTermsEditor(
    (await params).org,
    query.contract,
    query.new !== undefined,
  );
  const t = await getTranslations("contracts");
  const of = contract ? "terms" : "made";
  const until = last?.to ? t("made.lastEnds", { number: last.number, date: formatLocalDate(last.to, lang) }) : "";
  const open = last && !last.to ? t("made.lastOpen", { number: last.number }) : "";
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={contract ? `${org.name} · ${contract.number}` : org.name}
        title={t(`${of}.title`)}
        lead={contract ? t("terms.lead") : [t("made.lead"), until, open].filter(Boolean).join(" ")}
      />
      <BillingTabs org={org.slug} current="contract" />
      <Messages of={["contracts", "agreements"]}>
        <TermsEditor {...{ contract, values, items, org: org.slug, preview: previewContractAction }} />
      </Messages>
    </div>
  );
}
