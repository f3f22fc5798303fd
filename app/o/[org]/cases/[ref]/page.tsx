import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseFactList } from "@/components/cases/case-facts";
import { CaseThread } from "@/components/cases/case-thread";
import { ClockExplanationView } from "@/components/cases/clock-explanation";
import { ExcludeClock } from "@/components/cases/exclude-clock";
import { StateBadge } from "@/components/cases/state-badge";
import { CaseEscalations } from "@/components/incidents/case-escalations";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadEscalations } from "@/lib/cases/incidents/loaders";
import { loadCase } from "@/lib/cases/loaders";
import { caseReference } from "@/lib/cases/reference";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function CasePage({ params }: Props) {
  const { org: slug, ref } = await params;
  const { org, found, events, explanation, countdowns, names, serviceName, mayExclude } = await loadCase(slug, ref);
  const [t, shell] = await Promise.all([getTranslations("cases"), getTranslations("shell")]);
  const escalated = await loadEscalations(slug, ref);
  const reference = caseReference(org.key, found.number);
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.cases(org.slug) },
    { label: reference },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        title={found.title}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-medium text-sm tabular-nums">{reference}</span>
            <StateBadge state={found.state} />
            <Badge>
              {t("page.priority")} {found.priority}
            </Badge>
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid gap-4">
          {found.description && (
            <Card>
              <CardHeader title={t("page.description")} />
              <CardBody>
                <p className="max-w-prose whitespace-pre-line">{found.description}</p>
              </CardBody>
            </Card>
          )}
          <Card>
            <CardHeader title={t("page.why")} note={t("page.whyLead")} />
            <CardBody className="grid gap-6">
              {explanation?.clocks.map((clock) => (
                <ClockExplanationView
                  key={`${clock.clock}-${clock.cycle}`}
                  clock={clock}
                  countdown={countdowns[`${clock.clock}-${clock.cycle}`] ?? null}
                  names={names}
                  serviceName={serviceName}
                />
              ))}
              {mayExclude && explanation && (
                <ExcludeClock
                  org={org.slug}
                  reference={reference}
                  clocks={explanation.clocks.map(({ clock, outcome }) => ({
                    clock,
                    isExcluded: outcome === "excluded",
                  }))}
                />
              )}
              {!explanation?.clocks.length && <p className="text-ink-subtle text-sm">{t("page.noClocks")}</p>}
            </CardBody>
          </Card>
          {escalated && (
            <CaseEscalations org={org} reference={reference} {...escalated} isClosed={found.state === "closed"} />
          )}
          <Card>
            <CardHeader title={t("page.thread")} />
            <CardBody>
              <CaseThread events={events} timeZone={org.timeZone} serviceName={serviceName} />
            </CardBody>
          </Card>
        </div>
        <Card>
          <CardHeader title={t("page.facts")} />
          <CardBody>
            <CaseFactList facts={found} timeZone={org.timeZone} />
          </CardBody>
        </Card>
      </div>
    </div>
  );
}
