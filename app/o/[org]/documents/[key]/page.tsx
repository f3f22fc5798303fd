import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DocumentFacts } from "@/components/documents/document-facts";
import { ArticleBody } from "@/components/knowledge/article-body";
import { OutlineFolded } from "@/components/knowledge/outline";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadCustomerDocument } from "@/lib/knowledge/customers/customer-loaders";
import { loadFigures } from "@/lib/measures/figure-loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; key: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, key } = await params;
  return { title: (await loadCustomerDocument(org, key)).document.title };
}

export default async function CustomerDocumentPage({ params }: Props) {
  const { org: slug, key } = await params;
  const { org, document, surroundings, lang, mayWrite } = await loadCustomerDocument(slug, key);
  const [t, shell, figures] = await Promise.all([
    getTranslations("documents"),
    getTranslations("shell"),
    loadFigures(slug, document.figures),
  ]);
  const crumbs = [{ label: t("title"), href: routes.customer.documents(slug) }, { label: document.title }];
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={t(`kind.${document.kind}` as "kind.policy")}
        title={document.title}
        lead={document.description}
        actions={
          mayWrite && <LinkButton href={routes.desk.editDocument(document.id, document.lang)}>{t("edit")}</LinkButton>
        }
      />
      {document.lang !== lang && <Notice>{t(`otherLanguage.${document.lang}`)}</Notice>}
      <DocumentFacts org={slug} document={document} timeZone={org.timeZone} />
      <article lang={document.lang}>
        {document.outline.length > 2 && <OutlineFolded entries={document.outline} />}
        <ArticleBody code={document.code} codeHash={document.codeHash} figures={figures} {...surroundings} />
      </article>
    </div>
  );
}
