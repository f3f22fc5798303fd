import "server-only";
import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { fileNameOf, slugOf } from "@/lib/knowledge/source/source-path";
import { type FileGroup, type FileType, sizeLimits, typeOf } from "./file-types";

export interface StoredFile {
  readonly name: string;
  readonly mime: string;
  /** Pixels; null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
}

/** Each has a sentence in `messages/<lang>/files.json`, under `refused`. */
export type FileRefusal = "empty" | "type" | "broken" | "pixels" | "full" | `too_large_${FileGroup}`;

export type StoreResult = StoredFile | { readonly refused: FileRefusal };

interface NewFile {
  documentId: string;
  /** As the person's computer has it. */
  name: string;
  bytes: Uint8Array;
  createdById?: string | null;
}

/** What all the files of one document may weigh together. */
const maxDocumentBytes = 300 * 1024 * 1024;
const maxPixels = 80_000_000;

/** Stores a file with a document that the viewer writes. The same bytes are stored once; another file of the name gets `-2`. */
export async function storeFile(scope: Scope, { documentId, name, bytes, createdById }: NewFile): Promise<StoreResult> {
  const document = await scope.db.document.findFirst({
    where: { id: documentId, ...scope.documentWhere("write") },
    select: { id: true, orgId: true },
  });
  if (!document) throw new AppError("not_found", `no document ${documentId} to store a file with`);
  const read = readFile(name, bytes);
  if ("refused" in read) return read;

  // Two uploads at once would both find a name free.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`files of ${documentId}`}))`;
  const known = await scope.db.documentFile.findMany({
    where: { documentId },
    select: { name: true, sha256: true, size: true },
  });
  const same = known.find(({ sha256 }) => sha256 === read.sha256);
  if (same) return { ...read, name: same.name };
  if (known.reduce((sum, { size }) => sum + size, bytes.length) > maxDocumentBytes) return { refused: "full" };

  const file = { ...read, name: freeName(read.name, new Set(known.map((other) => other.name))) };
  const row = { ...file, documentId, bytes: Uint8Array.from(bytes), size: bytes.length };
  await scope.db.documentFile.createMany({ data: [{ ...row, createdById: createdById ?? scope.viewerId }] });
  await appendAudit(scope, {
    ...(document.orgId && { orgId: document.orgId }),
    kind: "file.stored",
    subject: `document:${documentId}`,
    detail: { name: file.name, bytes: bytes.length },
  });
  return file;
}

interface KeptFile {
  documentId: string;
  /** Exactly so, because the source's address leads to it. */
  name: string;
  /** Where it lay in the folder of an import. */
  path: string | null;
  bytes: Uint8Array;
}

/** For files that come with their documents from a folder: another content takes the place of the former. */
export async function keepFile(
  scope: Scope,
  { documentId, name, path, bytes }: KeptFile,
): Promise<"kept" | "unchanged" | { readonly refused: FileRefusal }> {
  const read = readFile(name, bytes);
  if ("refused" in read) return read;
  const known = await scope.db.documentFile.findUnique({
    where: { documentId_name: { documentId, name } },
    select: { sha256: true, path: true },
  });
  if (known?.sha256 === read.sha256 && known.path === path) return "unchanged";
  const row = { ...read, name, path, bytes: Uint8Array.from(bytes), size: bytes.length };
  await scope.db.documentFile.upsert({
    where: { documentId_name: { documentId, name } },
    create: { ...row, documentId },
    update: { ...row, createdAt: new Date() },
  });
  return "kept";
}

/** What the bytes are, told by themselves, under a safe name. */
export function readFile(
  name: string,
  bytes: Uint8Array,
  limits: Readonly<Record<FileGroup, number>> = sizeLimits,
): StoreResult {
  if (bytes.length === 0) return { refused: "empty" };
  const type = typeOf(bytes, name);
  if (!type) return { refused: "type" };
  if (bytes.length > limits[type.group]) return { refused: `too_large_${type.group}` };
  const size = type.group === "picture" ? dimensions(bytes) : { width: null, height: null };
  if (!size) return { refused: "broken" };
  if (size.width !== null && size.width * size.height > maxPixels) return { refused: "pixels" };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name: safeName(name, type), mime: type.mime, ...size, sha256 };
}

function dimensions(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    // A camera held upright says so in its file; from 5 on, the picture is shown turned on its side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

/** A name that says the type truly: `Skärmbild 1.PNG` → `skarmbild-1.png`, and what is no picture never ends as one. */
function safeName(name: string, { extensions, group }: FileType): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  const safe = fileNameOf(base);
  if (safe && extensions.some((extension) => safe.endsWith(`.${extension}`))) return safe;
  const stem = slugOf(base.replace(/\.[^.]*$/, ""))?.slice(0, 80) ?? group;
  return `${stem}.${extensions[0]}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ""] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem}-${number}${extension}`;
    if (!taken.has(candidate)) return candidate;
  }
}
