import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProposalScenarios } from "@/components/billing/proposal-scenarios";
import { ArticleBody } from "@/components/knowledge/article-body";
import { CommentThreads } from "@/components/proposals/comment-threads";
import { DecisionCard } from "@/components/proposals/decision-card";
import { ProposalFacts } from "@/components/proposals/proposal-facts";
import { ProposalKpi } from "@/components/proposals/proposal-kpi";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadAttachedScenarios } from "@/lib/billing/what-if/scenario-loaders";
import { loadProposal } from "@/lib/knowledge/customers/customer-loaders";
import { kpiQueryKey } from "@/lib/knowledge/source/kpi-query";
import { loadFigures } from "@/lib/measures/figure-loaders";
import { formatTarget } from "@/lib/measures/format-target";
import { reviewWindow } from "@/lib/measures/proposals/effect";
import { loadDecisions } from "@/lib/proposals/loaders";
import { routes } from "@/lib/routes";
import { monthAt } from "@/lib/time/local-month";

interface Props {
  params: Promise<{ org: string; key: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, key } = await params;
  return { title: (await loadProposal(org, key)).document.title };
}

export default async function ProposalPage({ params }: Props) {
  const { org: slug, key } = await params;
  const { org, document, proposal, surroundings, lang, threads, serviceNames, mayWrite } = await loadProposal(
    slug,
    key,
  );
  const { kpi } = proposal;
  const window = kpi && reviewWindow(kpi);
  const isReviewed = window && window.to < monthAt(Date.now(), org.timeZone);
  const review = kpi && isReviewed && kpiQueryKey({ kpi: kpi.key, ...window, by: null });
  const baseline = kpi && kpiQueryKey({ kpi: kpi.key, from: kpi.baselineFrom, to: kpi.baselineTo, by: null });
  const [t, shell, attached, decisions, figures] = await Promise.all([
    getTranslations("proposals"),
    getTranslations("shell"),
    loadAttachedScenarios(slug, document.id),
    loadDecisions(slug, document.id),
    loadFigures(slug, [...document.figures, ...(baseline ? [baseline] : []), ...(review ? [review] : [])]),
  ]);
  const crumbs = [{ label: t("title"), href: routes.customer.proposals(slug) }, { label: document.title }];
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={org.name}
        title={document.title}
        lead={document.description}
        actions={
          mayWrite && <LinkButton href={routes.desk.editDocument(document.id, document.lang)}>{t("edit")}</LinkButton>
        }
      />
      {document.lang !== lang && <Notice>{t(`otherLanguage.${document.lang}`)}</Notice>}
      <ProposalFacts
        document={document}
        proposal={proposal}
        serviceName={(service) => serviceNames.get(service) ?? service}
        timeZone={org.timeZone}
      />
      {kpi && baseline && (
        <ProposalKpi
          reviewDate={kpi.reviewDate}
          baseline={figures.get(baseline) ?? null}
          after={review ? (figures.get(review) ?? null) : null}
          target={formatTarget(kpi.key, kpi.target, lang)}
        />
      )}
      <DecisionCard org={slug} document={document} decisions={decisions} timeZone={org.timeZone} />
      <article lang={document.lang} className="max-w-3xl">
        <ArticleBody code={document.code} codeHash={document.codeHash} figures={figures} {...surroundings} />
      </article>
      {attached && <ProposalScenarios org={slug} {...attached} />}
      <CommentThreads
        org={slug}
        documentId={document.id}
        documentKey={document.key}
        threads={threads}
        timeZone={org.timeZone}
      />
    </div>
  );
}
