import "server-only";
import { cache } from "react";
import { inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { routes } from "@/lib/routes";
import type { ArticleCard, ArticleLink, ArticlePage, LanguageLinks, SectionCard } from "./pages";
import { findAddress, getArticle, listArticles, listSections } from "./queries";
import type { Lang } from "./schema";
import type { HelpSection } from "./sections";

const recentCount = 6;

/** The help centre of this viewer in one language: the sections that hold something for them, and what changed last. */
export const loadHelpHome = cache(async (lang: Lang): Promise<{ sections: SectionCard[]; recent: ArticleLink[] }> => {
  const viewer = await getViewer();
  return inScope(viewer, async (scope) => {
    const sections = withArticles(await listSections(scope, lang), await listArticles(scope, lang), lang);
    const recent = sections
      .flatMap((section) => section.articles)
      .toSorted((a, b) => (b.updated ?? "").localeCompare(a.updated ?? "") || a.title.localeCompare(b.title, lang));
    return { sections, recent: recent.slice(0, recentCount) };
  });
});

/** One section by the slug of its address, or null. */
export const loadSection = cache(
  async (lang: Lang, slug: string): Promise<{ section: SectionCard; languageLinks: LanguageLinks } | null> => {
    const viewer = await getViewer();
    return inScope(viewer, async (scope) => {
      const all = withArticles(await listSections(scope, lang), await listArticles(scope, lang), lang);
      const section = all.find((candidate) => candidate.slug === slug);
      if (!section) return null;
      const other = otherLang(lang);
      const translated = (await listSections(scope, other)).find(({ key }) => key === section.key);
      const there = translated ? routes.help.section(other, translated.slug) : routes.help.home(other);
      return { section, languageLinks: pair(lang, section.href, there) };
    });
  },
);

/** An article by its address, with what surrounds it, or null when there is none that the viewer may read. */
export const loadArticle = cache(async (lang: Lang, sectionSlug: string, slug: string): Promise<ArticlePage | null> => {
  const viewer = await getViewer();
  return inScope(viewer, async (scope) => {
    const sections = withArticles(await listSections(scope, lang), await listArticles(scope, lang), lang);
    const section = sections.find((candidate) => candidate.slug === sectionSlug);
    const article = section && (await getArticle(scope, lang, section.key, slug));
    if (!section || !article) return null;

    const place = section.articles.findIndex(({ key }) => key === article.key);
    const everywhere = sections.flatMap(({ articles }) => articles);
    const other = otherLang(lang);
    const translatedSection = (await listSections(scope, other)).find(({ key }) => key === section.key);
    const translatedSlug = await findAddress(scope, other, article.key);
    const there =
      translatedSection && translatedSlug
        ? routes.help.article(other, translatedSection.slug, translatedSlug)
        : routes.help.home(other);
    return {
      article,
      section,
      previous: section.articles[place - 1] ?? null,
      next: section.articles[place + 1] ?? null,
      linked: new Map(everywhere.filter(({ key }) => article.links.includes(key)).map((link) => [link.key, link])),
      languageLinks: pair(lang, routes.help.article(lang, section.slug, article.slug), there),
    };
  });
});

function withArticles(sections: readonly HelpSection[], articles: readonly ArticleCard[], lang: Lang): SectionCard[] {
  return sections
    .map((section) => ({
      ...section,
      href: routes.help.section(lang, section.slug),
      articles: articles
        .filter(({ sectionKey }) => sectionKey === section.key)
        .map((article) => ({ ...article, href: routes.help.article(lang, section.slug, article.slug) })),
    }))
    .filter(({ articles }) => articles.length > 0);
}

function otherLang(lang: Lang): Lang {
  return lang === "sv" ? "en" : "sv";
}

function pair(lang: Lang, here: string, there: string): LanguageLinks {
  return lang === "sv" ? { sv: here, en: there } : { sv: there, en: here };
}
