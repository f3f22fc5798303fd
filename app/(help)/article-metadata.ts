import type { Metadata } from "next";
import type { ArticlePage } from "@/lib/knowledge/pages";
import type { Lang } from "@/lib/knowledge/schema";
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
  const picture = routes.help.picture(lang, sectionSlug, article.slug);
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
      images: [{ url: picture, width: 1200, height: 630, alt: article.title }],
    },
    twitter: { card: "summary_large_image" },
  };
}
