/** What may be stored beside a document. Told by the bytes, never by the name. No SVG and no HTML: both can carry scripts. */
export interface FileType {
  readonly mime: string;
  /** The first is given to a name that has none of them. */
  readonly extensions: readonly string[];
  readonly group: FileGroup;
}

export type FileGroup = "picture" | "film" | "file";

const megabyte = 1024 * 1024;
export const sizeLimits: Readonly<Record<FileGroup, number>> = {
  picture: 4 * megabyte,
  film: 30 * megabyte,
  file: 15 * megabyte,
};

const office = "application/vnd.openxmlformats-officedocument";
const type = (mime: string, group: FileGroup, ...extensions: string[]): FileType => ({ mime, group, extensions });

const types = {
  png: type("image/png", "picture", "png"),
  jpeg: type("image/jpeg", "picture", "jpg", "jpeg"),
  webp: type("image/webp", "picture", "webp"),
  gif: type("image/gif", "picture", "gif"),
  avif: type("image/avif", "picture", "avif"),
  mp4: type("video/mp4", "film", "mp4", "m4v"),
  webm: type("video/webm", "film", "webm"),
  pdf: type("application/pdf", "file", "pdf"),
  docx: type(`${office}.wordprocessingml.document`, "file", "docx"),
  xlsx: type(`${office}.spreadsheetml.sheet`, "file", "xlsx"),
  pptx: type(`${office}.presentationml.presentation`, "file", "pptx"),
  txt: type("text/plain", "file", "txt"),
  csv: type("text/csv", "file", "csv"),
  /** Captions of a film. */
  vtt: type("text/vtt", "file", "vtt"),
} as const;

/** Extensions of everything that may be stored, for a file chooser. */
export const acceptedExtensions = Object.values(types).flatMap(({ extensions }) => extensions.map((end) => `.${end}`));

const mimes = new Map<string, FileType>(Object.values(types).map((known) => [known.mime, known]));
export const groupOfMime = (mime: string): FileGroup => mimes.get(mime)?.group ?? "file";

/** The type of these bytes, or null when it is none of ours. Plain text has no mark, so there the name must say which. */
export function typeOf(bytes: Uint8Array, name: string): FileType | null {
  const head = latin(bytes.subarray(0, 64));
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return types.png;
  if (head.startsWith("\xff\xd8\xff")) return types.jpeg;
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return types.gif;
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return types.webp;
  if (head.slice(4, 8) === "ftyp") return /^(?:.{4})*?(?:avif|avis)/s.test(head.slice(8, 40)) ? types.avif : mp4(head);
  if (head.startsWith("\x1a\x45\xdf\xa3")) return latin(bytes.subarray(0, 4096)).includes("webm") ? types.webm : null;
  if (head.startsWith("%PDF-")) return types.pdf;
  if (head.startsWith("PK\x03\x04")) return officeType(bytes);
  return textType(bytes, name);
}

/** Brands of what browsers play; QuickTime and pictures in the same container are something else. */
function mp4(head: string): FileType | null {
  return /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV)/.test(head.slice(8, 12)) ? types.mp4 : null;
}

/** An Office file is an archive that names its main part. One with macros, or with a program inside, is refused. */
function officeType(bytes: Uint8Array): FileType | null {
  const names = archiveNames(bytes);
  if (!names?.has("[Content_Types].xml")) return null;
  if ([...names].some((name) => /vbaProject|\.(?:exe|dll|js|vbs|html?)$|activeX/i.test(name))) return null;
  if (names.has("word/document.xml")) return types.docx;
  if (names.has("xl/workbook.xml")) return types.xlsx;
  return names.has("ppt/presentation.xml") ? types.pptx : null;
}

const maxEntries = 20_000;

/** Names in the archive's own list at its end; null when there is none that can be read. */
function archiveNames(bytes: Uint8Array): Set<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new Set<string>();
  for (let entry = 0; entry < Math.min(count, maxEntries); entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    names.add(latin(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function textType(bytes: Uint8Array, name: string): FileType | null {
  const named = /\.(txt|csv|vtt)$/i.exec(name)?.[1]?.toLowerCase();
  if (named !== "txt" && named !== "csv" && named !== "vtt") return null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
  const isProgram = /[\x00-\x08\x0e-\x1f\x7f]/.test(text) || /^\s*(?:<|#!)/.test(text);
  if (isProgram || (named === "vtt" && !text.startsWith("WEBVTT"))) return null;
  return types[named];
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
