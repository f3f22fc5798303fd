import "server-only";
import type { Scope } from "@/lib/access/scope";
import { checkDocument } from "@/lib/knowledge/source/document";
import { langSchema } from "@/lib/knowledge/source/schema";
import { readingOf } from "@/lib/knowledge/writing/version";
import type { IndexText } from "./port";
import { postgresEngine } from "./postgres-engine";

/** Makes the index anew from the stored texts; returns how many there were. */
export async function reindex(scope: Scope): Promise<number> {
  const texts = await readTexts(scope, {});
  await postgresEngine.rebuild(scope, texts);
  return texts.length;
}

/** Lets the index follow one document: published, changed, withdrawn or closed to some. As `reindex` would, in less time. */
export async function reindexDocument(scope: Scope, documentId: string): Promise<void> {
  const replaced = await postgresEngine.replace(scope, documentId, await readTexts(scope, { documentId }));
  if (!replaced) await reindex(scope);
}

/** More than so many at once, and making the index anew is quicker. */
const fewDocuments = 15;

/** Lets the index follow a load of documents. */
export async function followInIndex(scope: Scope, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length > fewDocuments) await reindex(scope);
  else for (const id of documentIds) await reindexDocument(scope, id);
}

/** What may be found: published, not archived, listed, and in a section of the help centre, where a hit leads. */
async function readTexts(scope: Scope, where: { documentId?: string }): Promise<IndexText[]> {
  const rows = await scope.db.documentText.findMany({
    where: { ...where, document: { archivedAt: null, unlisted: false, sectionKey: { not: null } } },
    select: {
      documentId: true,
      lang: true,
      audience: true,
      title: true,
      description: true,
      keywords: true,
      tags: true,
      source: true,
      format: true,
    },
  });
  const versions = await scope.db.documentVersion.findMany({
    where: { ...where, state: "published", path: { not: null } },
    select: { documentId: true, lang: true, path: true },
  });
  const paths = new Map(versions.map(({ documentId, lang, path }) => [`${documentId} ${lang}`, path]));
  return rows.flatMap(({ source, format, tags, keywords, ...row }): IndexText[] => {
    const lang = langSchema.parse(row.lang);
    const path = paths.get(`${row.documentId} ${lang}`) ?? null;
    const checked = checkDocument(source, readingOf({ format, path }, lang));
    if (!checked.ok) return [];
    return [{ ...row, lang, keywords: [...keywords, ...tags], sections: checked.document.sections }];
  });
}
