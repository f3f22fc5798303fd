import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewKpiForm } from "@/components/kpi/new-kpi-form";
import { OwnKpiForm } from "@/components/kpi/own-kpi-form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadNewKpi } from "@/lib/measures/custom/loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpi"))("form.newTitle") };
}

export default async function NewKpiPage({ params, searchParams }: Props) {
  const { org, ...given } = await loadNewKpi((await params).org);
  const isOwn = singleValues(await searchParams).kind === "own";
  const t = await getTranslations("kpi.form");
  const title = await getTranslations("kpi");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={<TextLink href={routes.customer.kpis(org.slug)}>{title("title")}</TextLink>}
        title={isOwn ? t("ownTitle") : t("newTitle")}
        lead={isOwn ? t("ownLead") : t("newLead")}
      />
      {isOwn ? <OwnKpiForm slug={org.slug} {...given} /> : <NewKpiForm slug={org.slug} {...given} />}
    </div>
  );
}
