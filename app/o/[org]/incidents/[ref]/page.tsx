import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FollowUpActions } from "@/components/incidents/follow-up-actions";
import { FollowUpAnalysis } from "@/components/incidents/follow-up-analysis";
import { FollowUpEnd } from "@/components/incidents/follow-up-end";
import { FollowUpTimeline } from "@/components/incidents/follow-up-timeline";
import { FollowUpTold } from "@/components/incidents/follow-up-told";
import { IncidentReport } from "@/components/incidents/incident-report";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadIncident } from "@/lib/cases/incidents/loaders";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("incidents"))("title")} ${(await params).ref.toUpperCase()}` };
}

export default async function IncidentPage({ params }: Props) {
  const { org: slug, ref } = await params;
  const page = await loadIncident(slug, ref);
  const { org, followUp, mayWrite, services, timeline, report, owners, viewerId, mayEditReport, today, told } = page;
  const [t, shell, lang] = await Promise.all([getTranslations("incidents"), getTranslations("shell"), getLocale()]);
  const reference = caseReference(org.key, followUp.number);
  const { closedAt, priority, service } = followUp;
  const place = { org: org.slug, reference };
  const isWritable = mayWrite && closedAt === null;
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.incidents(org.slug) },
    { label: reference },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={t("page.title", { reference })}
        title={followUp.title}
        lead={
          <span className="flex flex-wrap items-center gap-2 text-sm">
            <Badge tone={priority === 1 ? "bad" : priority === 2 ? "warn" : "neutral"}>P{priority}</Badge>
            <Badge tone={closedAt ? "good" : "accent"}>
              {closedAt
                ? t("page.closed", { when: formatInstant(closedAt, lang, org.timeZone, "date") })
                : t("page.open")}
            </Badge>
            {services.get(service) ?? service}
            <TextLink href={routes.customer.case(org.slug, reference)}>{t("page.case")}</TextLink>
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-4">
          <FollowUpAnalysis place={place} followUp={followUp} isWritable={isWritable} />
          <FollowUpActions
            place={place}
            actions={followUp.actions}
            owners={owners}
            viewerId={viewerId}
            isWritable={isWritable}
            today={today}
            timeZone={org.timeZone}
          />
          <IncidentReport
            place={place}
            documentId={followUp.documentId}
            published={report}
            mayMake={mayWrite && mayEditReport}
            mayEdit={mayEditReport}
          />
          {mayWrite && <FollowUpEnd place={place} isClosed={closedAt !== null} />}
        </div>
        <div className="grid grid-cols-1 gap-4">
          <FollowUpTold told={told} timeZone={org.timeZone} />
          <FollowUpTimeline
            place={place}
            items={timeline}
            services={Object.fromEntries(services)}
            timeZone={org.timeZone}
            isWritable={isWritable}
          />
        </div>
      </div>
    </div>
  );
}
