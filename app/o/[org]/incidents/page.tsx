import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EscalationCard } from "@/components/incidents/escalation-card";
import { FollowUpTable } from "@/components/incidents/follow-up-table";
import { RepeatTable } from "@/components/incidents/repeat-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { loadIncidents } from "@/lib/cases/incidents/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ state?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("incidents"))("title") };
}

export default async function IncidentsPage({ params, searchParams }: Props) {
  const page = await loadIncidents((await params).org, (await searchParams).state);
  const { org, isOpen, counts, followUps, escalations, repeats, services, today } = page;
  const t = await getTranslations("incidents");
  const tabs = (["open", "closed"] as const).map((state) => ({
    href: routes.customer.incidents(org.slug, { state: state === "open" ? undefined : state }),
    label: t(`tabs.${state}`),
    current: (state === "open") === isOpen,
    count: String(counts[state]),
  }));
  return (
    <div className="grid gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", { org: org.name })} />
      <EscalationCard org={org} escalations={escalations} />
      <div className="grid gap-4">
        <LinkTabs label={t("tabs.label")} items={tabs} />
        <Card>
          {followUps.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
          ) : (
            <FollowUpTable org={org} followUps={followUps} services={Object.fromEntries(services)} today={today} />
          )}
        </Card>
        {followUps.length < counts[isOpen ? "open" : "closed"] && (
          <p className="text-ink-subtle text-sm">{t("shown", { n: followUps.length })}</p>
        )}
        {page.unseen > 0 && <p className="text-ink-subtle text-sm">{t("unseen", { n: page.unseen })}</p>}
      </div>
      <RepeatTable org={org} repeats={repeats} services={Object.fromEntries(services)} mayRecord={page.mayRecord} />
    </div>
  );
}
