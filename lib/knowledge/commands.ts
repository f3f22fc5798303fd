import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { anchorOf } from "./anchor";
import { type CompiledDocument, compileDocument, hashSource } from "./compile";
import type { ContentFile } from "./content-rules";
import { type SectionDefinition, sectionIn } from "./sections";

export interface SyncReport {
  /** `key.lang` of each text written now. */
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly archived: readonly string[];
}

/**
 * Makes the shipped documents equal to these files: changed ones are compiled and stored, equal ones left, missing ones
 * archived. Throws `invalid` on a file that the fence refuses; check the files first.
 */
export async function syncDocuments(
  scope: Scope,
  files: readonly ContentFile[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<SyncReport> {
  // Two starts at once would both find a document missing and both create it.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtext('sync documents'))`;
  const stored = await scope.db.documentText.findMany({
    where: { document: { orgId: null, archivedAt: null } },
    select: { lang: true, sourceHash: true, documentId: true, document: { select: { key: true } } },
  });
  const hashes = new Map(stored.map((text) => [`${text.document.key}.${text.lang}`, text.sourceHash]));
  const changed = files.filter((file) => hashes.get(nameOf(file)) !== hashSource(file.source));

  const written: string[] = [];
  for (const file of changed) {
    const compiled = await compileDocument(file.source);
    if (!compiled.ok) throw new AppError("invalid", `${nameOf(file)}: ${compiled.refusals[0]?.code}`);
    await storeDocument(scope, file, compiled.document);
    written.push(nameOf(file));
    onProgress(written.length, changed.length);
  }

  const present = new Set(files.map(nameOf));
  const gone = stored.filter((text) => !present.has(`${text.document.key}.${text.lang}`));
  for (const { documentId, lang } of gone) {
    await scope.db.documentText.delete({ where: { documentId_lang: { documentId, lang } } });
  }
  await scope.db.document.updateMany({
    where: { orgId: null, archivedAt: null, texts: { none: {} } },
    data: { archivedAt: new Date() },
  });
  const archived = gone.map((text) => `${text.document.key}.${text.lang}`);
  if (written.length + archived.length > 0) {
    const updated = written.filter((name) => hashes.has(name)).length;
    const detail = { created: written.length - updated, updated, archived: archived.length };
    await appendAudit(scope, { kind: "documents.synchronised", subject: "content", detail });
  }
  return { written, unchanged: files.length - changed.length, archived };
}

async function storeDocument(scope: Scope, file: ContentFile, compiled: CompiledDocument): Promise<void> {
  const { frontMatter } = compiled;
  const about = {
    kind: frontMatter.kind,
    sectionKey: file.sectionKey,
    audience: frontMatter.audience,
    owner: frontMatter.owner ?? null,
    reviewBy: dayOf(frontMatter.reviewBy),
    product: frontMatter.product,
    position: frontMatter.sidebar_position,
    archivedAt: null,
  };
  const known = await scope.db.document.findFirst({ where: { orgId: null, key: file.key }, select: { id: true } });
  const { id: documentId } = known
    ? await scope.db.document.update({ where: { id: known.id }, data: about, select: { id: true } })
    : await scope.db.document.create({ data: { ...about, key: file.key }, select: { id: true } });

  const text = {
    audience: frontMatter.audience,
    slug: frontMatter.slug ?? anchorOf(frontMatter.title),
    title: frontMatter.title,
    description: frontMatter.description,
    tags: frontMatter.tags,
    keywords: frontMatter.keywords,
    source: file.source,
    sourceHash: compiled.sourceHash,
    code: compiled.code,
    codeHash: compiled.codeHash,
    outline: compiled.sections.flatMap(({ anchor, heading, depth }) => (anchor ? [{ anchor, heading, depth }] : [])),
    plainText: compiled.text,
    readingMinutes: compiled.minutes,
    links: [...compiled.links],
    lastUpdate: dayOf(frontMatter.last_update?.date),
  };
  await scope.db.documentText.upsert({
    where: { documentId_lang: { documentId, lang: file.lang } },
    create: { ...text, documentId, lang: file.lang },
    update: text,
  });
}

export async function replaceSections(scope: Scope, sections: readonly SectionDefinition[]): Promise<void> {
  await scope.db.helpSection.deleteMany();
  await scope.db.helpSection.createMany({
    data: sections.flatMap((section) =>
      (["sv", "en"] as const).map((lang) => ({ ...sectionIn(section, lang), lang, position: section.position })),
    ),
  });
}

function nameOf(file: ContentFile): string {
  return `${file.key}.${file.lang}`;
}

/** A local date as Prisma wants it for a date column. */
function dayOf(date: string | undefined): Date | null {
  return date ? new Date(`${date}T00:00:00Z`) : null;
}
