import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatInstant } from "@/lib/format";
import type { CustomerDocument } from "@/lib/knowledge/customers/customer-documents";
import type { ProposalFields } from "@/lib/knowledge/source/schema";
import { costText, quarterText } from "./proposal-words";

export interface ProposalFactsProps {
  document: CustomerDocument;
  proposal: ProposalFields;
  serviceName: (key: string) => string;
  timeZone: string;
}

/** What one needs to know before reading on: the same points in the same order in every proposal. */
export function ProposalFacts({ document, proposal, serviceName, timeZone }: ProposalFactsProps) {
  const t = useTranslations("proposals");
  const lang = useLocale();
  const { problem, benefit, risk, alternatives, effort, cost, services, targetQuarter } = proposal;
  return (
    <Card>
      <CardHeader title={t("facts.title")} />
      <CardBody className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <dl className="grid content-start gap-4 text-sm">
          <Fact name={t("facts.problem")}>{problem}</Fact>
          <Fact name={t("facts.proposal")}>{proposal.proposal}</Fact>
          <Fact name={t("facts.benefit")}>{benefit}</Fact>
          {alternatives.length > 0 && (
            <Fact name={t("facts.alternatives")}>
              <ul className="list-disc ps-5">
                {alternatives.map((alternative) => (
                  <li key={alternative}>{alternative}</li>
                ))}
              </ul>
            </Fact>
          )}
          {risk && <Fact name={t("facts.risk")}>{risk}</Fact>}
        </dl>
        <dl className="grid content-start gap-4 text-sm">
          <Fact name={t("facts.effort")}>{t(`effort.${effort}`)}</Fact>
          <Fact name={t("facts.cost")}>{costText(cost, t, lang)}</Fact>
          <Fact name={t("facts.quarter")}>{quarterText(targetQuarter, t)}</Fact>
          {services.length > 0 && <Fact name={t("facts.services")}>{services.map(serviceName).join(", ")}</Fact>}
          {document.owner && <Fact name={t("facts.author")}>{document.owner}</Fact>}
          <Fact name={t("facts.published")}>
            {formatInstant(document.publishedAt, lang, timeZone, "date")}
            <span className="text-ink-subtle"> · {t("facts.version", { version: document.version })}</span>
          </Fact>
        </dl>
      </CardBody>
    </Card>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-subtle text-xs">{name}</dt>
      <dd className="mt-0.5 max-w-prose whitespace-pre-line">{children}</dd>
    </div>
  );
}
