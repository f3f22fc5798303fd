import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LogoCard } from "@/components/reports/logo/logo-card";
import { OwnReportList } from "@/components/reports/own/own-report-list";
import { DeliveryTable } from "@/components/reports/packs/delivery-table";
import { KindList } from "@/components/reports/packs/kind-list";
import { ReportTabs } from "@/components/reports/packs/report-tabs";
import { SubscriptionForm } from "@/components/reports/packs/subscription-form";
import { SubscriptionList } from "@/components/reports/packs/subscription-list";
import { PageHeader } from "@/components/ui/page-header";
import { loadPacks } from "@/lib/reports/definitions/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("packs"))("title") };
}

export default async function PacksPage({ params }: Props) {
  const page = await loadPacks((await params).org);
  const { org, kinds, months, subscriptions, deliveries, viewerId, maySeeAll, seesLevels } = page;
  const { definitions, mayCompose, logo, mayManage } = page;
  const t = await getTranslations("packs");
  const own = subscriptions.filter(({ personId }) => personId === viewerId);
  const others = subscriptions.filter(({ personId }) => personId !== viewerId);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", { org: org.name })} />
      {seesLevels && <ReportTabs org={org.slug} current="packs" />}
      <KindList org={org.slug} kinds={kinds} months={months} />
      <OwnReportList org={org} kinds={kinds} definitions={definitions} months={months} mayCompose={mayCompose} />
      <SubscriptionForm org={org} kinds={kinds} definitions={definitions.filter(({ parts }) => parts.length > 0)} />
      <SubscriptionList org={org} title={t("subscriptions.own")} subscriptions={own} isOwn />
      {maySeeAll && others.length > 0 && (
        <SubscriptionList org={org} title={t("subscriptions.othersTitle")} subscriptions={others} isOwn={false} />
      )}
      <DeliveryTable org={org} deliveries={deliveries} showsPeople={maySeeAll} />
      {mayManage && <LogoCard org={org} logo={logo} />}
    </div>
  );
}
