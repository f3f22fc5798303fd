import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { keepFile } from "@/lib/knowledge/files/file-commands";
import { type CompiledDocument, compileDocument, hashSource } from "@/lib/knowledge/source/compile";
import type { ContentFile } from "@/lib/knowledge/source/content-rules";
import { archiveDocument, unpublish } from "@/lib/knowledge/writing/publish-commands";
import { createDocument, hashText } from "@/lib/knowledge/writing/version-commands";
import { takeSource } from "./source-commands";
import { type KnownDocument, listKnownDocuments } from "./source-queries";
import { type Decision, decide, goneNote, type KnownText } from "./source-state";

export interface SyncReport {
  /** `key.lang` of each text published now. */
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly archived: readonly string[];
  /** Edited in the portal since: the file is kept as a draft, with a content task. */
  readonly differing: readonly string[];
  /** Ids of the documents whose readers see something else now. */
  readonly changed: readonly string[];
}

/** A picture beside the documents of a section. */
export interface ContentPicture {
  readonly sectionKey: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SyncOptions {
  readonly pictures?: readonly ContentPicture[];
  readonly onProgress?: (done: number, of: number) => void;
}

interface Pending {
  readonly file: ContentFile;
  readonly known: KnownText | undefined;
  readonly decision: Exclude<Decision, "unchanged">;
}

/** So many are compiled at once. */
const batchSize = 8;

/**
 * Makes the shipped documents equal to these files: changed ones become a new version and are published, equal ones left,
 * missing ones archived; what was edited in the portal is kept as it is there. Throws `invalid` on a file that is refused;
 * check the files first.
 */
export async function syncDocuments(
  scope: Scope,
  files: readonly ContentFile[],
  { pictures = [], onProgress = () => {} }: SyncOptions = {},
): Promise<SyncReport> {
  // Two starts at once would both find a document missing and both create it.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtext('sync documents'))`;
  const documents = await listKnownDocuments(scope, null);
  const pending = files.toSorted(sourceLanguageFirst).flatMap((file): Pending[] => {
    const document = documents.get(file.key);
    const known = document?.texts.get(file.lang);
    const decision = decisionOn(file, document, known);
    return decision === "unchanged" ? [] : [{ file, known, decision }];
  });

  const written: string[] = [];
  const differing: string[] = [];
  const ids = new Map([...documents].map(([key, { id }]) => [key, id]));
  for (let done = 0; done < pending.length; done += batchSize) {
    const batch = pending.slice(done, done + batchSize);
    const compiled = await Promise.all(batch.map(({ file }) => compiledOf(file)));
    for (const [i, one] of batch.entries()) {
      const document = compiled[i];
      if (!document) continue;
      const isShown = await take(one, document);
      (isShown ? written : differing).push(nameOf(one.file));
    }
    onProgress(Math.min(done + batchSize, pending.length), pending.length);
  }
  for (const picture of pictures) await keepPicture(scope, picture, files, ids);
  const archived = await archiveGone(scope, files, documents);

  if (written.length + archived.length > 0) {
    const isNew = (name: string) => pending.some(({ file, known }) => nameOf(file) === name && !known?.published);
    const created = written.filter(isNew).length;
    const detail = { created, updated: written.length - created, archived: archived.length };
    await appendAudit(scope, { kind: "documents.synchronised", subject: "content", detail });
  }
  const names = [...written, ...archived].map((name) => name.slice(0, name.lastIndexOf(".")));
  const changed = [...new Set(names)].flatMap((key) => ids.get(key) ?? []);
  return { written, unchanged: files.length - pending.length, archived, differing, changed };

  /** Whether readers see it now. */
  async function take({ file, known, decision }: Pending, compiled: CompiledDocument): Promise<boolean> {
    const { key, lang, sectionKey, source } = file;
    const documentId = ids.get(key) ?? (await create(file, compiled));
    const about = { documentId, orgId: null, lang, source, format: "mdx", path: null, origin: "content" } as const;
    const placed = { ...compiled, frontMatter: { ...compiled.frontMatter, section: sectionKey } };
    const taken = await takeSource(scope, about, known, decision, placed);
    if (typeof taken !== "string") throw new AppError("invalid", `${nameOf(file)}: ${taken.refusals[0]?.code}`);
    return taken !== "differs";
  }

  async function create({ key, sectionKey }: ContentFile, { frontMatter: { kind } }: CompiledDocument) {
    const head = { kind, key, sectionKey, orgId: null, sourceLang: "sv", batch: true } as const;
    const { documentId } = await createDocument(scope, head);
    ids.set(key, documentId);
    return documentId;
  }
}

function decisionOn(
  { source }: ContentFile,
  document: KnownDocument | undefined,
  known: KnownText | undefined,
): Decision {
  const decision = decide(known, { hash: hashText(source), compiledHash: hashSource(source), format: "mdx" });
  // Somebody else's document has the key: what ships is offered beside it.
  const isForeign = document !== undefined && document.origin !== "content";
  return isForeign && decision === "publish" ? "draft" : decision;
}

async function compiledOf(file: ContentFile): Promise<CompiledDocument> {
  const result = await compileDocument(file.source);
  if (!result.ok) throw new AppError("invalid", `${nameOf(file)}: ${result.refusals[0]?.code}`);
  return result.document;
}

/** With every document of the section that shows it. */
async function keepPicture(
  scope: Scope,
  { sectionKey, name, bytes }: ContentPicture,
  files: readonly ContentFile[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const showing = files.filter((file) => file.sectionKey === sectionKey && file.source.includes(name));
  for (const key of new Set(showing.map((file) => file.key))) {
    const documentId = ids.get(key);
    if (!documentId) continue;
    const kept = await keepFile(scope, { documentId, name, path: null, bytes });
    if (typeof kept !== "string") throw new AppError("invalid", `content/${sectionKey}/${name}: ${kept.refused}`);
  }
}

/** Texts whose files are gone leave their readers, unless somebody has edited them in the portal. */
async function archiveGone(
  scope: Scope,
  files: readonly ContentFile[],
  documents: ReadonlyMap<string, KnownDocument>,
): Promise<string[]> {
  const present = new Set(files.map(nameOf));
  const archived: string[] = [];
  for (const { id: documentId, key, origin, texts } of documents.values()) {
    if (origin !== "content") continue;
    const gone = [...texts].filter(
      ([lang, { published, isEdited }]) => published && !isEdited && !present.has(`${key}.${lang}`),
    );
    for (const [lang, { file }] of gone) {
      await unpublish(scope, documentId, lang, true);
      const version = { documentId, lang, number: file?.number ?? 0 };
      await scope.db.documentVersion.updateMany({ where: version, data: { note: goneNote } });
      archived.push(`${key}.${lang}`);
    }
    const stays = [...texts].filter(([, { published }]) => published).length > gone.length;
    if (gone.length > 0 && !stays) await archiveDocument(scope, documentId, true);
  }
  return archived;
}

/** A translation renders the newest text of the language it is translated from, so that one has to be there. */
function sourceLanguageFirst(a: ContentFile, b: ContentFile): number {
  return a.key === b.key ? (a.lang === "sv" ? -1 : 1) : a.key < b.key ? -1 : 1;
}

function nameOf(file: ContentFile): string {
  return `${file.key}.${file.lang}`;
}
