import { Receipt } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { InvoiceTable } from "@/components/billing/invoice-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadInvoices } from "@/lib/billing/invoices/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing"))("invoices.title") };
}

export default async function InvoicesPage({ params }: Props) {
  const { org, invoices } = await loadInvoices((await params).org);
  const t = await getTranslations("billing");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("invoices.title")} lead={t("invoices.lead")} />
      <BillingTabs org={org.slug} current="invoices" />
      <Card className="py-3">
        {invoices.length === 0 ? (
          <EmptyState title={t("empty")} icon={<Receipt />}>
            {t("emptyLead")}
          </EmptyState>
        ) : (
          <InvoiceTable org={org.slug} invoices={invoices} />
        )}
      </Card>
    </div>
  );
}
