import "server-only";
import type { Scope } from "@/lib/access/scope";

export interface FileMeta {
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  /** Pixels; null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
}

const metaFields = {
  documentId: true,
  name: true,
  mime: true,
  size: true,
  sha256: true,
  width: true,
  height: true,
} as const;

/** A file of a document that the viewer may read or write, or null; and whether anyone may read it. */
export async function findFile(
  scope: Scope,
  documentId: string,
  name: string,
): Promise<(FileMeta & { isPublic: boolean }) | null> {
  const row = await scope.db.documentFile.findFirst({
    where: { documentId, name, document: readable(scope) },
    select: { ...metaFields, document: { select: { audience: true, archivedAt: true } } },
  });
  if (!row) return null;
  const { document, ...meta } = row;
  return { ...meta, isPublic: document.archivedAt === null && document.audience.includes("public") };
}

/** Some of a file's bytes; ask `findFile` in the same scope first. */
export async function readBytes(
  scope: Scope,
  { documentId, name }: { documentId: string; name: string },
  range: { from: number; length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await scope.db.$queryRaw<{ part: Uint8Array<ArrayBuffer> }[]>`
    select substring(bytes from ${range.from + 1}::int for ${range.length}::int) as part
    from document_file where document_id = ${documentId}::uuid and name = ${name}`;
  return row?.part ?? new Uint8Array();
}

/** The files of these documents, for the addresses and sizes of the pictures in an article. */
export async function listFileMeta(scope: Scope, documentIds: readonly string[]): Promise<FileMeta[]> {
  if (documentIds.length === 0) return [];
  return scope.db.documentFile.findMany({
    where: { documentId: { in: [...documentIds] }, document: readable(scope) },
    select: metaFields,
    orderBy: [{ documentId: "asc" }, { name: "asc" }],
  });
}

function readable(scope: Scope) {
  return { OR: [{ archivedAt: null, ...scope.audienceWhere() }, scope.documentWhere("write")] };
}
