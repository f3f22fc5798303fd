import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseFactList } from "@/components/cases/case-facts";
import { CaseThread } from "@/components/cases/case-thread";
import { ClockExplanationView } from "@/components/cases/clock-explanation";
import { ExcludeClock } from "@/components/cases/exclude-clock";
import { CaseAnswers } from "@/components/cases/follow/case-answers";
import { CaseNow } from "@/components/cases/follow/case-now";
import { DraftEnd } from "@/components/cases/follow/draft-end";
import { CaseFileList } from "@/components/cases/follow/file-list";
import { FinalReportCard } from "@/components/cases/follow/final-report";
import { MessageForm } from "@/components/cases/follow/message-form";
import { WatchCase } from "@/components/cases/follow/watch-case";
import { SecurityCard } from "@/components/cases/security-card";
import { StateBadge } from "@/components/cases/state-badge";
import { WrittenText } from "@/components/cases/written-text";
import { CaseEscalations } from "@/components/incidents/case-escalations";
import { ChangeCard } from "@/components/problems/change-card";
import { ProblemCard } from "@/components/problems/problem-card";
import { OwnSurvey } from "@/components/satisfaction/survey/own-survey";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadCase } from "@/lib/cases/page-loaders";
import { caseReference } from "@/lib/cases/reference";
import { routes } from "@/lib/routes";
import { loadOwnSurvey } from "@/lib/satisfaction/survey-loaders";

interface Props {
  params: Promise<{ org: string; ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function CasePage({ params }: Props) {
  const { org: slug, ref } = await params;
  const page = await loadCase(slug, ref);
  const { org, found, events, explanation, countdowns, names, serviceName, mayExclude, following } = page;
  const { escalations, security, causes, origin } = page;
  const [t, follow, shell] = await Promise.all([
    getTranslations("cases"),
    getTranslations("follow"),
    getTranslations("shell"),
  ]);
  const isEnded = found.state === "resolved" || found.state === "closed";
  const survey = isEnded ? await loadOwnSurvey(slug, ref) : null;
  const reference = caseReference(org.key, found.number);
  const { acts, files, report, situation } = following;
  const filesOf = (seq: number | null) => files.filter((file) => file.seq === seq);
  const fileHref = (id: string) => routes.customer.caseFile(org.slug, reference, id);
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.cases(org.slug) },
    { label: reference },
  ];
  return (
    <div className="grid gap-6">
      {following.draft && <DraftEnd draft={following.draft} />}
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
            {found.isSecurity && <Badge tone="warn">{t("security")}</Badge>}
          </span>
        }
        actions={
          page.hasFollowUp && (
            <LinkButton href={routes.customer.incident(org.slug, reference)}>{t("page.followUp")}</LinkButton>
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid gap-4">
          {report && (
            <FinalReportCard
              report={report}
              timeZone={org.timeZone}
              origin={origin}
              files={filesOf(report.seq)}
              href={fileHref}
            />
          )}
          {following.mayAct && <CaseNow org={org} reference={reference} title={found.title} following={following} />}
          {survey && <OwnSurvey org={org} survey={survey} />}
          {(found.description || following.answers.length > 0) && (
            <Card>
              <CardHeader title={t("page.description")} />
              <CardBody className="grid gap-4">
                <WrittenText text={found.description} origin={origin} />
                <CaseAnswers {...following} />
                <CaseFileList files={filesOf(null)} href={fileHref} />
              </CardBody>
            </Card>
          )}
          <Card>
            <CardHeader title={t("page.thread")} />
            <CardBody>
              <CaseThread
                events={events}
                timeZone={org.timeZone}
                origin={origin}
                serviceName={serviceName}
                filesOf={(seq) => <CaseFileList files={filesOf(seq)} href={fileHref} className="mt-2" />}
              />
            </CardBody>
          </Card>
          {acts.add && (
            <Card data-print="hide" id="answer" className="scroll-mt-20">
              <CardHeader title={follow(situation.waitsFor === "customer" ? "add.answerTitle" : "add.title")} />
              <CardBody>
                <Messages of={["follow"]}>
                  <MessageForm act="add" org={org.slug} reference={reference} />
                </Messages>
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
          {escalations && (
            <CaseEscalations org={org} reference={reference} {...escalations} isClosed={found.state === "closed"} />
          )}
        </div>
        <div className="grid gap-4">
          <Card>
            <CardHeader title={t("page.facts")} />
            <CardBody>
              <CaseFactList facts={found} timeZone={org.timeZone} />
            </CardBody>
          </Card>
          <ChangeCard org={org.slug} reference={reference} changes={causes.changes} mayWrite={false} />
          {causes.record && (
            <ProblemCard org={org.slug} reference={reference} record={causes.record} mayWrite={false} />
          )}
          <SecurityCard org={org} reference={reference} security={security} />
          <WatchCase org={org.slug} reference={reference} {...following} isClosed={found.state === "closed"} />
        </div>
      </div>
    </div>
  );
}
