import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewDocumentForm } from "@/components/editor/new-document-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadArticleSource } from "@/lib/cases/desk/case-loaders";
import { loadNewDocument } from "@/lib/knowledge/desk/draft-loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

/** `case` is "ekliden/EKLI-12": an article that begins with how the case was solved. */
type Asked = Partial<Record<"kind" | "org" | "section" | "case", string>>;

interface Props {
  searchParams: Promise<Asked>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editor.new"))("title") };
}

export default async function NewDocumentPage({ searchParams }: Props) {
  const { kinds, ...choices } = await loadNewDocument();
  const { kind, org, section, case: about }: Asked = singleValues({ ...(await searchParams) });
  const source = await loadArticleSource(about);
  const [t, page, shell] = await Promise.all([
    getTranslations("editor.new"),
    getTranslations("editor.page"),
    getTranslations("shell"),
  ]);
  const begun = source && { title: source.title, opening: source.text };
  const first = { kind: kinds.find((known) => known === kind), org, section, ...begun };
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: page("knowledge"), href: routes.desk.knowledge() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      {source && <Notice title={t("fromCase", { reference: source.reference })}>{t("fromCaseLead")}</Notice>}
      <Card>
        <CardBody>
          <Messages of={["editor"]}>
            <NewDocumentForm kinds={kinds} first={first} {...choices} />
          </Messages>
        </CardBody>
      </Card>
    </div>
  );
}
