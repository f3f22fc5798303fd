import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { ComparisonView } from "@/components/knowledge/comparison";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select";
import { formatInstant } from "@/lib/format";
import { loadComparison } from "@/lib/knowledge/desk/desk-loaders";
import { restoreVersionAction } from "@/lib/knowledge/desk/life-actions";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ id: string; lang: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("knowledge.compare"))("title") };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { id, lang } = await params;
  const data = await loadComparison(id, lang, await searchParams);
  const { versions, from, to, comparison, newest, mayRestore } = data;
  const [t, list, state, langName, restore, shell, here] = await Promise.all([
    getTranslations("knowledge.compare"),
    getTranslations("knowledge.list"),
    getTranslations("knowledge.versionState"),
    getTranslations("knowledge.lang"),
    getTranslations("knowledge.restore"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const options = versions.map((version) => ({
    value: String(version.number),
    label: t("option", {
      number: version.number,
      state: state(version.state),
      when: formatInstant(version.createdAt, here, "Europe/Stockholm"),
    }),
  }));
  const crumbs = [
    { label: list("title"), href: routes.desk.knowledge() },
    { label: to.title, href: routes.desk.document(id) },
    { label: t("title") },
  ];
  const { added, removed } = comparison;
  return (
    <div className="grid gap-5">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader eyebrow={langName(data.lang)} title={t("title")} lead={to.title} />
      <form className="flex flex-wrap items-end gap-3">
        <SelectField
          name="from"
          label={t("from")}
          options={options}
          defaultValue={String(from.number)}
          className="min-w-0"
        />
        <SelectField name="to" label={t("to")} options={options} defaultValue={String(to.number)} className="min-w-0" />
        <Button type="submit">{t("show")}</Button>
      </form>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-subtle text-sm">{t("summary", { added, removed })}</p>
        {mayRestore && (
          <Messages of={["knowledge"]}>
            <ActionForm
              action={restoreVersionAction}
              submit={restore("do", { number: from.number })}
              hidden={{ document: id, lang: data.lang, number: String(from.number), basedOn: String(newest) }}
            />
          </Messages>
        )}
      </div>
      <Card className="overflow-hidden">
        <ComparisonView comparison={comparison} caption={t("caption", { from: from.number, to: to.number })} />
      </Card>
    </div>
  );
}
