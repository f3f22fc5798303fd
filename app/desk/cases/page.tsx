import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KeepFresh } from "@/components/desk/keep-fresh";
import { QueueFilterForm } from "@/components/desk/queue-filter-form";
import { QueueKeys } from "@/components/desk/queue-keys";
import { QueueTable } from "@/components/desk/queue-table";
import { SavedViews } from "@/components/desk/saved-views";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { queryOfQueue, queueViews, textOfQueueCursor } from "@/lib/cases/desk/queue-filter";
import { loadQueue } from "@/lib/cases/desk/queue-loaders";
import { formatNumber } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  searchParams: Promise<Record<string, string | undefined>>;
}

const filterId = "queue-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("caseDesk"))("title") };
}

export default async function QueuePage({ searchParams }: Props) {
  const queue = await loadQueue(await searchParams);
  const { filter, rows, counts, next, writes } = queue;
  const [t, problems, lang] = await Promise.all([
    getTranslations("caseDesk"),
    getTranslations("problems"),
    getLocale(),
  ]);
  const query = queryOfQueue(filter);
  const href = (changes: Record<string, string>) => routes.desk.cases({ ...query, ...changes });
  return (
    <div className="grid gap-5">
      <KeepFresh />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {writes && (
              <>
                <LinkButton href={routes.desk.registerCase()} variant="primary">
                  {t("toRegister")}
                </LinkButton>
                <LinkButton href={routes.desk.mailIn()}>{t("toMail", { n: queue.heldMails })}</LinkButton>
              </>
            )}
            <LinkButton href={routes.desk.problems()}>{problems("toProblems")}</LinkButton>
            {writes && <LinkButton href={routes.desk.cannedAnswers()}>{t("toAnswers")}</LinkButton>}
          </>
        }
      />
      <LinkTabs
        label={t("lists")}
        items={queueViews.map((view) => ({
          href: href({ view }),
          label: t(`view.${view}`),
          current: view === filter.view,
          count: formatNumber(counts[view], lang),
        }))}
      />
      <Messages of={["caseDesk"]}>
        <SavedViews views={queue.views} query={query} />
        <QueueFilterForm
          id={filterId}
          filter={filter}
          isNarrowed={queue.isNarrowed}
          customers={queue.customers}
          services={queue.services}
          agents={queue.agents}
        />
        {rows.length === 0 ? (
          <EmptyState title={t(queue.isNarrowed ? "empty.narrowed" : `empty.${filter.view}`)} icon={<Inbox />}>
            {t(queue.isNarrowed ? "empty.narrowedLead" : "empty.lead")}
          </EmptyState>
        ) : (
          <>
            <Card>
              <QueueTable rows={rows} now={queue.now} today={queue.today} />
            </Card>
            <Pagination
              label={t("pages")}
              summary={t("count", { n: counts[filter.view] })}
              previous={{ href: queue.isFirstPage ? null : href({}), label: t("first") }}
              next={{ href: next && href({ after: textOfQueueCursor(next) }), label: t("next") }}
            />
          </>
        )}
        <QueueKeys filterId={filterId} writes={writes} />
      </Messages>
    </div>
  );
}
