import type { DocumentFormat, Lang } from "@/lib/knowledge/source/schema";
import { keyOfPath } from "@/lib/knowledge/source/source-path";

/** Why a file of an import was left out, at a place in it. Sentences for whoever runs the command, in English as it is. */
export interface Rejection {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

export const maxPageBytes = 256 * 1024;

const isPage = (path: string) => /\.(?:mdx?|markdown)$/i.test(path);

export interface PagePlace {
  readonly path: string;
  readonly key: string;
  readonly format: DocumentFormat;
}

export interface PagesFound {
  readonly pages: readonly PagePlace[];
  readonly rejected: readonly Rejection[];
  /** Pages whose names say that they are in the other language. */
  readonly otherLanguage: number;
}

/** The pages among a folder's files, each with the key that its path gives. Two with one key are both left out. */
export function findPages(paths: readonly string[], lang: Lang, format: DocumentFormat | null): PagesFound {
  const other = lang === "sv" ? "en" : "sv";
  const all = paths.filter(isPage);
  const own = all.filter((path) => !new RegExp(`\\.${other}\\.[a-z]+$`, "i").test(path));
  const rejected: Rejection[] = [];
  const reject = (file: string, reason: string) => rejected.push({ file, line: 1, column: 1, reason });
  const byKey = new Map<string, string[]>();
  for (const path of own) {
    const key = keyOfPath(path);
    if (key === null) {
      reject(path, "The path gives no key: it needs letters a–z or digits, and at most 100 of them.");
    } else byKey.set(key, [...(byKey.get(key) ?? []), path]);
  }
  const pages: PagePlace[] = [];
  for (const [key, sharing] of byKey) {
    const [path, second] = sharing;
    if (path && !second) pages.push({ path, key, format: format ?? (/\.mdx$/i.test(path) ? "mdx" : "md") });
    for (const one of second ? sharing : []) {
      const others = sharing.filter((another) => another !== one).join(" and ");
      reject(one, `It has the same key, ${key}, as ${others}. Rename one of them.`);
    }
  }
  return { pages, rejected, otherLanguage: all.length - own.length };
}

/** The text of a page as written, with its byte order mark and line ends; or where it is no text. */
export function decodePage(bytes: Uint8Array): string | { readonly line: number; readonly reason: string } {
  if (bytes.length === 0) return { line: 1, reason: "The file is empty." };
  if (bytes.length > maxPageBytes) return { line: 1, reason: "The file is larger than 256 kB. Split it." };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { line: 1, reason: "The file is in UTF-16. Save it as UTF-8." };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { line: lineAt(bytes, zero), reason: "The file is no text: it holds zero bytes." };
  const wrong = firstInvalid(bytes);
  if (wrong === null) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return {
    line: lineAt(bytes, wrong),
    reason: "The file is not in UTF-8, but perhaps in Latin-1 or Windows-1252. Save it as UTF-8.",
  };
}

/** The offset of the line where the first byte stands that is no UTF-8, or null. */
function firstInvalid(bytes: Uint8Array): number | null {
  const strict = new TextDecoder("utf-8", { fatal: true });
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      return start;
    }
    start = end;
  }
  return null;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}

/** The address by which a source shows the file of that name, with its line; what the address was is not kept elsewhere. */
export function addressIn(
  source: string,
  isIt: (address: string) => boolean,
): { address: string; line: number } | null {
  for (const match of source.matchAll(/[("'=\s]\s*([^()"'\s<>]+\.[A-Za-z0-9]{1,5})(?=[)"'\s>?#]|$)/g)) {
    const address = match[1];
    if (address && isIt(address)) {
      return { address, line: source.slice(0, match.index + match[0].indexOf(address)).split("\n").length };
    }
  }
  return null;
}

/** A folder's name as a section is titled: `gnome-help` → `Gnome help`. */
export function titleOfFolder(name: string): string {
  const words = name.replace(/[-_.\s]+/g, " ").trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 60).padEnd(2, " –");
}
