import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadJobs } from "@/components/jobs/dead-jobs";
import { MailTable } from "@/components/jobs/mail-table";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { loadOutbox, type OutboxQuery } from "@/lib/jobs/loaders";
import { routes } from "@/lib/routes";

interface Props {
  searchParams: Promise<OutboxQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

export default async function OutboxPage({ searchParams }: Props) {
  const { mails, total, page, pages, dead, hasServer } = await loadOutbox(await searchParams);
  const t = await getTranslations("outbox");
  const pageAt = (number: number) => routes.desk.outbox({ page: number > 1 ? String(number) : undefined });
  return (
    <div className="grid gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      {!hasServer && <Notice>{t("noServer")}</Notice>}
      <Messages of={["outbox"]}>
        <DeadJobs jobs={dead} />
      </Messages>
      <Card>
        <CardHeader title={t("mails")} />
        {mails.length === 0 ? (
          <EmptyState icon={<Inbox />} title={t("none")}>
            {t("noneLead")}
          </EmptyState>
        ) : (
          <MailTable mails={mails} caption={t("mails")} />
        )}
      </Card>
      {total > 0 && (
        <Pagination
          label={t("mails")}
          summary={t("count", { n: total })}
          previous={{ href: page > 1 ? pageAt(page - 1) : null, label: t("newer") }}
          next={{ href: page < pages ? pageAt(page + 1) : null, label: t("older") }}
        />
      )}
    </div>
  );
}
