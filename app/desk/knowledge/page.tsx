import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskFilterForm } from "@/components/knowledge/desk-filter";
import { DeskTable } from "@/components/knowledge/desk-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { deskStates, pageSize, queryOfDeskFilter } from "@/lib/knowledge/desk/desk-list";
import { loadDeskKnowledge } from "@/lib/knowledge/desk/desk-loaders";
import { routes } from "@/lib/routes";

interface Props {
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("knowledge.list"))("title") };
}

export default async function DeskKnowledgePage({ searchParams }: Props) {
  const { filter, rows, total, sections, customers, tasks, today } = await loadDeskKnowledge(await searchParams);
  const [t, state, viewAs, gallery] = await Promise.all([
    getTranslations("knowledge.list"),
    getTranslations("knowledge.state"),
    getTranslations("access.viewAs"),
    getTranslations("gallery"),
  ]);
  const query = queryOfDeskFilter(filter);
  const pageHref = (page: number) => routes.desk.knowledge({ ...query, page: page > 1 ? String(page) : undefined });
  const from = (filter.page - 1) * pageSize;
  const { state: _state, ...others } = query;
  return (
    <div className="grid gap-5">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={routes.desk.gallery()} variant="quiet">
              {gallery("title")}
            </LinkButton>
            <LinkButton href={routes.desk.viewAs()} variant="quiet">
              {viewAs("title")}
            </LinkButton>
            <LinkButton href={routes.desk.contentTasks()}>{t("tasks", { n: tasks })}</LinkButton>
            <LinkButton href={routes.desk.newDocument()} variant="primary">
              {t("new")}
            </LinkButton>
          </>
        }
      />
      <LinkTabs
        label={t("tabs")}
        items={[null, ...deskStates].map((value) => ({
          href: routes.desk.knowledge({ ...others, state: value ?? undefined }),
          label: value === null ? t("all") : state(value),
          current: filter.state === value,
        }))}
      />
      <DeskFilterForm {...{ filter, sections, customers }} isNarrowed={Object.keys(others).length > 0} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty")} icon={<FileText />}>
          {t("emptyLead")}
        </EmptyState>
      ) : (
        <>
          <Card>
            <DeskTable {...{ rows, sections, today }} />
          </Card>
          <Pagination
            label={t("pages")}
            summary={t("count", { from: from + 1, to: from + rows.length, total })}
            previous={{ href: filter.page > 1 ? pageHref(filter.page - 1) : null, label: t("previous") }}
            next={{ href: from + rows.length < total ? pageHref(filter.page + 1) : null, label: t("next") }}
          />
        </>
      )}
    </div>
  );
}
