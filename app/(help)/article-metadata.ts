import type { Metadata } from "next";
import type { ArticlePage } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";
import { linkingFrom } from "@/lib/knowledge/source/source-path";
import { routes } from "@/lib/routes";
import { helpMetadata } from "./help-metadata";

/** What an article's page says about itself. What is not for anyone, or not to be found, says so to machines. */
export function articleMetadataOf(lang: Lang, page: ArticlePage): Metadata {
  const { article, languageLinks, section, isTranslated } = page;
  const meta = helpMetadata(lang, languageLinks, article.title, article.description);
  const canonical = languageLinks[article.lang];
  const isFound = article.isPublic && !article.unlisted && article.lang === lang;
  if (!isFound) return { ...meta, alternates: { canonical }, robots: { index: false } };
  const sectionSlug = section.href.split("/").at(-1) ?? "";
  return {
    ...meta,
    alternates: {
      canonical,
      languages: isTranslated ? meta.alternates?.languages : { [lang]: canonical },
      types: {
        "text/markdown": routes.help.markdown(canonical),
        "application/rss+xml": routes.help.feed(lang, sectionSlug),
      },
    },
    openGraph: {
      ...meta.openGraph,
      type: "article",
      ...(article.updated && { modifiedTime: article.updated }),
      images: [{ ...pictureOf(lang, page, sectionSlug), alt: article.title }],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** What other sites show beside a link: the article's own picture, else one painted with its title. */
function pictureOf(lang: Lang, { article, files }: ArticlePage, sectionSlug: string) {
  const name = article.image && linkingFrom(null).file(article.image);
  const own = name && files.get(name);
  // Those who fetch it for a preview draw no SVG.
  if (!own || name.endsWith(".svg")) {
    return { url: routes.help.picture(lang, sectionSlug, article.slug), width: 1200, height: 630 };
  }
  return { url: own.href, width: own.width ?? undefined, height: own.height ?? undefined };
}
