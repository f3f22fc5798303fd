import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { listOrganisations } from "@/lib/organisation/directory";
import type { Folder } from "./folder";
import { fileKeeper, type MissingFile } from "./import-file-commands";
import { findPages, type PagePlace, type Rejection } from "./import-page";
import { pageStorer } from "./import-page-commands";
import { pageReader, type ReadPage } from "./import-queries";
import { complaintAbout, type ImportWish } from "./import-wish";
import { ensureSections } from "./section-commands";
import { listKnownDocuments, listTakenAddresses } from "./source-queries";

export interface ImportSummary {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Kept as drafts, because somebody has written in the portal since. */
  readonly differing: number;
  readonly rejected: readonly Rejection[];
  readonly missingFiles: readonly MissingFile[];
  readonly filesStored: number;
  readonly sectionsCreated: readonly string[];
  readonly otherLanguage: number;
  /** Ids of the documents whose readers see something else now. */
  readonly changed: readonly string[];
}

/** So many pages are read and compiled at once and then stored; it bounds the memory of an import. */
const batchSize = 24;

/**
 * Brings a folder of pages into the portal in the caller's transaction. What cannot be taken is named with its place; what
 * says the same as before changes nothing; what was edited in the portal since is kept beside it. The index follows afterwards.
 */
export async function importArticles(
  scope: Scope,
  folder: Folder,
  wish: ImportWish,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<ImportSummary | { readonly complaint: string }> {
  // Two imports at once would both find a document missing and both make it.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtext('sync documents'))`;
  const organisations = (await listOrganisations(scope)).filter(({ kind }) => kind === "customer");
  const sections = await scope.db.helpSection.findMany({ distinct: ["key"], select: { key: true } });
  const complaint = complaintAbout(wish, {
    customers: organisations.map(({ slug }) => slug),
    sections: sections.map(({ key }) => key),
  });
  if (complaint) return { complaint };
  const orgId = organisations.find(({ slug }) => slug === wish.customer)?.id ?? null;

  const found = findPages(
    folder.files.map(({ path }) => path),
    wish.lang,
    wish.format,
  );
  const { pages, otherLanguage } = found;
  const rejected: Rejection[] = [
    ...folder.refused.map(({ path, reason }) => ({ file: path, line: 1, column: 1, reason })),
    ...found.rejected,
  ];
  const folderOf = ({ path }: PagePlace) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : folder.name);
  const wanted = wish.section === null ? [...new Set(pages.map(folderOf))] : [];
  const made = await ensureSections(scope, wanted);
  const sectionOf = (page: PagePlace) => wish.section ?? made.keys.get(folderOf(page)) ?? null;

  const known = await listKnownDocuments(scope, orgId);
  const read = pageReader(folder, wish, known);
  const files = fileKeeper(scope, folder, wish.lang);
  const store = pageStorer(scope, { orgId, lang: wish.lang, known, taken: await listTakenAddresses(scope), sectionOf });
  const changed = new Set<string>();
  const counts = { created: 0, updated: 0, unchanged: 0, differing: 0 };
  for (let done = 0; done < pages.length; done += batchSize) {
    const batch = await Promise.all(pages.slice(done, done + batchSize).map(read));
    for (const page of batch) await take(page);
    onProgress(Math.min(done + batchSize, pages.length), pages.length);
  }

  const result = {
    read: pages.length + found.rejected.length,
    ...counts,
    rejected: rejected.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)),
    missingFiles: files.missing,
    filesStored: files.stored(),
    sectionsCreated: made.created,
    otherLanguage,
    changed: [...changed],
  };
  await removeEmptySections(scope, made.created);
  const detail = { read: result.read, ...pick(counts), rejected: rejected.length };
  await appendAudit(scope, { ...(orgId && { orgId }), kind: "documents.imported", subject: "import", detail });
  return result;

  async function take(page: ReadPage): Promise<void> {
    if (page.status === "rejected") return void rejected.push(...page.rejections);
    const stored = page.status === "unchanged" ? "unchanged" : await store(page);
    if (typeof stored !== "string") return void rejected.push(...stored);
    counts[stored] += 1;
    const document = known.get(page.place.key);
    if (document && (stored === "created" || stored === "updated")) changed.add(document.id);
    if (document) await files.keep(page, { documentId: document.id, orgId });
  }
}

/** A section that an import made for pages of which none could be taken. */
async function removeEmptySections(scope: Scope, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if ((await scope.db.document.count({ where: { sectionKey: key } })) > 0) continue;
    await scope.db.helpSection.deleteMany({ where: { key, origin: "import" } });
  }
}

const pick = ({ created, updated, differing, unchanged }: Record<string, number>) => ({
  created: created ?? 0,
  updated: (updated ?? 0) + (differing ?? 0),
  unchanged: unchanged ?? 0,
});
