import "server-only";
import { cache } from "react";
import { getReader, inReaderScope } from "@/lib/access/reader";
import { fileVersion } from "@/lib/knowledge/files/file-response";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { type ArticleRow, findMoved, readArticle } from "./article-queries";
import { linkOf } from "./card-sql";
import { mostReadIds } from "./most-read";
import type { ArticlePage, HelpHomePage, LanguageLinks, Moved, SectionPage } from "./pages";
import { readHome, readSection } from "./queries";

const homeLimits = { perSection: 4, recent: 6 };
/** More than this and a section shows its articles by title, page by page. */
const perPage = 60;

/** The help centre of this reader in one language: the sections that hold something for them, what is read and what is new. */
export const loadHelpHome = cache(
  (lang: Lang): Promise<HelpHomePage> =>
    inReaderScope(async (scope) => {
      const mostRead = await mostReadIds(scope, lang);
      const home = await readHome(scope, lang, { ...homeLimits, mostRead });
      const sections = home.sections
        .filter(({ articles }) => articles.length > 0)
        .map(({ articles, ...section }) => ({
          ...section,
          href: routes.help.section(lang, section.slug),
          articles: articles.slice(0, homeLimits.perSection - 1).map((card) => linkOf(card, lang)),
          hasMore: articles.length === homeLimits.perSection,
        }));
      const links = (cards: typeof home.recent) => cards.map((card) => linkOf(card, lang));
      return { sections, mostRead: links(home.mostRead).slice(0, homeLimits.recent), recent: links(home.recent) };
    }),
);

/** One section by the slug of its address, or null. */
export const loadSection = cache(
  (lang: Lang, slug: string, page: number): Promise<SectionPage | null> =>
    inReaderScope(async (scope) => {
      const rows = await readSection(scope, lang, slug, { page, perPage });
      if (!rows?.articles) return null;
      const { section, other, total, articles, letters } = rows;
      const href = routes.help.section(lang, section.slug);
      const there = other ? routes.help.section(otherLang(lang), other) : routes.help.home(otherLang(lang));
      return {
        section: { ...section, href },
        articles: articles.map((card) => linkOf(card, lang)),
        total,
        page,
        pages: Math.ceil(total / perPage),
        letters: (letters ?? []).map(({ letter, n }) => ({ letter, page: Math.ceil(n / perPage) })),
        languageLinks: pair(lang, href, there),
      };
    }),
);

/**
 * An article by its address, with what surrounds it; where it has moved to; or null when there is none that the reader
 * may have. A text without a translation is shown under the other language's addresses too.
 */
export const loadArticle = cache(
  async (lang: Lang, section: string, slug: string): Promise<ArticlePage | Moved | null> => {
    const { viewer } = await getReader();
    const signedIn = viewer.kind === "person";
    return inReaderScope(async (scope) => {
      const row = await readArticle(scope, lang, { section, slug, textLang: lang });
      if (row) return articlePage(row, lang, signedIn);

      const moved = await findMoved(scope, lang, { section, slug });
      if (moved) return { movedTo: routes.help.article(lang, moved.section, moved.slug) };

      const untranslated = await readArticle(scope, lang, { section, slug, textLang: otherLang(lang) });
      if (!untranslated) return null;
      if (untranslated.otherSlug) return { movedTo: routes.help.article(lang, section, untranslated.otherSlug) };
      return articlePage({ ...untranslated, previous: null, next: null }, lang, signedIn);
    });
  },
);

function articlePage(row: ArticleRow, lang: Lang, signedIn: boolean): ArticlePage {
  const { section, sectionTitle, otherSection, otherSlug, reviewedAt, reviewedBy, ...article } = row;
  const here = routes.help.article(lang, section, row.slug);
  const there = otherSection
    ? routes.help.article(otherLang(lang), otherSection, otherSlug ?? row.slug)
    : routes.help.home(otherLang(lang));
  return {
    article: { ...article, reviewed: reviewedAt ? { on: reviewedAt, by: signedIn ? reviewedBy : null } : null },
    section: { title: sectionTitle, href: routes.help.section(lang, section) },
    previous: row.previous && linkOf(row.previous, row.lang),
    next: row.next && linkOf(row.next, row.lang),
    linked: new Map((row.linked ?? []).map((card) => [card.key, linkOf(card, row.lang)])),
    files: new Map(
      (row.files ?? []).map(({ name, sha256, ...file }) => [
        name,
        { ...file, href: routes.file(row.id, name, fileVersion(sha256)) },
      ]),
    ),
    languageLinks: pair(lang, here, there),
    isTranslated: otherSlug !== null,
    ticks: signedIn ? (row.ticks ?? []) : null,
    vote: row.vote,
  };
}

function otherLang(lang: Lang): Lang {
  return lang === "sv" ? "en" : "sv";
}

function pair(lang: Lang, here: string, there: string): LanguageLinks {
  return lang === "sv" ? { sv: here, en: there } : { sv: there, en: here };
}
