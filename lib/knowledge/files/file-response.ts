import { groupOfMime } from "./file-types";

interface ServedFile {
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  readonly isPublic: boolean;
}

interface Asked {
  readonly ifNoneMatch: string | null;
  readonly range: string | null;
  readonly ifRange: string | null;
  /** The `v` of the address. */
  readonly version: string | null;
}

export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes to send; null for none. */
  readonly part: { readonly from: number; readonly length: number } | null;
}

/** Whatever is in the file, a browser that opens it runs nothing of it and lets it fetch nothing. */
const policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

/** A public address that names its bytes never changes; one that does not is asked for again. */
const lasting = "public, max-age=31536000, immutable";
const brief = "public, max-age=300";

/** How many letters of the fingerprint an address carries. */
const versionLength = 16;
export const fileVersion = (sha256: string) => sha256.slice(0, versionLength);

/** The status, headers and part of a file that answer one request for it. */
export function answerFile(file: ServedFile, asked: Asked): FileAnswer {
  const etag = `"${file.sha256}"`;
  const group = groupOfMime(file.mime);
  const cache = !file.isPublic ? "private, no-store" : asked.version === fileVersion(file.sha256) ? lasting : brief;
  const always = {
    ETag: etag,
    "Cache-Control": cache,
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  if (asked.ifNoneMatch && matches(asked.ifNoneMatch, etag)) return { status: 304, headers: always, part: null };

  const headers = {
    ...always,
    "Content-Type": file.mime.startsWith("text/") ? `${file.mime}; charset=utf-8` : file.mime,
    "Content-Disposition": `${group === "file" ? "attachment" : "inline"}; filename="${file.name}"`,
    ...(group === "film" && { "Accept-Ranges": "bytes" }),
  };
  const isRanged = group === "film" && asked.range !== null && (asked.ifRange === null || asked.ifRange === etag);
  const range = isRanged ? rangeOf(asked.range ?? "", file.size) : null;
  if (range === "outside") {
    return { status: 416, headers: { ...always, "Content-Range": `bytes */${file.size}` }, part: null };
  }
  const part = range ?? { from: 0, length: file.size };
  const whole = { ...headers, "Content-Length": String(part.length) };
  if (!range) return { status: 200, headers: whole, part };
  const last = part.from + part.length - 1;
  return { status: 206, headers: { ...whole, "Content-Range": `bytes ${part.from}-${last}/${file.size}` }, part };
}

/** One range, as players ask for; null for what is written otherwise, which is then answered with the whole. */
function rangeOf(header: string, size: number): { from: number; length: number } | "outside" | null {
  const [, first = "", last = ""] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header) ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "outside" : { from: size - length, length };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) return "outside";
  return to < from ? null : { from, length: to - from + 1 };
}

function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
}
