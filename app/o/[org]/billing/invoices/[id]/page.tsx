import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { InvoiceLead } from "@/components/billing/invoice-lead";
import { InvoiceSums } from "@/components/billing/invoice-sums";
import { LineQuestion } from "@/components/billing/line-question";
import { LineTable } from "@/components/billing/line-table";
import { Card, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadInvoice } from "@/lib/billing/invoices/loaders";
import { formatNumber } from "@/lib/format";

interface Props {
  params: Promise<{ org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("column.invoice") };
}

export default async function InvoicePage({ params }: Props) {
  const { org: slug, id } = await params;
  const { org, lang, invoice, names, mayAsk, mayAttach } = await loadInvoice(slug, id);
  const t = await getTranslations("billing");
  const { number, kind, lines } = invoice;
  // Where nobody may ask and nobody has, there is nothing to say of questions.
  const hasQuestions = mayAsk || lines.some(({ questions }) => questions.length > 0);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t(kind === "invoice" ? "invoice.title" : "invoice.creditTitle", { number })}
        lead={<InvoiceLead org={org.slug} invoice={invoice} />}
      />
      <BillingTabs org={org.slug} current="invoices" />
      {invoice.count > lines.length && (
        <Notice>
          {t("invoice.more", { count: formatNumber(invoice.count, lang), shown: formatNumber(lines.length, lang) })}
        </Notice>
      )}
      <Card>
        <CardHeader title={t("invoice.lines")} />
        <div className="py-3">
          <Messages of={["billing"]}>
            <LineTable
              org={org.slug}
              caption={t("invoice.lines")}
              lines={lines}
              names={names}
              ofInvoice
              deed={hasQuestions ? (line) => <LineQuestion org={org.slug} line={line} mayAsk={mayAsk} /> : undefined}
            />
          </Messages>
        </div>
      </Card>
      <InvoiceSums org={org.slug} invoice={invoice} mayAttach={mayAttach} />
    </div>
  );
}
