import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { readFile, type StoredFile } from "@/lib/knowledge/files/file-commands";
import { fileLimits, problemOf, problemsOfChoice, type RefusedFile } from "./files";

/** A file that has been looked at and may be stored. */
export type CheckedFile = StoredFile & { readonly bytes: Uint8Array };

const limits = { picture: fileLimits.each, film: fileLimits.each, file: fileLimits.each };

/** The files of a form's field: all of them, told by their bytes, or what is wrong with them. */
export async function checkFiles(
  chosen: readonly File[],
): Promise<{ files: CheckedFile[]; refused: readonly RefusedFile[] }> {
  const problems = problemsOfChoice(chosen);
  if (problems.length > 0) return { files: [], refused: problems };
  const files: CheckedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readFile(file.name, bytes, limits);
    if ("refused" in read) refused.push({ name: file.name, problem: problemOf(read.refused) });
    else files.push({ ...read, bytes });
  }
  return refused.length > 0 ? { files: [], refused } : { files, refused };
}

/** Files that nobody can choose anew, such as those of a mail: the ones that may be stored, and what is wrong with the others. */
export function sortFiles(given: readonly { name: string; bytes: Uint8Array }[]): {
  files: CheckedFile[];
  refused: RefusedFile[];
} {
  const files: CheckedFile[] = [];
  const refused: RefusedFile[] = [];
  let together = 0;
  for (const { name, bytes } of given) {
    const read = readFile(name, bytes, limits);
    const problem =
      files.length >= fileLimits.count
        ? "tooMany"
        : "refused" in read
          ? problemOf(read.refused)
          : together + bytes.length > fileLimits.together
            ? "together"
            : null;
    if (problem !== null || "refused" in read) refused.push({ name, problem: problem ?? "broken" });
    else {
      files.push({ ...read, bytes });
      together += bytes.length;
    }
  }
  return { files, refused };
}

/** Where a file belongs: to the message with this number of the case, or to the report itself. */
export interface FilePlace {
  caseId: string;
  seq: number | null;
  /** As the note it belongs to. */
  internal?: boolean;
}

export async function hasRoomFor(scope: Scope, orgId: string, caseId: string, more: number): Promise<boolean> {
  if (more === 0) return true;
  const kept = await scope.db.caseFile.count({ where: { orgId, caseId } });
  return kept + more <= fileLimits.ofCase;
}

/** Stores files with a case in the caller's transaction; false, and nothing stored, when the case holds no more. */
export async function storeCaseFiles(
  scope: Scope,
  orgId: string,
  { caseId, seq, internal = false }: FilePlace,
  files: readonly CheckedFile[],
): Promise<boolean> {
  scope.require("cases.write", orgId);
  if (files.length === 0) return true;
  if (!(await hasRoomFor(scope, orgId, caseId, files.length))) return false;
  const isSecurity = (await scope.db.case.count({ where: { orgId, id: caseId, isSecurity: true } })) > 0;
  for (const { bytes, ...file } of files) {
    const row = { ...file, orgId, caseId, seq, internal, createdById: scope.viewerId };
    await scope.db.caseFile.createMany({ data: [{ ...row, bytes: Uint8Array.from(bytes), size: bytes.length }] });
    // More people read the audit log than a security case.
    const detail = { name: isSecurity ? "" : file.name, bytes: bytes.length };
    await appendAudit(scope, { orgId, kind: "file.stored", subject: `case:${caseId}`, detail });
  }
  return true;
}
