import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import type { Article, ArticleCard } from "./pages";
import type { Lang } from "./schema";
import type { HelpSection } from "./sections";

export const outlineSchema = z.array(z.object({ anchor: z.string(), heading: z.string(), depth: z.number() }));

export async function listSections(scope: Scope, lang: Lang): Promise<HelpSection[]> {
  const rows = await scope.db.helpSection.findMany({ where: { lang }, orderBy: { position: "asc" } });
  return rows.map(({ key, slug, title, description, icon }) => ({ key, slug, title, description, icon }));
}

const cardFields = {
  slug: true,
  title: true,
  description: true,
  readingMinutes: true,
  lastUpdate: true,
  document: { select: { key: true, kind: true, sectionKey: true } },
} as const;

interface CardRow {
  slug: string;
  title: string;
  description: string;
  readingMinutes: number;
  lastUpdate: Date | null;
  document: { key: string; kind: string; sectionKey: string | null };
}

/** Every article the viewer may read in one language, in the order of sections' own positions. */
export async function listArticles(scope: Scope, lang: Lang): Promise<ArticleCard[]> {
  const rows = await scope.db.documentText.findMany({
    where: { lang, ...scope.audienceWhere(), document: { archivedAt: null, ...scope.audienceWhere() } },
    select: cardFields,
    orderBy: [{ document: { position: "asc" } }, { title: "asc" }],
  });
  return rows.map(card);
}

/** The article at an address, or null when there is none that the viewer may read. */
export async function getArticle(scope: Scope, lang: Lang, section: string, slug: string): Promise<Article | null> {
  const row = await scope.db.documentText.findFirst({
    where: {
      lang,
      slug,
      ...scope.audienceWhere(),
      document: { archivedAt: null, sectionKey: section, ...scope.audienceWhere() },
    },
    select: { ...cardFields, code: true, codeHash: true, outline: true, links: true, tags: true },
  });
  if (!row) return null;
  const { code, codeHash, links, tags } = row;
  return { ...card(row), code, codeHash, links, tags, outline: outlineSchema.parse(row.outline) };
}

/** Where one article is in a language, or null. */
export async function findAddress(scope: Scope, lang: Lang, key: string): Promise<string | null> {
  const row = await scope.db.documentText.findFirst({
    where: { lang, ...scope.audienceWhere(), document: { key, archivedAt: null, ...scope.audienceWhere() } },
    select: { slug: true },
  });
  return row?.slug ?? null;
}

function card({ document, readingMinutes, lastUpdate, ...row }: CardRow): ArticleCard {
  const { slug, title, description } = row;
  return {
    ...document,
    slug,
    title,
    description,
    minutes: readingMinutes,
    updated: lastUpdate?.toISOString().slice(0, 10) ?? null,
  };
}
