import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import type { Lang } from "@/lib/knowledge/source/schema";
import { auditDocument } from "@/lib/knowledge/writing/change-commands";
import { lockDocument, namesOf } from "@/lib/knowledge/writing/head-queries";
import { closeTasks } from "@/lib/knowledge/writing/task-commands";
import { type SaveResult, saveVersion } from "@/lib/knowledge/writing/version-commands";

/** Brings an earlier text back, as a new version that says where it came from. */
export async function restoreVersion(
  scope: Scope,
  input: { documentId: string; lang: Lang; number: number; basedOn: number },
): Promise<SaveResult> {
  const { documentId, lang, number, basedOn } = input;
  await lockDocument(scope, "write", documentId);
  const former = await scope.db.documentVersion.findUnique({
    where: { documentId_lang_number: { documentId, lang, number } },
    select: { source: true, format: true, path: true, translatesVersion: true },
  });
  if (!former) throw new AppError("not_found", `no version ${lang} ${number} of ${documentId}`);
  const { source, format, path, translatesVersion } = former;
  return saveVersion(scope, {
    documentId,
    lang,
    source,
    basedOn,
    origin: "restore",
    format: format === "md" ? "md" : "mdx",
    path,
    translatesVersion,
    restoredFrom: number,
  });
}

/** Somebody has read the document and found it right; the next time is on `reviewBy`, a local date. */
export async function confirmStillRight(
  scope: Scope,
  { documentId, reviewBy }: { documentId: string; reviewBy: string },
  now: Date,
): Promise<void> {
  const head = await lockDocument(scope, "publish", documentId);
  const name = scope.viewerId ? ((await namesOf(scope, [scope.viewerId])).get(scope.viewerId) ?? null) : null;
  // What is outdated has not been found right, only its source.
  await scope.db.documentText.updateMany({
    where: { documentId, outdatedSince: null },
    data: { reviewedAt: now, reviewedBy: name },
  });
  await scope.db.document.updateMany({
    where: { id: documentId },
    data: { reviewBy: new Date(`${reviewBy}T00:00:00Z`) },
  });
  await closeTasks(scope, { documentId, kind: "review_due" });
  await auditDocument(scope, head, "document.confirmed", { reviewBy });
}
