import "server-only";
import type { Scope } from "@/lib/access/scope";
import { checkDocument } from "@/lib/knowledge/source/document";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import type { Lang } from "@/lib/knowledge/source/schema";
import { listAddresses } from "@/lib/knowledge/writing/address-queries";
import { namesOf, requireDocument } from "@/lib/knowledge/writing/head-queries";
import { placeOf } from "@/lib/knowledge/writing/publication-queries";
import { readingOf, type VersionOrigin, type VersionState } from "@/lib/knowledge/writing/version";
import { readsOf, votesOf } from "./desk-queries";

export interface ListedVersion {
  readonly lang: Lang;
  readonly number: number;
  readonly title: string;
  readonly state: VersionState;
  readonly origin: VersionOrigin;
  readonly author: string | null;
  readonly reviewer: string | null;
  readonly createdAt: Date;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
  readonly restoredFrom: number | null;
  readonly translatesVersion: number | null;
  readonly wordingOnly: boolean;
  readonly note: string;
}

/** Everything the desk says of one document. Throws not_found for who does not write it. */
export async function getDeskDocument(scope: Scope, documentId: string, now: Date) {
  const head = await requireDocument(scope, "write", documentId);
  const rest = await scope.db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { audience: true, unlisted: true, organisation: { select: { slug: true, name: true } } },
  });
  const texts = await scope.db.documentText.findMany({
    where: { documentId },
    select: {
      lang: true,
      title: true,
      slug: true,
      version: true,
      audience: true,
      publishedAt: true,
      reviewedAt: true,
      reviewedBy: true,
      outdatedSince: true,
    },
  });
  const files = await scope.db.documentFile.findMany({
    where: { documentId },
    orderBy: { name: "asc" },
    select: { name: true, size: true, sha256: true },
  });
  const mayPublish = await scope.db.document.count({ where: { id: documentId, ...scope.documentWhere("publish") } });
  return {
    ...head,
    ...rest,
    mayPublish: mayPublish > 0,
    texts: texts.map((text) => ({ ...text, lang: langOf(text.lang) })),
    versions: await listVersions(scope, documentId),
    addresses: await listAddresses(scope, documentId),
    files,
    reads: (await readsOf(scope, [documentId], now)).get(documentId) ?? 0,
    helpful: (await votesOf(scope, [documentId])).get(documentId) ?? { yes: 0, no: 0 },
  };
}

export type DeskDocument = Awaited<ReturnType<typeof getDeskDocument>>;

/** The versions of a document that the caller has been let into, newest first; without their sources. */
export async function listVersions(scope: Scope, documentId: string): Promise<ListedVersion[]> {
  const rows = await scope.db.documentVersion.findMany({
    where: { documentId },
    orderBy: [{ number: "desc" }],
    omit: { source: true, sourceHash: true },
  });
  const names = await namesOf(
    scope,
    rows.flatMap(({ authorId, reviewerId, publishedById }) => [authorId, reviewerId, publishedById]),
  );
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map((row) => ({
    lang: langOf(row.lang),
    number: row.number,
    title: row.title,
    state: row.state as VersionState,
    origin: row.origin as VersionOrigin,
    author: name(row.authorId),
    reviewer: name(row.reviewerId),
    createdAt: row.createdAt,
    publishAt: row.publishAt,
    publishedAt: row.publishedAt,
    publishedBy: name(row.publishedById),
    restoredFrom: row.restoredFrom,
    translatesVersion: row.translatesVersion,
    wordingOnly: row.wordingOnly,
    note: row.note,
  }));
}

/** A version's source, and what would stand in the way of publishing it. */
export async function getVersionText(scope: Scope, documentId: string, lang: Lang, number: number) {
  const head = await requireDocument(scope, "write", documentId);
  const version = await scope.db.documentVersion.findUnique({
    where: { documentId_lang_number: { documentId, lang, number } },
    select: { number: true, source: true, format: true, path: true, title: true, state: true, createdAt: true },
  });
  if (!version) return null;
  const reading = readingOf(version, lang);
  const checked = checkDocument(version.source, reading);
  const place = checked.ok ? await placeOf(scope, head, lang, checked.document.frontMatter) : null;
  const refusals: readonly Refusal[] = checked.ok ? (place?.ok ? [] : (place?.refusals ?? [])) : checked.refusals;
  return { ...version, head, reading, refusals };
}

/** What reviewers have written on a version, by line. */
export async function listReviewComments(scope: Scope, documentId: string, lang: Lang, number: number) {
  const rows = await scope.db.reviewComment.findMany({
    where: { documentId, lang, number, version: { document: scope.documentWhere("write") } },
    orderBy: [{ line: "asc" }, { createdAt: "asc" }],
  });
  const names = await namesOf(
    scope,
    rows.flatMap(({ authorId, resolvedById }) => [authorId, resolvedById]),
  );
  return rows.map(({ id, line, body, createdAt, resolvedAt, authorId, resolvedById }) => ({
    id,
    line,
    body,
    createdAt,
    resolvedAt,
    author: names.get(authorId) ?? null,
    resolvedBy: resolvedById ? (names.get(resolvedById) ?? null) : null,
  }));
}

export type ReviewRemark = Awaited<ReturnType<typeof listReviewComments>>[number];

const langOf = (lang: string): Lang => (lang === "en" ? "en" : "sv");
