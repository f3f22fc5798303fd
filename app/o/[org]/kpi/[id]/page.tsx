import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KpiCard } from "@/components/kpi/kpi-card";
import { KpiChart } from "@/components/kpi/kpi-chart";
import { KpiForms } from "@/components/kpi/kpi-forms";
import { KpiMonthTable } from "@/components/kpi/month-table";
import { TargetHistory } from "@/components/kpi/target-history";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadFollowedKpi } from "@/lib/measures/custom/loaders";
import { figureName } from "@/lib/measures/figure-name";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpi"))("title") };
}

export default async function FollowedKpiPage({ params }: Props) {
  const { org: slug, id } = await params;
  const page = await loadFollowedKpi(slug, id);
  const { org, current, today, followed, points, people, parts, rows, may, ended } = page;
  const [t, measures] = [await getTranslations("kpi"), await getTranslations("measures")];
  const name = followed.kpi ? figureName(followed.kpi, measures) : followed.name;
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={<TextLink href={routes.customer.kpis(slug)}>{t("title")}</TextLink>} title={name} />
      <KpiCard row={page} slug={slug} today={today} people={people} isAlone />
      <KpiChart page={page} />
      <Card>
        <CardHeader title={t("details")} />
        <KpiMonthTable followed={followed} points={points} timeZone={org.timeZone} hrefs={rows} />
        {parts.length > 0 && (
          <CardBody>
            <p className="text-sm">
              {t("parts")} {parts.map((kpi) => measures(`kpi.${kpi}.name`)).join(", ")}.
            </p>
          </CardBody>
        )}
      </Card>
      <Card>
        <CardHeader title={t("versions.title")} />
        <TargetHistory followed={followed} people={people} />
      </Card>
      {may.manage && !ended && <KpiForms {...{ slug, followed, current, people }} promise={page.promiseNow} />}
    </div>
  );
}
