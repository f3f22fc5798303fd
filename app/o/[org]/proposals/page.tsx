import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProposalTable } from "@/components/proposals/proposal-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadProposals } from "@/lib/knowledge/customers/customer-loaders";
import { loadNewestDecisions } from "@/lib/proposals/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proposals"))("title") };
}

export default async function ProposalsPage({ params }: Props) {
  const { org, proposals, mayWrite } = await loadProposals((await params).org);
  const decisions = await loadNewestDecisions(org.slug);
  const [t, decided] = await Promise.all([getTranslations("proposals"), getTranslations("proposalDecisions")]);
  const write = routes.desk.newDocument({ kind: "proposal", org: org.slug });
  return (
    <div className="grid gap-6">
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={t("lead", { customer: org.name })}
        actions={
          <>
            <LinkButton href={routes.customer.proposalFigures(org.slug)}>{decided("list.toFigures")}</LinkButton>
            {mayWrite && <LinkButton href={write}>{t("write")}</LinkButton>}
          </>
        }
      />
      <Card>
        {proposals.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
        ) : (
          <ProposalTable org={org.slug} proposals={proposals} decisions={decisions} timeZone={org.timeZone} />
        )}
      </Card>
    </div>
  );
}
