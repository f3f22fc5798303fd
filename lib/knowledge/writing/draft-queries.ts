import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { DocumentFormat, Lang } from "@/lib/knowledge/source/schema";
import { namesOf } from "./head-queries";
import type { VersionState } from "./version";

/** A version as it is opened to be written on. */
export interface OpenedVersion {
  readonly number: number;
  readonly source: string;
  readonly format: DocumentFormat;
  readonly state: VersionState;
  readonly authorName: string | null;
  /** An instant as ISO 8601. */
  readonly createdAt: string;
  /** Of a translation: the version of the source language that it renders. */
  readonly translatesVersion: number | null;
}

/** The newest version in a language of a document that the caller has been let into, or null. */
export async function latestVersion(scope: Scope, documentId: string, lang: Lang): Promise<OpenedVersion | null> {
  const row = await scope.db.documentVersion.findFirst({
    where: { documentId, lang },
    orderBy: { number: "desc" },
    select: {
      number: true,
      source: true,
      format: true,
      state: true,
      authorId: true,
      createdAt: true,
      translatesVersion: true,
    },
  });
  if (!row) return null;
  const { authorId, createdAt, format, state, ...version } = row;
  return {
    ...version,
    format: format === "md" ? "md" : "mdx",
    state: state as VersionState,
    authorName: authorId ? ((await namesOf(scope, [authorId])).get(authorId) ?? null) : null,
    createdAt: createdAt.toISOString(),
  };
}

export interface KeptDraft {
  readonly source: string;
  readonly basedOn: number | null;
  /** An instant as ISO 8601. */
  readonly savedAt: string;
}

/** The viewer's own unsaved text, or null. */
export async function ownDraft(scope: Scope, documentId: string, lang: Lang): Promise<KeptDraft | null> {
  if (!scope.viewerId) return null;
  const row = await scope.db.documentAutosave.findUnique({
    where: { documentId_lang_personId: { documentId, lang, personId: scope.viewerId } },
    select: { source: true, basedOn: true, savedAt: true },
  });
  return row && { source: row.source, basedOn: row.basedOn || null, savedAt: row.savedAt.toISOString() };
}

/** Addresses by which the text of one language links to the others that the viewer may read, with their titles. */
export async function linkChoices(scope: Scope, lang: Lang): Promise<{ address: string; title: string }[]> {
  const rows = await scope.db.documentText.findMany({
    where: { lang, ...scope.audienceWhere(), document: { archivedAt: null, orgId: null, sectionKey: { not: null } } },
    select: { title: true, document: { select: { key: true, sectionKey: true } } },
    orderBy: { title: "asc" },
    take: 2_000,
  });
  return rows.map(({ title, document }) => ({
    address: `../${document.sectionKey}/${document.key}.${lang}.mdx`,
    title,
  }));
}

export interface ServiceChoice {
  readonly key: string;
  readonly name: string;
}

export async function listServices(scope: Scope, orgId: string, lang: Lang): Promise<ServiceChoice[]> {
  scope.require("customer.open", orgId);
  const rows = await scope.db.service.findMany({
    where: { orgId },
    select: { key: true, name: true, nameEn: true },
    orderBy: { position: "asc" },
  });
  return rows.map(({ key, name, nameEn }) => ({ key, name: lang === "en" ? (nameEn ?? name) : name }));
}
