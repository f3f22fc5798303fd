import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { ArticlePage } from "@/components/knowledge/article-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { loadArticle } from "@/lib/knowledge/loaders";
import type { Lang } from "@/lib/knowledge/schema";
import { routes } from "@/lib/routes";
import { contactCustomers } from "./contact-customers";
import { helpMetadata } from "./help-metadata";

export interface ArticleProps {
  params: Promise<{ section: string; slug: string }>;
}

export async function articleMetadata(lang: Lang, { params }: ArticleProps): Promise<Metadata> {
  const { section, slug } = await params;
  const page = await loadArticle(lang, section, slug);
  return page ? helpMetadata(lang, page.languageLinks, page.article.title, page.article.description) : {};
}

export async function Article({ lang, params }: ArticleProps & { lang: Lang }) {
  const [page, customers, t, shell] = await Promise.all([
    params.then(({ section, slug }) => loadArticle(lang, section, slug)),
    contactCustomers(),
    getTranslations({ locale: lang, namespace: "help" }),
    getTranslations({ locale: lang, namespace: "shell" }),
  ]);
  if (!page) notFound();
  const crumbs = [
    { label: t("all"), href: routes.help.home(lang) },
    { label: page.section.title, href: page.section.href },
    { label: page.article.title },
  ];
  return (
    <PortalFrame
      languageLinks={page.languageLinks}
      breadcrumbs={<Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />}
    >
      <ArticlePage page={page} customers={customers} />
    </PortalFrame>
  );
}
