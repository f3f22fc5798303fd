import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewDocumentForm } from "@/components/editor/new-document-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadNewDocument } from "@/lib/knowledge/desk/draft-loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Props {
  searchParams: Promise<{ kind?: string; org?: string; section?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editor.new"))("title") };
}

export default async function NewDocumentPage({ searchParams }: Props) {
  const { kinds, ...choices } = await loadNewDocument();
  const { kind, org, section }: { kind?: string; org?: string; section?: string } = singleValues({
    ...(await searchParams),
  });
  const [t, page, shell] = await Promise.all([
    getTranslations("editor.new"),
    getTranslations("editor.page"),
    getTranslations("shell"),
  ]);
  const first = { kind: kinds.find((known) => known === kind), org, section };
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: page("knowledge"), href: routes.desk.knowledge() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
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
