import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { limits } from "@/lib/knowledge/source/limits";
import type { Lang } from "@/lib/knowledge/source/schema";
import { requireDocument } from "./head-queries";

export interface Draft {
  readonly documentId: string;
  readonly lang: Lang;
  /** Number of the version that was opened; null when there was none. */
  readonly basedOn: number | null;
  readonly source: string;
}

/** What an author may keep while it is too large to publish: nothing typed is thrown away for being long. */
const mostKept = limits.bytes * 2;

/**
 * Keeps what an author has typed and not yet saved as a version; one text per author and language, the latest. Leaves
 * no trace in the audit log: nobody else sees it, and it becomes a version or nothing.
 */
export async function keepDraft(scope: Scope, draft: Draft): Promise<{ savedAt: Date }> {
  const { documentId, lang, basedOn, source } = draft;
  const personId = authorOf(scope);
  if (new TextEncoder().encode(source).length > mostKept) throw new AppError("invalid", "a draft beyond every limit");
  await requireDocument(scope, "write", documentId);
  const kept = { basedOn: basedOn ?? 0, source, savedAt: new Date() };
  await scope.db.documentAutosave.upsert({
    where: { documentId_lang_personId: { documentId, lang, personId } },
    create: { ...kept, documentId, lang, personId },
    update: kept,
  });
  return { savedAt: kept.savedAt };
}

/** Forgets an author's own unsaved text: it has become a version, or was thrown away on purpose. */
export async function dropDraft(scope: Scope, documentId: string, lang: Lang): Promise<void> {
  const personId = authorOf(scope);
  await requireDocument(scope, "write", documentId);
  await scope.db.documentAutosave.deleteMany({ where: { documentId, lang, personId } });
}

function authorOf(scope: Scope): string {
  if (!scope.viewerId) throw new AppError("not_signed_in", "a draft belongs to a person");
  return scope.viewerId;
}
