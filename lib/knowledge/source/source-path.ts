import { linkedArticle } from "./address";
import type { Lang } from "./schema";

const maxKeyLength = 100;
const pageName = /^(.+?)(?:\.(?:sv|en))?\.(?:mdx?|markdown)$/i;

/** What a document's relative addresses lead to: the key of another document, or the name of a stored file. */
export interface Linking {
  article(address: string): { readonly key: string; readonly anchor: string | null } | null;
  file(address: string): string | null;
}

/** Where an imported document lay in its folder. */
export interface ImportedFrom {
  readonly path: string;
  readonly lang: Lang;
}

/** An imported document is known by its key, which is its path; shipped and written ones have other keys, or no path. */
export function importedFrom(key: string, path: string | null, lang: Lang): ImportedFrom | null {
  return path !== null && keyOfPath(path) === key ? { path, lang } : null;
}

/** Imported documents link to files of the folder they came from, by path; shipped and written ones by the file's name. */
export function linkingFrom(imported: ImportedFrom | null): Linking {
  if (imported === null) return { article: linkedArticle, file: plainFile };
  const { path, lang } = imported;
  return {
    article(address) {
      const [file = "", anchor = ""] = address.split("#", 2);
      const target = resolvePath(path, file);
      const key = target && keyOfPath(target);
      return key ? { key, anchor: anchor || null } : null;
    },
    file(address) {
      const target = resolvePath(path, address);
      return target && importedFileName({ path, lang }, target);
    },
  };
}

/** `gnome-help/clock-set.md` → `gnome-help-clock-set`; null for what is no page, or has no letter of a name. */
export function keyOfPath(path: string): string | null {
  const [, stem] = pageName.exec(path) ?? [];
  const key = stem && slugOf(stem);
  return key && key.length <= maxKeyLength ? key : null;
}

/** A relative address seen from a file, as a path within the folder; null when it leads elsewhere. */
export function resolvePath(from: string, address: string): string | null {
  const plain = decoded(address.split(/[?#]/, 1)[0] ?? "");
  if (!plain || /^[a-z][a-z0-9+.-]*:|^[/\\]|[\\\0]/i.test(plain)) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of plain.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length > 0 ? parts.join("/") : null;
}

/** The name a file is stored under with the document that shows it: `figures/Meny.PNG` → `figures-meny.png`. */
export function fileNameOf(path: string): string | null {
  const dot = path.lastIndexOf(".");
  if (dot <= path.lastIndexOf("/") + 1) return null;
  const stem = slugOf(path.slice(0, dot));
  const extension = path.slice(dot + 1).toLowerCase();
  return stem && /^[a-z0-9]{1,5}$/.test(extension) ? `${stem.slice(0, 80)}.${extension}` : null;
}

/** Letters a–z, digits and hyphens; null when nothing is left. */
export function slugOf(text: string): string | null {
  const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || null;
}

/**
 * The name under which an imported document keeps a file of its folder: `figures/menu.png` → `figures-menu.sv.png`. The
 * language is in it because the languages share a document, and pictures of screens differ between them.
 */
export function importedFileName({ path, lang }: ImportedFrom, target: string): string | null {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = fileNameOf(target.startsWith(folder) ? target.slice(folder.length) : target);
  return name === null ? null : name.replace(/(?=\.[a-z0-9]+$)/, `.${lang}`);
}

function plainFile(address: string): string | null {
  return /^\.\/([a-z0-9][a-z0-9.-]*)$/.exec(address)?.[1] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
