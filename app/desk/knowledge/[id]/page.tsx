import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskCare } from "@/components/knowledge/desk-care";
import { DeskFacts } from "@/components/knowledge/desk-facts";
import { DeskText } from "@/components/knowledge/desk-text";
import { TaskList } from "@/components/knowledge/task-list";
import { VersionTable } from "@/components/knowledge/version-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadDeskDocument } from "@/lib/knowledge/desk/desk-loaders";
import { readHrefOf } from "@/lib/knowledge/reading/read-href";
import { langs } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("knowledge.list"))("title") };
}

export default async function DeskDocumentPage({ params }: Props) {
  const data = await loadDeskDocument((await params).id);
  const { document, problems, tasks, reviewers, sections, customers, today, now } = data;
  const [t, list, kind, shell] = await Promise.all([
    getTranslations("knowledge.document"),
    getTranslations("knowledge.list"),
    getTranslations("knowledge.kind"),
    getTranslations("shell"),
  ]);
  const title = (document.texts[0] ?? document.versions[0])?.title ?? document.key;
  const section = sections.find(({ key }) => key === document.sectionKey);
  const differs = document.texts.some((text) => text.audience.join() !== document.texts[0]?.audience.join());
  return (
    <div className="grid gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: list("title"), href: routes.desk.knowledge() }, { label: title }]}
      />
      <PageHeader
        eyebrow={[kind(document.kind), document.organisation?.name ?? section?.title].filter(Boolean).join(" · ")}
        title={title}
      />
      {document.archivedAt && <Notice>{t("archived")}</Notice>}
      {document.unlisted && <Notice>{t("unlisted")}</Notice>}
      {differs && <Notice kind="warn">{t("audienceDiffers")}</Notice>}
      <Messages of={["knowledge"]}>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {langs.map((lang) => (
            <DeskText
              key={lang}
              {...{ lang, document, reviewers }}
              refusals={problems.find((problem) => problem.lang === lang)?.refusals ?? []}
              readHref={readHrefOf(document, lang, sections)}
            />
          ))}
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
          <Card>
            <CardHeader title={t("facts")} />
            <CardBody>
              <DeskFacts {...{ document, customers, today }} section={section?.title ?? document.sectionKey} />
            </CardBody>
          </Card>
          {document.mayPublish && <DeskCare document={document} today={today} />}
        </div>
        {tasks.length > 0 && (
          <section className="grid gap-3">
            <h2 className="font-semibold text-lg">{t("tasks")}</h2>
            <TaskList tasks={tasks} now={now} />
          </section>
        )}
        <section className="grid gap-3">
          <h2 className="font-semibold text-lg">{t("versions")}</h2>
          {langs
            .map((lang) => ({ lang, versions: document.versions.filter((version) => version.lang === lang) }))
            .filter(({ versions }) => versions.length > 0)
            .map(({ lang, versions }) => (
              <Card key={lang}>
                <VersionTable
                  {...{ lang, versions }}
                  documentId={document.id}
                  mayRestore={document.archivedAt === null}
                />
              </Card>
            ))}
        </section>
      </Messages>
    </div>
  );
}
