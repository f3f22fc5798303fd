import "server-only";
import type { DocumentRight } from "@/lib/access/filters";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { type DocumentKind, documentKinds, type Lang } from "@/lib/knowledge/source/schema";
import type { VersionState } from "./version";

/** A document as those who write it know it, without its texts. */
export interface DocumentHead {
  readonly id: string;
  readonly orgId: string | null;
  readonly key: string;
  readonly kind: DocumentKind;
  readonly sectionKey: string | null;
  readonly owner: string | null;
  readonly reviewBy: Date | null;
  readonly sourceLang: Lang;
  readonly archivedAt: Date | null;
}

const headFields = {
  id: true,
  orgId: true,
  key: true,
  kind: true,
  sectionKey: true,
  owner: true,
  reviewBy: true,
  sourceLang: true,
  archivedAt: true,
} as const;

/** The document, for a viewer with that right to it; throws not_found otherwise. */
export async function requireDocument(scope: Scope, right: DocumentRight, documentId: string): Promise<DocumentHead> {
  const row = await scope.db.document.findFirst({
    where: { id: documentId, ...scope.documentWhere(right) },
    select: headFields,
  });
  if (!row) throw new AppError("not_found", `no document ${documentId} to ${right}`);
  return { ...row, kind: kindOf(row.kind), sourceLang: row.sourceLang === "en" ? "en" : "sv" };
}

/** As `requireDocument`, and until the transaction ends nobody else changes the document or its versions. */
export async function lockDocument(scope: Scope, right: DocumentRight, documentId: string): Promise<DocumentHead> {
  await scope.db.$executeRaw`select from document where id = ${documentId}::uuid for no key update`;
  return requireDocument(scope, right, documentId);
}

export function kindOf(kind: string): DocumentKind {
  return documentKinds.find((known) => known === kind) ?? "article";
}

export interface VersionHead {
  readonly number: number;
  readonly state: VersionState;
  readonly authorId: string | null;
  readonly reviewerId: string | null;
  readonly publishAt: Date | null;
}

/** One version of a document that the caller has already been let into; throws not_found. */
export async function requireVersion(
  scope: Scope,
  documentId: string,
  lang: Lang,
  number: number,
): Promise<VersionHead> {
  const row = await scope.db.documentVersion.findUnique({
    where: { documentId_lang_number: { documentId, lang, number } },
    select: { number: true, state: true, authorId: true, reviewerId: true, publishAt: true },
  });
  if (!row) throw new AppError("not_found", `no version ${lang} ${number} of ${documentId}`);
  return { ...row, state: row.state as VersionState };
}

/** Names of people, of those whom the viewer may see. */
export async function namesOf(scope: Scope, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null);
  if (wanted.length === 0) return new Map();
  const people = await scope.db.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
