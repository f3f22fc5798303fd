import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import type { DocumentFormat, DocumentKind, Lang } from "@/lib/knowledge/source/schema";
import { auditDocument } from "./change-commands";
import { lockDocument, namesOf } from "./head-queries";
import { titleOf, type VersionOrigin } from "./version";

export interface NewDocument {
  readonly kind: DocumentKind;
  /** The same in every language and for ever. */
  readonly key: string;
  readonly orgId: string | null;
  readonly sectionKey: string | null;
  readonly sourceLang: Lang;
  /** When the key is taken: `key-2`, `key-3` … instead of a conflict. */
  readonly orNear?: boolean;
  /** One of many: whoever does them all writes one entry of the audit log for all. */
  readonly batch?: boolean;
}

const mostNear = 50;

/** The head of a document that has no text yet. Throws conflict when the key is taken. */
export async function createDocument(scope: Scope, input: NewDocument): Promise<{ documentId: string; key: string }> {
  const { kind, orgId, sectionKey, sourceLang, orNear = false, batch = false } = input;
  const id = randomUUID();
  const about = { id, orgId, kind, sectionKey, sourceLang, position: 1000, audience: [], createdById: scope.viewerId };
  for (let i = 1; i <= (orNear ? mostNear : 1); i++) {
    const key = i === 1 ? input.key : `${input.key}-${i}`;
    const { count } = await scope.db.document.createMany({ data: [{ ...about, key }], skipDuplicates: true });
    if (count === 0) continue;
    if (!batch) {
      await requireWritable(scope, id);
      await auditDocument(scope, { id, orgId }, "document.created", { kind, key });
    }
    return { documentId: id, key };
  }
  throw new AppError("conflict", `the key ${input.key} is taken`);
}

/** Lock one for what is being made: the row is asked for as any other, and a refusal takes it back. */
async function requireWritable(scope: Scope, id: string): Promise<void> {
  const own = await scope.db.document.count({ where: { id, ...scope.documentWhere("write") } });
  if (own === 0) throw new AppError("not_found", "a document of a kind or a customer that the viewer does not write");
}

export interface NewVersion {
  readonly documentId: string;
  readonly lang: Lang;
  readonly source: string;
  /** Number of the version that the author began from; null when there was none. */
  readonly basedOn: number | null;
  readonly origin: VersionOrigin;
  readonly format?: DocumentFormat;
  /** Of an import: where it lay in the folder it came from, by which it links. Kept by the versions that follow. */
  readonly path?: string | null;
  readonly note?: string;
  readonly restoredFrom?: number;
  /** Whom the operator writes for; a person's own versions are always theirs. */
  readonly authorId?: string | null;
  /**
   * Of a translation: the version of the source language that it renders. Without it a text from a file renders the
   * newest there is, so store the source language first; another renders what the version before it rendered.
   */
  readonly translatesVersion?: number | null;
  /** One of many: whoever does them all writes one entry of the audit log for all. */
  readonly batch?: boolean;
}

export type SaveResult =
  | { readonly status: "saved" | "unchanged"; readonly number: number }
  | {
      readonly status: "conflict";
      readonly current: { number: number; source: string; authorName: string | null; createdAt: Date };
    };

/**
 * Adds a version as a draft. When somebody else has saved since the version it is based on, nothing is stored and the
 * newest text comes back: the caller still has its own, so neither is lost.
 */
export async function saveVersion(scope: Scope, input: NewVersion): Promise<SaveResult> {
  const { documentId, lang, source, basedOn, origin, format = "mdx", path, note = "", restoredFrom } = input;
  const document = await lockDocument(scope, "write", documentId);
  const latest = await scope.db.documentVersion.findFirst({
    where: { documentId, lang },
    orderBy: { number: "desc" },
    select: {
      number: true,
      source: true,
      format: true,
      path: true,
      authorId: true,
      createdAt: true,
      translatesVersion: true,
    },
  });
  if (latest && latest.source === source && latest.format === format) {
    return { status: "unchanged", number: latest.number };
  }
  if (latest && latest.number !== basedOn) {
    const { number, authorId, createdAt } = latest;
    const authorName = authorId ? ((await namesOf(scope, [authorId])).get(authorId) ?? null) : null;
    return { status: "conflict", current: { number, source: latest.source, authorName, createdAt } };
  }

  const number = (latest?.number ?? 0) + 1;
  const isTranslation = lang !== document.sourceLang;
  const version = {
    documentId,
    lang,
    number,
    format,
    source,
    sourceHash: hashText(source),
    title: titleOf(source, document.key),
    state: "draft",
    origin,
    path: path === undefined ? (latest?.path ?? null) : path,
    basedOn: latest?.number ?? null,
    restoredFrom: restoredFrom ?? null,
    translatesVersion: isTranslation ? await rendered(scope, document.sourceLang, input, latest) : null,
    note,
    authorId: scope.viewerId ?? input.authorId ?? null,
  };
  await scope.db.documentVersion.createMany({ data: [version] });
  // A draft that has been written on is history; what waits for a reviewer or for its time goes on waiting.
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, state: "draft", number: { lt: number } },
    data: { state: "superseded" },
  });
  if (!input.batch) await auditDocument(scope, document, "document.version_saved", { lang, number, origin });
  return { status: "saved", number };
}

/** The hash of a source by itself; `hashSource` also changes with the compiler. */
export function hashText(source: string): string {
  return createHash("sha256").update(source).digest("hex");
}

async function rendered(
  scope: Scope,
  sourceLang: Lang,
  { documentId, origin, translatesVersion }: NewVersion,
  latest: { translatesVersion: number | null } | null,
): Promise<number | null> {
  if (translatesVersion !== undefined) return translatesVersion;
  const isWritten = origin === "browser" || origin === "restore";
  if (latest?.translatesVersion && isWritten) return latest.translatesVersion;
  const newest = await scope.db.documentVersion.findFirst({
    where: { documentId, lang: sourceLang, ...(isWritten && { publishedAt: { not: null } }) },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return newest?.number ?? null;
}
