import "server-only";
import type { Scope } from "@/lib/access/scope";
import { checkDocument } from "@/lib/knowledge/source/document";
import { documentKindSchema, langSchema } from "@/lib/knowledge/source/schema";
import { readingOf } from "@/lib/knowledge/writing/version";
import { askToCompare } from "@/lib/search/insight/compare-wish-commands";
import type { IndexedText } from "./engine";
import { askToFollow } from "./follow-commands";
import { postgresEngine } from "./postgres-engine";

/** Makes the index anew from the stored texts; returns how many there were. Where there is a Meilisearch, it follows later. */
export async function reindex(scope: Scope): Promise<number> {
  const count = await reindexPostgres(scope);
  await askToCompare(scope);
  return count;
}

/** As `reindex`, for who makes Meilisearch's indexes anew right afterwards. */
export async function reindexPostgres(scope: Scope): Promise<number> {
  const texts = await textsToIndex(scope);
  await postgresEngine.rebuild(scope, texts);
  return texts.length;
}

/** Lets the index follow one document: published, changed, withdrawn or closed to some. As `reindex` would, in less time. */
export async function reindexDocument(scope: Scope, documentId: string): Promise<void> {
  await postgresEngine.replace(scope, documentId, await textsToIndex(scope, documentId));
  await askToFollow(scope, documentId);
}

/** More than so many at once, and making the index anew is quicker. */
const fewDocuments = 100;

/** Lets the index follow a load of documents. An index that holds nothing is made anew: it may be that of an older version. */
export async function followInIndex(scope: Scope, documentIds: readonly string[]): Promise<void> {
  const isEmpty = (await scope.db.searchText.count()) === 0;
  if (isEmpty || documentIds.length > fewDocuments) await reindex(scope);
  else for (const id of documentIds) await reindexDocument(scope, id);
}

const readDays = 90;

/**
 * What may be found: published, not archived, listed, and standing somewhere a hit can lead to: in a section of the help
 * centre, or with a customer.
 */
export async function textsToIndex(scope: Scope, documentId?: string): Promise<IndexedText[]> {
  const rows = await scope.db.documentText.findMany({
    where: {
      documentId,
      document: { archivedAt: null, unlisted: false, OR: [{ sectionKey: { not: null } }, { orgId: { not: null } }] },
    },
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
      lastUpdate: true,
      publishedAt: true,
      document: { select: { kind: true, sectionKey: true, orgId: true, product: true } },
    },
    orderBy: [{ documentId: "asc" }, { lang: "asc" }],
  });
  const versions = await scope.db.documentVersion.findMany({
    where: { documentId, state: "published", path: { not: null } },
    select: { documentId: true, lang: true, path: true },
  });
  const paths = new Map(versions.map(({ documentId, lang, path }) => [`${documentId} ${lang}`, path]));
  const reads = await readsOf(scope, documentId);
  return rows.flatMap((row): IndexedText[] => {
    const lang = langSchema.parse(row.lang);
    const name = `${row.documentId} ${lang}`;
    const checked = checkDocument(row.source, readingOf({ format: row.format, path: paths.get(name) ?? null }, lang));
    if (!checked.ok) return [];
    const { kind, ...place } = row.document;
    return [
      {
        documentId: row.documentId,
        lang,
        kind: documentKindSchema.parse(kind),
        ...place,
        audience: row.audience,
        title: row.title,
        description: row.description,
        keywords: [...row.keywords, ...row.tags],
        updated: (row.lastUpdate ?? row.publishedAt).toISOString().slice(0, 10),
        reads: reads.get(name) ?? 0,
        sections: checked.document.sections.map(({ anchor, heading, text }) => ({ anchor, heading, text })),
      },
    ];
  });
}

async function readsOf(scope: Scope, documentId?: string): Promise<ReadonlyMap<string, number>> {
  const rows = await scope.db.$queryRaw<{ name: string; reads: number }[]>`
    select document_id || ' ' || lang as name, sum(n)::int as reads from document_reads
    where day > current_date - ${readDays}::int and (${documentId ?? null}::uuid is null or document_id = ${documentId ?? null}::uuid)
    group by document_id, lang`;
  return new Map(rows.map(({ name, reads }) => [name, reads]));
}
