import { Replace } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { SynonymList } from "@/components/search-insight/synonym-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { langs } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { saveSynonymsAction } from "@/lib/search/insight/actions";
import { loadSynonyms } from "@/lib/search/insight/loaders";

interface Props {
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("searchInsight.synonyms"))("title") };
}

export default async function SynonymsPage({ searchParams }: Props) {
  const { lang, groups } = await loadSynonyms(await searchParams);
  const [t, report, shell] = await Promise.all([
    getTranslations("searchInsight.synonyms"),
    getTranslations("searchInsight"),
    getTranslations("shell"),
  ]);
  const tab = (value: "sv" | "en") => ({
    href: routes.desk.synonyms({ lang: value }),
    label: report(`langs.${value}`),
    current: value === lang,
  });
  return (
    <div className="grid max-w-4xl gap-5">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: report("title"), href: routes.desk.search() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <LinkTabs label={t("language")} items={langs.map(tab)} />
      <Messages of={["searchInsight"]}>
        <Card>
          <CardHeader title={t("add")} />
          <CardBody>
            <ActionForm
              action={saveSynonymsAction}
              submit={t("add")}
              variant="primary"
              hidden={{ group: "", lang }}
              fields={[{ name: "words", label: t("words"), hint: t("wordsHint"), required: true }]}
            />
          </CardBody>
        </Card>
        {groups.length === 0 ? (
          <EmptyState title={t("empty")} icon={<Replace />}>
            {t("emptyLead")}
          </EmptyState>
        ) : (
          <>
            <p className="text-ink-subtle text-sm">{t("count", { n: groups.length })}</p>
            <SynonymList groups={groups} />
          </>
        )}
      </Messages>
    </div>
  );
}
