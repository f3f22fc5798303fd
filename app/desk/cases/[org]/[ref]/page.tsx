import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseFactList } from "@/components/cases/case-facts";
import { CaseFileList } from "@/components/cases/follow/file-list";
import { SecurityCard } from "@/components/cases/security-card";
import { StateBadge } from "@/components/cases/state-badge";
import { WrittenText } from "@/components/cases/written-text";
import { ClockList } from "@/components/desk/clock-list";
import { Composer } from "@/components/desk/composer";
import { DeskThread } from "@/components/desk/desk-thread";
import { HandlingCard } from "@/components/desk/handling-card";
import { KeepFresh } from "@/components/desk/keep-fresh";
import { PriorityBadge } from "@/components/desk/priority-badge";
import { RelationCard } from "@/components/desk/relation-card";
import { WaitWords } from "@/components/desk/wait-words";
import { WholeMail } from "@/components/desk/whole-mail";
import { ChangeCard } from "@/components/problems/change-card";
import { ProblemCard } from "@/components/problems/problem-card";
import { RecordProblem } from "@/components/problems/record-problem";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadDeskCase } from "@/lib/cases/desk/case-loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function DeskCasePage({ params }: Props) {
  const { org: slug, ref } = await params;
  const desk = await loadDeskCase(slug, ref);
  const { org, reference, found, abilities, wait, events, serviceName, viewer, security, causes, writes } = desk;
  const [t, cases, shell] = await Promise.all([
    getTranslations("caseDesk"),
    getTranslations("cases"),
    getTranslations("shell"),
  ]);
  const place = { org: org.slug, reference };
  const target = { org: org.slug, ref: reference, seen: desk.lastSeq };
  const fileHref = (id: string) => routes.customer.caseFile(org.slug, reference, id);
  const filesOf = (seq: number | null) => desk.files.filter((file) => file.seq === seq);
  const mailOf = (seq: number | null) => desk.mails.find((mail) => mail.seq === seq) ?? null;
  const sentBy = mailOf(null)?.fromAddress;
  const mayTell = desk.isAuthor && !found.isSecurity && (found.state === "resolved" || found.state === "closed");
  return (
    <div className="grid gap-5">
      <KeepFresh />
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: t("title"), href: routes.desk.cases() }, { label: reference }]}
      />
      <PageHeader
        eyebrow={`${org.name} · ${serviceName(found.serviceKey)}`}
        title={found.title}
        lead={
          <span className="flex flex-wrap items-center gap-2 text-sm">
            <span className="font-medium tabular-nums">{reference}</span>
            <StateBadge state={found.state} />
            <PriorityBadge priority={found.priority} />
            {found.isSecurity && <Badge tone="warn">{cases("security")}</Badge>}
            <span>{found.assignee ?? found.assignedGroup ?? t("unassigned")}</span>
          </span>
        }
        actions={
          <>
            {mayTell && (
              <LinkButton href={routes.desk.newDocument({ kind: "article", case: `${org.slug}/${reference}` })}>
                {t("toArticle")}
              </LinkButton>
            )}
            {desk.hasFollowUp && (
              <TextLink href={routes.customer.incident(org.slug, reference)} className="text-sm">
                {cases("page.followUp")}
              </TextLink>
            )}
            <TextLink href={routes.customer.case(org.slug, reference)} className="text-sm">
              {t("asCustomer")}
            </TextLink>
          </>
        }
      />
      <Messages of={["caseDesk", "follow"]}>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="grid min-w-0 gap-4">
            <Card>
              <CardHeader title={t("thread.title")} />
              <CardBody className="grid gap-4">
                {found.description && (
                  <div className="rounded-lg border border-line bg-surface-muted px-4 py-3 text-sm">
                    <p>
                      <span className="font-medium">{found.requesterName ?? t("thread.reporter")}</span>
                      {sentBy && (
                        <span className="text-ink-subtle wrap-anywhere">
                          {" "}
                          · {t("thread.sentBy", { address: sentBy })}
                        </span>
                      )}
                    </p>
                    <WrittenText text={found.description} origin={desk.origin} className="mt-1.5" />
                    <CaseFileList files={filesOf(null)} href={fileHref} className="mt-3" />
                    <WholeMail mail={mailOf(null)} />
                  </div>
                )}
                <DeskThread
                  events={events}
                  timeZone={org.timeZone}
                  origin={desk.origin}
                  serviceName={serviceName}
                  filesOf={filesOf}
                  fileHref={fileHref}
                  mailOf={mailOf}
                />
              </CardBody>
            </Card>
            {abilities.note && (
              <Card data-print="hide">
                <CardBody>
                  <Composer
                    target={target}
                    abilities={abilities}
                    canned={desk.canned}
                    viewerId={viewer.id}
                    isFirst={!events.some(({ event }) => event.kind === "first_response")}
                    today={desk.today}
                  />
                </CardBody>
              </Card>
            )}
          </div>
          <div className="grid min-w-0 gap-4">
            <Card>
              <CardHeader title={t("clocks")} />
              <CardBody className="grid gap-4">
                {wait && (
                  <div className="text-sm">
                    <p className="mb-1 text-ink-subtle">{t("wait.for")}</p>
                    <WaitWords wait={wait} today={desk.today} />
                  </div>
                )}
                <ClockList countdowns={desk.countdowns} stopped={desk.stopped} timeZone={org.timeZone} now={desk.now} />
              </CardBody>
            </Card>
            {desk.writes && abilities.note && (
              <HandlingCard
                target={target}
                abilities={abilities}
                ending={desk.ending}
                agents={desk.agents}
                groups={desk.groups}
                viewerId={viewer.id}
                services={desk.services.map(({ key }) => ({ key, name: serviceName(key) }))}
                current={{
                  assigneeId: desk.assigneeId,
                  assignee: found.assignee,
                  group: found.assignedGroup,
                  priority: found.priority,
                  service: found.serviceKey,
                }}
              />
            )}
            <RelationCard
              org={org}
              number={found.number}
              relations={desk.relations}
              problems={desk.problems}
              target={target}
              abilities={abilities}
              viewerId={viewer.id}
            />
            {causes.record && <ProblemCard {...place} record={causes.record} mayWrite={writes} />}
            {desk.writes && found.kind !== "problem" && !found.isSecurity && !desk.relations.problem && (
              <RecordProblem {...place} title={found.title} />
            )}
            <ChangeCard {...place} changes={causes.changes} mayWrite={writes} />
            <SecurityCard org={org} reference={reference} security={security} />
            <Card>
              <CardHeader title={t("facts")} />
              <CardBody>
                <CaseFactList facts={found} timeZone={org.timeZone} />
              </CardBody>
            </Card>
          </div>
        </div>
      </Messages>
    </div>
  );
}
