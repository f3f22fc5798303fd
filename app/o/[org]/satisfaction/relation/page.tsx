import { Handshake } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RelationForm } from "@/components/satisfaction/relation/relation-form";
import { RelationResults } from "@/components/satisfaction/relation/relation-results";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";
import { loadRelation } from "@/lib/satisfaction/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("satisfaction.relation"))("title") };
}

export default async function RelationSurveyPage({ params }: Props) {
  const { org, results, own, remarks } = await loadRelation((await params).org);
  const [t, outer, shell] = await Promise.all([
    getTranslations("satisfaction.relation"),
    getTranslations("satisfaction"),
    getTranslations("shell"),
  ]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[
          { label: org.name, href: routes.customer.home(org.slug) },
          { label: outer("title"), href: routes.customer.satisfaction(org.slug) },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      {own && <RelationForm org={org} own={own} />}
      {results.length === 0 && (
        <EmptyState title={t("none")} icon={<Handshake />}>
          {t("noneLead")}
        </EmptyState>
      )}
      {results.map((year) => (
        <RelationResults key={year.id} results={year} timeZone={org.timeZone} />
      ))}
      {remarks.length > 0 && (
        <Card>
          <CardHeader title={t("remarks")} />
          <CardBody>
            <ul className="grid max-w-prose gap-3">
              {/* Two people may have written the same. */}
              {remarks
                .map((remark, place) => ({ remark, place }))
                .map(({ remark, place }) => (
                  <li key={place} className="whitespace-pre-line border-line border-s-2 ps-3">
                    {remark}
                  </li>
                ))}
            </ul>
          </CardBody>
        </Card>
      )}
    </div>
  );
}
