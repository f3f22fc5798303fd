import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";

/**
 * Where the document that once had this address is now, by slugs of today; null when there is none that the viewer may
 * read. Asked only when nothing is published at the address itself.
 */
export async function findMovedAddress(
  scope: Scope,
  lang: Lang,
  sectionSlug: string,
  slug: string,
): Promise<{ section: string; slug: string } | null> {
  const section = await scope.db.helpSection.findFirst({ where: { lang, slug: sectionSlug }, select: { key: true } });
  if (!section) return null;
  const left = await scope.db.documentAddress.findFirst({
    where: {
      lang,
      slug,
      sectionKey: section.key,
      document: { archivedAt: null, texts: { some: { lang, ...scope.audienceWhere() } }, ...scope.audienceWhere() },
    },
    orderBy: { since: "desc" },
    select: { document: { select: { id: true, sectionKey: true } } },
  });
  if (!left?.document.sectionKey) return null;
  const { id: documentId, sectionKey } = left.document;
  const text = await scope.db.documentText.findFirst({
    where: { documentId, lang, ...scope.audienceWhere() },
    select: { slug: true },
  });
  const now = await scope.db.helpSection.findFirst({ where: { lang, key: sectionKey }, select: { slug: true } });
  return text && now ? { section: now.slug, slug: text.slug } : null;
}

/** The addresses a document has had, newest first; for those who write it. */
export async function listAddresses(scope: Scope, documentId: string) {
  return scope.db.documentAddress.findMany({
    where: { documentId, document: scope.documentWhere("write") },
    orderBy: { since: "desc" },
    select: { lang: true, sectionKey: true, slug: true, since: true },
  });
}
