import { env } from "@/lib/env";
import type { ArticlePage } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";

/** What schema.org calls things, for those who read pages by machine. */
export function articleData(lang: Lang, page: ArticlePage, home: string): object[] {
  const { article, section, languageLinks } = page;
  const at = (path: string) => new URL(path, env().NEXTAUTH_URL).href;
  const crumbs = [
    { name: home, item: at(routes.help.home(lang)) },
    { name: section.title, item: at(section.href) },
    { name: article.title, item: at(languageLinks[lang]) },
  ];
  return [
    {
      "@context": "https://schema.org",
      "@type": "TechArticle",
      headline: article.title,
      description: article.description || undefined,
      inLanguage: article.lang,
      url: at(languageLinks[article.lang]),
      dateModified: article.updated ?? undefined,
      keywords: article.tags.length > 0 ? article.tags : undefined,
      author: article.owner ? { "@type": "Organization", name: article.owner } : undefined,
    },
    {
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: crumbs.map((crumb, i) => ({ "@type": "ListItem", position: i + 1, ...crumb })),
    },
  ];
}

/** No text may end the script it stands in, so no `<` is written as such. */
export function Said({ data, nonce }: { data: object[]; nonce: string | undefined }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not markup, with nothing in it that could become markup
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />;
}
