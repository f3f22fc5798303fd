import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttentionTable } from "@/components/overview/attention-table";
import { FollowUps, ReportsToMake, UrgentCases } from "@/components/overview/incident-manager";
import { ProposalStanding } from "@/components/overview/proposal-standing";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { InfoTip } from "@/components/ui/info-tip";
import { PageHeader } from "@/components/ui/page-header";
import { loadUnclosedByCustomer } from "@/lib/cases/loaders";
import { loadSupplierOverview } from "@/lib/measures/attention/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.home"))("title") };
}

export default async function DeskPage() {
  const [page, { readable, counts }] = await Promise.all([loadSupplierOverview(), loadUnclosedByCustomer()]);
  const [t, supplier] = await Promise.all([getTranslations("desk.home"), getTranslations("overview.supplier")]);
  const { customers, urgent, followUps, reports, proposals, now } = page;
  const unclosed = new Map([...readable].map((id) => [id, counts.get(id) ?? 0]));
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card>
        {customers.length === 0 && <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>}
        {customers.length > 0 && (
          <>
            <CardHeader
              title={supplier("title")}
              note={
                <span className="flex items-center gap-1">
                  {supplier("note")}
                  <InfoTip label={supplier("howRanked")} title={supplier("ranking")}>
                    <p>{supplier("rankedBy")}</p>
                  </InfoTip>
                </span>
              }
            />
            <AttentionTable page={page} unclosed={unclosed} />
          </>
        )}
      </Card>
      {urgent && <UrgentCases urgent={urgent} customers={customers} now={now} />}
      {followUps && <FollowUps followUps={followUps} customers={customers} />}
      {reports && <ReportsToMake reports={reports} customers={customers} />}
      {proposals && <ProposalStanding proposals={proposals} now={now} />}
    </div>
  );
}
