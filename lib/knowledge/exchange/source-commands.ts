import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { CompiledDocument } from "@/lib/knowledge/source/compile";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import type { DocumentFormat, Lang } from "@/lib/knowledge/source/schema";
import { publishVersion } from "@/lib/knowledge/writing/publish-commands";
import { openTask } from "@/lib/knowledge/writing/task-commands";
import { subjectOf } from "@/lib/knowledge/writing/tasks";
import { saveVersion } from "@/lib/knowledge/writing/version-commands";
import type { Decision, KnownText } from "./source-state";

export interface SourceFile {
  readonly documentId: string;
  readonly orgId: string | null;
  readonly lang: Lang;
  readonly source: string;
  readonly format: DocumentFormat;
  /** Where it lay in the folder of an import; what is shipped lies where its section and key say. */
  readonly path: string | null;
  readonly origin: "content" | "import";
  readonly authorId?: string | null;
}

export type Taken = "created" | "updated" | "again" | "differs" | { readonly refusals: readonly Refusal[] };

/**
 * Takes a text that came as a file into the portal as decided: published, or kept as a draft with a task where somebody has
 * written in the portal since. One of many: the caller writes the audit entry and has the index made.
 */
export async function takeSource(
  scope: Scope,
  file: SourceFile,
  known: KnownText | undefined,
  decision: Exclude<Decision, "unchanged">,
  compiled: CompiledDocument,
): Promise<Taken> {
  const { documentId, orgId, lang, source, format, path, origin, authorId } = file;
  const again = decision === "again" ? known?.file?.number : undefined;
  const number = again ?? (await save());
  if (decision === "draft") {
    const subject = subjectOf(documentId, lang);
    await openTask(scope, {
      kind: "shipped_text_differs",
      subject,
      documentId,
      lang,
      orgId,
      detail: { version: number, origin },
    });
    return "differs";
  }
  if (again !== undefined && known?.file?.isGone) {
    await scope.db.documentVersion.updateMany({ where: { documentId, lang, number }, data: { note: "" } });
  }
  const result = await publishVersion(scope, {
    documentId,
    lang,
    number,
    compiled,
    batch: true,
    ...(again !== undefined && { wordingOnly: true }),
  });
  if (result.status === "refused") return { refusals: result.refusals };
  if (again !== undefined) return "again";
  return known?.published ? "updated" : "created";

  async function save(): Promise<number> {
    const basedOn = known?.latest ?? null;
    const version = { documentId, lang, source, basedOn, origin, format, path, authorId: authorId ?? null };
    const saved = await saveVersion(scope, { ...version, batch: true });
    return saved.status === "conflict" ? saved.current.number : saved.number;
  }
}
