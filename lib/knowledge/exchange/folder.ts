import "server-only";
import { lstat, mkdir, readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";

export interface FolderFile {
  /** From the folder, with forward slashes. */
  readonly path: string;
  readonly size: number;
}

export interface Folder {
  readonly name: string;
  readonly files: readonly FolderFile[];
  /** Entries that are not read, each with a sentence. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  /** Throws when the system does not let it be read. */
  read(path: string): Promise<Uint8Array>;
}

const maxFiles = 50_000;
const maxDepth = 24;

/** Lists a folder to its depth, or says in a sentence why it cannot. Follows no link out of it; leaves hidden files out. */
export async function openFolder(path: string): Promise<Folder | { readonly complaint: string }> {
  const found = await stat(path).catch(() => null);
  if (!found) return { complaint: `There is no folder ${path}.` };
  if (!found.isDirectory()) return { complaint: `${path} is a file, not a folder.` };
  const root = await realpath(path);
  const files: FolderFile[] = [];
  const refused: { path: string; reason: string }[] = [];

  async function list(inside: string, depth: number): Promise<void> {
    const entries = await readdir(join(root, inside), { withFileTypes: true }).catch(() => null);
    if (!entries) {
      refused.push({ path: inside || ".", reason: "The folder cannot be read: its permissions do not let you." });
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.name.includes("\uFFFD")) refused.push({ path: at, reason: "The file's name is not written in UTF-8." });
      else if (entry.isDirectory()) {
        if (depth >= maxDepth) refused.push({ path: at, reason: `Folders lie more than ${maxDepth} deep.` });
        else await list(at, depth + 1);
      } else await add(at, entry.isSymbolicLink());
    }
  }

  async function add(at: string, isLink: boolean): Promise<void> {
    const target = isLink ? await realpath(join(root, at)).catch(() => null) : join(root, at);
    if (target === null) return void refused.push({ path: at, reason: "The symbolic link leads nowhere." });
    if (isLink && !`${target}${sep}`.startsWith(root + sep)) {
      return void refused.push({ path: at, reason: "The symbolic link leads out of the folder." });
    }
    const about = await lstat(target);
    if (about.isDirectory()) refused.push({ path: at, reason: "Symbolic links to folders are not followed." });
    else if (!about.isFile()) refused.push({ path: at, reason: "It is neither a file nor a folder." });
    else files.push({ path: at, size: about.size });
  }

  await list("", 0);
  if (files.length > maxFiles) return { complaint: `${path} holds more than ${maxFiles} files.` };
  return {
    name: basename(root),
    files,
    refused,
    read: async (file) => new Uint8Array(await readFile(join(root, file))),
  };
}

/** Writes files below a folder; throws on a path that would leave it. */
export async function writeInto(folder: string, path: string, bytes: Uint8Array | string): Promise<void> {
  const root = resolve(folder);
  const target = resolve(root, path);
  if (!target.startsWith(root + sep)) throw new RangeError(`${path} leads out of ${folder}`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
