import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EditorGate } from "@/components/editor/editor-gate";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadEditor } from "@/lib/knowledge/desk/draft-loaders";
import { titleOf } from "@/lib/knowledge/writing/version";
import { catalogue } from "@/lib/measures/catalogue";
import { routes } from "@/lib/routes";
import { nextQuarters } from "@/lib/time/quarters";
import { previewAction } from "../../../preview-action";

interface Props {
  params: Promise<{ id: string; lang: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editor.page"))("title") };
}

export default async function EditPage({ params }: Props) {
  const { id, lang } = await params;
  const data = await loadEditor(id, lang);
  const [t, shell, kpi, here] = await Promise.all([
    getTranslations("editor.page"),
    getTranslations("shell"),
    getTranslations("measures.kpi"),
    getLocale(),
  ]);
  const { document, saved, sections, customer, customers, services, files } = data;
  const title = titleOf(saved.source, document.key);
  const kpis = Object.keys(catalogue).map((key) => ({ value: key, label: kpi(`${key}.name` as never) }));
  const quarters = nextQuarters(Date.now(), 10).map((value) => ({ value, label: t("quarter", quarterOf(value)) }));
  const crumbs = [
    { label: t("knowledge"), href: routes.desk.knowledge() },
    { label: title, href: routes.desk.document(document.id) },
    { label: t("title") },
  ];
  return (
    <div className="grid gap-4">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={[t(`kinds.${document.kind}`), t(`langs.${data.lang}`), customer?.name].filter(Boolean).join(" · ")}
        title={title}
      />
      <Messages of={["editor", "fence", "access", "files", "help", "article"]}>
        <EditorGate
          key={`${id} ${lang} ${here}`}
          data={data}
          choices={{ sections, customer, customers, services, files, kpis, quarters }}
          preview={previewAction}
        />
      </Messages>
    </div>
  );
}

function quarterOf(value: string): { year: string; quarter: string } {
  return { year: value.slice(0, 4), quarter: value.slice(-1) };
}
