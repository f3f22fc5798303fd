import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KpiCard } from "@/components/kpi/kpi-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatLocalMonth } from "@/lib/format";
import { loadFollowed } from "@/lib/measures/custom/loaders";
import { routes } from "@/lib/routes";
import { addMonths } from "@/lib/time/local-month";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpi"))("title") };
}

export default async function FollowedPage({ params }: Props) {
  const { org, current, today, rows, people, may } = await loadFollowed((await params).org);
  const [t, lang] = [await getTranslations("kpi"), await getLocale()];
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const [met, warned, missed] = [count("met"), count("warned"), count("missed")];
  const judged = met + warned + missed;
  const month = formatLocalMonth(addMonths(current, -1), lang);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={judged === 0 ? t("lead") : t("summary", { month, met, warned, missed, judged })}
        actions={
          <>
            <LinkButton href={routes.customer.kpiClosings(org.slug)}>{t("closings")}</LinkButton>
            {may.manage && (
              <>
                <LinkButton href={routes.customer.newKpi(org.slug, "own")}>{t("addOwn")}</LinkButton>
                <LinkButton variant="primary" href={routes.customer.newKpi(org.slug)}>
                  {t("add")}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      {rows.length === 0 ? (
        <Card>
          <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
        </Card>
      ) : (
        <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
          {rows.map((row) => (
            <KpiCard key={row.followed.id} row={row} slug={org.slug} today={today} people={people} />
          ))}
        </div>
      )}
    </div>
  );
}
