import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Broken } from "@/lib/knowledge/care/broken-links";
import { keepFile } from "@/lib/knowledge/files/file-commands";
import { sizeLimits } from "@/lib/knowledge/files/file-types";
import { type CheckedDocument, checkDocument } from "@/lib/knowledge/source/document";
import { settledAddress } from "@/lib/knowledge/source/imported-addresses";
import type { Lang } from "@/lib/knowledge/source/schema";
import { importedFileName } from "@/lib/knowledge/source/source-path";
import { openTask } from "@/lib/knowledge/writing/task-commands";
import { subjectOf } from "@/lib/knowledge/writing/tasks";
import type { Folder } from "./folder";
import { fileReasons } from "./import-file-reasons";
import { addressIn } from "./import-page";
import type { ReadPage } from "./import-queries";

/** A picture or file that a page shows and that could not be stored with it. The page shows its words instead. */
export interface MissingFile {
  readonly file: string;
  readonly line: number;
  readonly address: string;
  readonly reason: string;
}

/** How many a task names; it says how many there are. */
const mostNamed = 20;

type TakenPage = Exclude<ReadPage, { status: "rejected" }>;

/** Stores the files that pages show with their documents, and opens one task for each page that lacks some. */
export function fileKeeper(scope: Scope, folder: Folder, lang: Lang) {
  const sizes = new Map(folder.files.map(({ path, size }) => [path, size]));
  const assets = folder.files.map(({ path }) => path).filter((path) => !/\.(?:mdx?|markdown)$/i.test(path));
  const seen = new Map<string, Map<string, string>>();
  const missing: MissingFile[] = [];
  let stored = 0;

  return { keep, missing, stored: () => stored };

  async function keep(page: TakenPage, document: { documentId: string; orgId: string | null }): Promise<void> {
    const { path, format } = page.place;
    const imported = { path, lang };
    const checked = page.compiled ?? checkedAgain(page.source, { format, imported });
    const names = checked?.files ?? [];
    const lacking: MissingFile[] = [];
    for (const name of names) {
      const reason = await keepOne(name, path, document.documentId);
      if (reason === null) continue;
      const place = addressIn(page.source, (address) => settledAddress(address, imported) === `./${name}`);
      lacking.push({ file: path, line: place?.line ?? 1, address: place?.address ?? name, reason });
    }
    missing.push(...lacking);
    if (lacking.length === 0 || page.status === "unchanged") return;
    await openTask(scope, {
      kind: "broken_link",
      subject: subjectOf(document.documentId, lang),
      ...document,
      lang,
      detail: { broken: lacking.slice(0, mostNamed).map(asBroken), count: lacking.length },
      counts: false,
    });
  }

  /** Null when it is stored, otherwise the reason why not. */
  async function keepOne(name: string, page: string, documentId: string): Promise<string | null> {
    const path = filesSeenFrom(page).get(name);
    if (!path) return fileReasons.missing;
    if ((sizes.get(path) ?? 0) > sizeLimits.film) return fileReasons.too_large_film;
    const bytes = await folder.read(path).catch(() => null);
    if (!bytes) return fileReasons.unreadable;
    const kept = await keepFile(scope, { documentId, name, path, bytes });
    if (kept === "kept") stored += 1;
    return typeof kept === "string" ? null : fileReasons[kept.refused];
  }

  /** The folder's files by the names under which a page's document keeps them; the same for every page beside it. */
  function filesSeenFrom(page: string): Map<string, string> {
    const beside = page.slice(0, page.lastIndexOf("/") + 1);
    const known = seen.get(beside);
    if (known) return known;
    const names = new Map<string, string>();
    for (const asset of assets) {
      const name = importedFileName({ path: page, lang }, asset);
      if (name && !names.has(name)) names.set(name, asset);
    }
    seen.set(beside, names);
    return names;
  }
}

const asBroken = ({ address, line }: MissingFile): Broken => ({ what: "file", target: address, line });

function checkedAgain(source: string, reading: Parameters<typeof checkDocument>[1]): CheckedDocument | null {
  const result = checkDocument(source, reading);
  return result.ok ? result.document : null;
}
