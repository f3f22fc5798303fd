import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { ArticlePage } from "@/components/knowledge/article-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { getReader } from "@/lib/access/reader";
import { votesOf } from "@/lib/knowledge/reading/feedback";
import { loadArticle } from "@/lib/knowledge/reading/loaders";
import { tickStepAction } from "@/lib/knowledge/reading/progress-actions";
import { noteRead } from "@/lib/knowledge/reading/read-counter";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { customerOf } from "@/lib/search/insight/search-event";
import { articleData, Said } from "./article-data";
import { articleMetadataOf } from "./article-metadata";
import { contactCustomers } from "./contact-customers";

export interface ArticleProps {
  params: Promise<{ section: string; slug: string }>;
}

export async function articleMetadata(lang: Lang, { params }: ArticleProps): Promise<Metadata> {
  const { section, slug } = await params;
  const page = await loadArticle(lang, section, slug);
  return page && "article" in page ? articleMetadataOf(lang, page) : {};
}

export async function Article({ lang, params }: ArticleProps & { lang: Lang }) {
  const { section, slug } = await params;
  const [page, { viewer, persona }, customers, t, shell, asked, jar] = await Promise.all([
    loadArticle(lang, section, slug),
    getReader(),
    contactCustomers(),
    getTranslations("help"),
    getTranslations("shell"),
    headers(),
    cookies(),
  ]);
  if (!page) notFound();
  if ("movedTo" in page) permanentRedirect(page.movedTo);

  const { article } = page;
  noteRead(article.id, article.lang, asked.get("user-agent"), persona ? null : customerOf(viewer));
  const signedIn = page.ticks !== null;
  const crumbs = [
    { label: t("all"), href: routes.help.home(lang) },
    { label: page.section.title, href: page.section.href },
    { label: article.title },
  ];
  return (
    <PortalFrame
      languageLinks={page.languageLinks}
      breadcrumbs={<Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />}
    >
      <ArticlePage
        lang={lang}
        page={page}
        customers={customers?.map((customer) => ({ ...customer, about: article.id })) ?? null}
        vote={page.vote ?? votesOf(jar.get("votes")?.value).get(article.id) ?? null}
        progress={
          article.kind === "guide"
            ? { documentId: article.id, ticked: page.ticks ?? [], signedIn, save: tickStepAction }
            : undefined
        }
      />
      {article.isPublic && !article.unlisted && (
        <Said data={articleData(lang, page, t("all"))} nonce={asked.get("x-nonce") ?? undefined} />
      )}
    </PortalFrame>
  );
}
