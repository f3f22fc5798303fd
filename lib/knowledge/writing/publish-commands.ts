import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { type CompiledDocument, compileDocument } from "@/lib/knowledge/source/compile";
import { type Refusal, refusal } from "@/lib/knowledge/source/refusal";
import type { Lang } from "@/lib/knowledge/source/schema";
import { localDateAt } from "@/lib/time/local-date";
import { keepAddresses } from "./address-commands";
import { documentChanged } from "./change-commands";
import { lockDocument } from "./head-queries";
import { placeOf, takenAddress } from "./publication-queries";
import { headOf, lastUpdateOf, textRow } from "./published-text";
import { closeTasks } from "./task-commands";
import { markTranslations, outdatedSince } from "./translation-commands";
import { publishableStates, readingOf, type VersionState } from "./version";

export interface Publication {
  readonly documentId: string;
  readonly lang: Lang;
  readonly number: number;
  /** Says nothing new, so translations stay current. */
  readonly wordingOnly?: boolean;
  /** Name of whoever has read it and found it right. */
  readonly reviewedBy?: string | null;
  /** What the version's source was compiled to already, outside of the transaction. */
  readonly compiled?: CompiledDocument;
  /**
   * One of many: no entry of the audit log, no job of the index and no look for a taken address. Whoever publishes them
   * all does that for all at once.
   */
  readonly batch?: boolean;
}

export type PublishResult =
  | { readonly status: "published" }
  | { readonly status: "refused"; readonly refusals: readonly Refusal[] };

/** Makes a version what people read in its language, or says what has to be changed before it can be. */
export async function publishVersion(scope: Scope, input: Publication): Promise<PublishResult> {
  const { documentId, lang, number, batch = false } = input;
  const head = await lockDocument(scope, "publish", documentId);
  const version = await scope.db.documentVersion.findUnique({
    where: { documentId_lang_number: { documentId, lang, number } },
  });
  if (!version) throw new AppError("not_found", `no version ${lang} ${number} of ${documentId}`);
  if (!publishableStates.includes(version.state as VersionState)) {
    throw new AppError("conflict", `version ${lang} ${number} of ${documentId} is ${version.state}`);
  }
  const texts = await scope.db.documentText.findMany({
    where: { documentId },
    select: { lang: true, slug: true, audience: true, version: true, source: true, format: true, publishedAt: true },
  });
  const former = texts.find((text) => text.lang === lang);
  const others = texts.filter((text) => text.lang !== lang);
  // A source that does not say for whom it is stays with those who read it now; an imported one never becomes public by that.
  const readers = former?.audience ?? others.flatMap((other) => other.audience);
  const unsaid = version.path === null ? [] : ["supplier"];
  const audience = readers.length > 0 ? readers : unsaid;
  const defaults = audience.length > 0 ? { audience } : {};
  const compiled = input.compiled
    ? ({ ok: true, document: input.compiled } as const)
    : await compileDocument(version.source, { ...readingOf(version, lang), defaults });
  if (!compiled.ok) return { status: "refused", refusals: compiled.refusals };
  const { document } = compiled;
  const { frontMatter } = document;
  const place = await placeOf(scope, head, lang, frontMatter);
  if (!place.ok) return { status: "refused", refusals: place.refusals };
  const { placed } = place;
  const taken = batch ? null : await takenAddress(scope, head, lang, placed);
  if (taken) return { status: "refused", refusals: [refusal("publish_address_taken", undefined, taken)] };

  const now = new Date();
  const wordingOnly = input.wordingOnly ?? version.wordingOnly;
  // The head follows the source language; a translation speaks for it only while that is not published.
  const leads = lang === head.sourceLang || others.every((text) => text.lang !== head.sourceLang);
  const sectionKey = leads ? placed.sectionKey : head.sectionKey;
  const again = former?.version === number;

  await keepAddresses(scope, head, texts, { lang, slug: placed.slug, sectionKey });
  await scope.db.documentVersion.updateMany({
    where: {
      documentId,
      lang,
      OR: [
        { state: "published", number: { not: number } },
        { state: { in: ["draft", "review", "scheduled", "withdrawn"] }, number: { lt: number } },
      ],
    },
    data: { state: "superseded" },
  });
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: {
      state: "published",
      wordingOnly,
      publishAt: null,
      publishedAt: again && version.publishedAt ? version.publishedAt : now,
      publishedById: scope.viewerId ?? version.publishedById,
    },
  });
  const reviewedBy = input.reviewedBy ?? null;
  const keepsReview = reviewedBy === null && former !== undefined && (wordingOnly || again);
  const text = {
    ...textRow(version.source, document, placed),
    version: number,
    lastUpdate: lastUpdateOf({ ...version, wordingOnly }, frontMatter.last_update?.date, today(now)),
    publishedAt: again ? former.publishedAt : now,
    outdatedSince: await outdatedSince(scope, head, lang, version.translatesVersion),
    ...(!keepsReview && { reviewedBy, reviewedAt: reviewedBy === null ? null : now }),
  };
  await scope.db.documentText.upsert({
    where: { documentId_lang: { documentId, lang } },
    create: { ...text, documentId, lang },
    update: text,
  });
  await scope.db.document.updateMany({
    where: { id: documentId },
    data: {
      ...(leads && headOf(head, frontMatter, former)),
      ...(placed.kind !== head.kind && { kind: placed.kind }),
      sectionKey,
      audience: [...new Set([...placed.audience, ...others.flatMap((other) => other.audience)])],
      archivedAt: null,
    },
  });
  if (lang === head.sourceLang && !again && !wordingOnly) await markTranslations(scope, head, number, now);
  if (batch) return { status: "published" };

  await closeTasks(scope, { documentId, lang, kind: "outdated_translation" });
  const detail = { lang, number, reviewed: reviewedBy !== null, wordingOnly };
  await documentChanged(scope, head, "document.published", detail);
  return { status: "published" };
}

/** Takes a text away from its readers. Its versions stay, and the last one can be published again. */
export async function unpublish(scope: Scope, documentId: string, lang: Lang, batch = false): Promise<void> {
  const head = await lockDocument(scope, "publish", documentId);
  const texts = await scope.db.documentText.findMany({
    where: { documentId },
    select: { lang: true, slug: true, audience: true },
  });
  if (texts.every((text) => text.lang !== lang)) return;
  const others = texts.filter((text) => text.lang !== lang);
  await keepAddresses(scope, head, texts, { lang, slug: null, sectionKey: head.sectionKey });
  await scope.db.documentText.deleteMany({ where: { documentId, lang } });
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, state: "published" },
    data: { state: "withdrawn" },
  });
  const audience = [...new Set(others.flatMap((other) => other.audience))];
  await scope.db.document.updateMany({ where: { id: documentId }, data: { audience } });
  if (!batch) await documentChanged(scope, head, "document.unpublished", { lang });
}

/** Puts a document away: nobody reads it, and it is out of the lists of those who write. */
export async function archiveDocument(scope: Scope, documentId: string, batch = false): Promise<void> {
  const head = await lockDocument(scope, "publish", documentId);
  if (head.archivedAt) return;
  for (const lang of ["sv", "en"] as const) await unpublish(scope, documentId, lang, true);
  await scope.db.documentVersion.updateMany({
    where: { documentId, state: { in: ["review", "scheduled"] } },
    data: { state: "draft", publishAt: null },
  });
  await scope.db.document.updateMany({ where: { id: documentId }, data: { archivedAt: new Date() } });
  await closeTasks(scope, { documentId });
  if (!batch) await documentChanged(scope, head, "document.archived", {});
}

/** Takes a document out again, as drafts: publishing it is another decision. */
export async function unarchiveDocument(scope: Scope, documentId: string): Promise<void> {
  const head = await lockDocument(scope, "publish", documentId);
  if (!head.archivedAt) return;
  await scope.db.document.updateMany({ where: { id: documentId }, data: { archivedAt: null } });
  await documentChanged(scope, head, "document.unarchived", {});
}

function today(now: Date): string {
  return localDateAt(now.getTime(), "Europe/Stockholm");
}
