import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CloseMonth } from "@/components/kpi/close-month";
import { ClosingTable } from "@/components/kpi/closing-table";
import { RestatedTable } from "@/components/kpi/restated-table";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalMonth } from "@/lib/format";
import { loadClosings } from "@/lib/measures/custom/loaders";
import { capitalised } from "@/lib/measures/format-measure";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kpi"))("closing.title") };
}

export default async function ClosingsPage({ params }: Props) {
  const { org, current, closings, people, restated, next, may } = await loadClosings((await params).org);
  const [t, lang] = [await getTranslations("kpi"), await getLocale()];
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={<TextLink href={routes.customer.kpis(org.slug)}>{t("title")}</TextLink>}
        title={t("closing.title")}
        lead={t("closing.lead")}
      />
      {may.close && <CloseMonth slug={org.slug} month={next} isFirst={closings.length === 0} />}
      <p className="text-ink-muted text-sm">
        {t("closing.open", { month: capitalised(formatLocalMonth(current, lang)) })}
      </p>
      <Card>
        <CardHeader title={t("closing.restatedTitle")} note={t("closing.restatedLead")} />
        {restated.length === 0 ? (
          <CardBody className="text-ink-subtle text-sm">{t("closing.restatedNone")}</CardBody>
        ) : (
          <RestatedTable rows={restated} />
        )}
      </Card>
      <Card>
        <CardHeader title={t("closing.title")} />
        {closings.length === 0 ? (
          <EmptyState title={t("closing.none")}>{t("closing.noneLead")}</EmptyState>
        ) : (
          <ClosingTable closings={closings} restated={restated} people={people} timeZone={org.timeZone} />
        )}
      </Card>
    </div>
  );
}
