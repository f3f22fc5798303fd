import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import type { ArticleLink } from "./pages";

/** The articles of the help centre among these keys that the viewer may read, by key. Two statements, whatever there is. */
export async function linkedArticles(
  scope: Scope,
  lang: Lang,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ArticleLink>> {
  if (keys.length === 0) return new Map();
  const rows = await scope.db.documentText.findMany({
    where: {
      lang,
      ...scope.audienceWhere(),
      document: { key: { in: [...keys] }, archivedAt: null, ...scope.audienceWhere() },
    },
    select: {
      slug: true,
      title: true,
      description: true,
      readingMinutes: true,
      lastUpdate: true,
      document: { select: { key: true, kind: true, sectionKey: true } },
    },
  });
  const sections = await scope.db.helpSection.findMany({ where: { lang }, select: { key: true, slug: true } });
  const slugOf = new Map(sections.map((section) => [section.key, section.slug]));
  return new Map(
    rows.flatMap(({ document, readingMinutes, lastUpdate, ...text }) => {
      const section = slugOf.get(document.sectionKey ?? "");
      if (section === undefined) return [];
      const link: ArticleLink = {
        ...text,
        ...document,
        minutes: readingMinutes,
        updated: lastUpdate?.toISOString().slice(0, 10) ?? null,
        href: routes.help.article(lang, section, text.slug),
      };
      return [[document.key, link] as const];
    }),
  );
}
