import "server-only";
import { type CheckedFile, hasRoomFor, storeCaseFiles } from "@/lib/cases/follow/file-commands";
import type { CaseAtHand } from "./record-commands";

/** Asked before anything is recorded: what is written and what goes along stand or fall together. */
export function hasRoom({ scope, org, id }: CaseAtHand, files: readonly CheckedFile[]): Promise<boolean> {
  return hasRoomFor(scope, org.id, id, files.length);
}

/** Stores files with the message that has just been recorded: with an internal note, they are internal too. */
export async function sendAlong(
  { scope, org, id, lastSeq }: CaseAtHand,
  files: readonly CheckedFile[],
  { internal = false } = {},
): Promise<void> {
  await storeCaseFiles(scope, org.id, { caseId: id, seq: lastSeq + 1, internal }, files);
}
