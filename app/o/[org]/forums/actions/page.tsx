import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionFilterForm } from "@/components/forums/action-filter-form";
import { ActionItem } from "@/components/forums/action-item";
import { AddAction } from "@/components/forums/add-action";
import { ForumTabs } from "@/components/forums/forum-tabs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadForumActions } from "@/lib/forums/actions/loaders";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums.actions"))("title") };
}

export default async function ForumActionsPage({ params, searchParams }: Props) {
  const page = await loadForumActions((await params).org, await searchParams);
  const { org, actions, total, kept, today, viewerId } = page;
  const [t, lang] = await Promise.all([getTranslations("forums.actions"), getLocale()]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead")} />
      <ForumTabs org={org.slug} current="actions" mayReadFigures={page.mayReadFigures} />
      <ActionFilterForm page={page} lang={lang} />
      <Messages of={["forums"]}>
        {kept.length > 0 && <AddAction org={org.slug} decided={page.decided} owners={page.owners} lang={lang} />}
        <Card aria-labelledby="list">
          <CardHeader id="list" title={t("count", { n: actions.length })} note={t("measured")} />
          <CardBody>
            {actions.length === 0 ? (
              <EmptyState title={t(total === 0 ? "none" : "noneFound")} icon={<ListChecks />}>
                {t(total === 0 ? "noneLead" : "noneFoundLead")}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {actions.map((action) => (
                  <ActionItem
                    key={action.id}
                    isKept={kept.includes(action.forum)}
                    isOwn={action.ownerId === viewerId}
                    {...{ action, org: org.slug, today, lang }}
                  />
                ))}
              </ul>
            )}
          </CardBody>
        </Card>
      </Messages>
    </div>
  );
}
