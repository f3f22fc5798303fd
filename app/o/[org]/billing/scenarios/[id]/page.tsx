import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { ScenarioCallOff } from "@/components/billing/scenario-call-off";
import { ScenarioProposals } from "@/components/billing/scenario-proposals";
import { ScenarioSettings } from "@/components/billing/scenario-settings";
import { ScenarioStanding } from "@/components/billing/scenario-standing";
import { WhatIfResult } from "@/components/billing/what-if-result";
import { WhatIfViews } from "@/components/billing/what-if-views";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadScenario } from "@/lib/billing/what-if/scenario-loaders";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scenarios"))("title") };
}

export default async function ScenarioPage({ params }: Props) {
  const { org: slug, id } = await params;
  const { org, scenario, result, currency, year, total, callable, proposals, isPast, mayCallOff } = await loadScenario(
    slug,
    id,
  );
  const [t, lang] = await Promise.all([getTranslations("scenarios"), getLocale()]);
  const when = formatInstant(scenario.savedAt, lang, org.timeZone, "date");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={org.name}
        title={scenario.name}
        lead={t("page.owner", { who: scenario.owner, when })}
        actions={
          <LinkButton href={routes.customer.whatIf(org.slug, { scenario: scenario.id })}>{t("page.open")}</LinkButton>
        }
      />
      <BillingTabs org={org.slug} current="whatIf" />
      <WhatIfViews org={org.slug} current="scenario" />
      <ScenarioStanding scenario={scenario} isPast={isPast} timeZone={org.timeZone} />
      <WhatIfResult result={result} currency={currency} year={year} total={total} />
      {scenario.note && (
        <Card>
          <CardHeader title={t("page.note")} />
          <CardBody className="max-w-prose whitespace-pre-line text-sm">{scenario.note}</CardBody>
        </Card>
      )}
      {mayCallOff && callable.length > 0 && (
        <ScenarioCallOff org={org.slug} scenarioId={scenario.id} items={callable} />
      )}
      {scenario.isOwn && (
        <Messages of={["scenarios"]}>
          <ScenarioProposals org={org.slug} scenario={scenario} proposals={proposals} />
          <ScenarioSettings org={org.slug} scenario={scenario} />
        </Messages>
      )}
    </div>
  );
}
