import { ShoppingCart } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { CallOffSums } from "@/components/billing/call-off-sums";
import { CallOffTable } from "@/components/billing/call-off-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NumberedPages } from "@/components/ui/numbered-pages";
import { PageHeader } from "@/components/ui/page-header";
import { loadCallOffs } from "@/lib/billing/call-offs/loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("callOffs"))("title") };
}

export default async function CallOffsPage({ params, searchParams }: Props) {
  const { page: asked } = singleValues(await searchParams);
  const { org, rows, pages, sums, hasContract, currency, mayRequest } = await loadCallOffs((await params).org, asked);
  const t = await getTranslations("callOffs");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={t("lead")}
        actions={
          mayRequest &&
          hasContract && (
            <LinkButton href={routes.customer.newCallOff(org.slug)} variant="primary">
              {t("new")}
            </LinkButton>
          )
        }
      />
      <BillingTabs org={org.slug} current="callOffs" />
      {rows.length > 0 && <CallOffSums sums={sums} currency={currency} />}
      <Card className="py-3">
        {rows.length === 0 ? (
          <EmptyState title={t("none")} icon={<ShoppingCart />}>
            {hasContract ? t("noneLead") : t("noContract")}
          </EmptyState>
        ) : (
          <CallOffTable org={org} rows={rows} />
        )}
      </Card>
      <NumberedPages
        {...pages}
        href={(page) => routes.customer.callOffs(org.slug, page)}
        label={t("pages")}
        summary={(shown) => t("shown", shown)}
        previous={t("previous")}
        next={t("next")}
      />
    </div>
  );
}
