import "server-only";
import { inScope, type Scope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { fileVersion } from "@/lib/knowledge/files/file-response";
import { linkedArticle } from "@/lib/knowledge/source/address";
import { plainMarkdown } from "@/lib/knowledge/source/markdown";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { HelpSection } from "@/lib/knowledge/source/sections";
import { routes } from "@/lib/routes";
import { readArticle, readSource } from "./article-queries";
import { type CardRow, linkOf } from "./card-sql";
import type { ArticleLink } from "./pages";
import { listArticles, listNewest, listSections } from "./queries";

/** What machines are told: only what is for anyone, whoever asks. */
function asAnyone<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  return inScope({ kind: "anonymous" }, work);
}

/** A full address of this portal. */
export const fullAddress = (path: string) => new URL(path, env().NEXTAUTH_URL).href;

export interface PublicSection extends HelpSection {
  readonly href: string;
  readonly articles: readonly ArticleLink[];
}

/** Every section and listed article of one language that is for anyone. */
export function loadPublicSections(lang: Lang): Promise<PublicSection[]> {
  return asAnyone(async (scope) => {
    const [sections, cards] = [await listSections(scope, lang), await listArticles(scope, lang)];
    return sections
      .map((section) => ({
        ...section,
        href: routes.help.section(lang, section.slug),
        articles: cards.filter(({ sectionKey }) => sectionKey === section.key).map((card) => linkOf(card, lang)),
      }))
      .filter(({ articles }) => articles.length > 0);
  });
}

export interface PublicFeed {
  /** Null for the whole help centre. */
  readonly section: HelpSection | null;
  readonly articles: readonly ArticleLink[];
}

const feedLength = 50;

/** What changed last, in the whole help centre or one section; null when there is no such section for anyone. */
export function loadPublicFeed(lang: Lang, slug: string | null): Promise<PublicFeed | null> {
  return asAnyone(async (scope) => {
    const section = slug === null ? null : (await listSections(scope, lang)).find((one) => one.slug === slug);
    if (section === undefined) return null;
    const cards: CardRow[] = await listNewest(scope, lang, section?.key ?? null, feedLength);
    if (section && cards.length === 0) return null;
    return { section, articles: cards.map((card) => linkOf(card, lang)) };
  });
}

/** An article's title and section, for its picture; null when it is not for anyone to find. */
export function loadPublicTitle(lang: Lang, section: string, slug: string) {
  return asAnyone(async (scope) => {
    const row = await readArticle(scope, lang, { section, slug, textLang: lang });
    return row && !row.unlisted ? { title: row.title, section: row.sectionTitle, kind: row.kind } : null;
  });
}

/** An article as plain Markdown with the public part of its front matter; null when it is not for anyone. */
export function loadPublicMarkdown(lang: Lang, section: string, slug: string): Promise<string | null> {
  return asAnyone(async (scope) => {
    const row = await readArticle(scope, lang, { section, slug, textLang: lang });
    const source = row && (await readSource(scope, row.id, lang));
    if (!row || source === null) return null;
    const linked = new Map((row.linked ?? []).map((card) => [card.key, fullAddress(linkOf(card, lang).href)]));
    const files = new Map((row.files ?? []).map(({ name, sha256 }) => [name, fileVersion(sha256)]));
    const body = plainMarkdown(source, (address) => {
      const target = linkedArticle(address);
      if (target) return (linked.get(target.key) ?? null) && `${linked.get(target.key)}${hash(target.anchor)}`;
      if (address.startsWith("/")) return fullAddress(address);
      const name = address.replace(/^\.\//, "");
      const version = files.get(name);
      return version ? fullAddress(routes.file(row.id, name, version)) : null;
    });
    const head = {
      title: row.title,
      description: row.description,
      lang,
      section: row.sectionTitle,
      tags: row.tags,
      last_update: row.updated,
      url: fullAddress(routes.help.article(lang, section, slug)),
    };
    const lines = Object.entries(head).flatMap(([key, value]) =>
      value && value.length > 0 ? [`${key}: ${JSON.stringify(value)}`] : [],
    );
    return `---\n${lines.join("\n")}\n---\n\n# ${row.title}\n\n${body}`;
  });
}

const hash = (anchor: string | null) => (anchor ? `#${anchor}` : "");
