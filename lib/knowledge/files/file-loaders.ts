import "server-only";
import * as z from "zod";
import { inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { findFile, readBytes } from "./file-queries";
import { answerFile, type FileAnswer } from "./file-response";

type Asked = Parameters<typeof answerFile>[1];

/** The answer to a request for a file, or null when there is none that the viewer may have. */
export async function loadFile(
  documentId: string,
  name: string,
  asked: Asked,
): Promise<(FileAnswer & { body: Uint8Array<ArrayBuffer> | null }) | null> {
  if (!z.uuid().safeParse(documentId).success) return null;
  const viewer = await getViewer();
  return inScope(viewer, async (scope) => {
    const file = await findFile(scope, documentId, name);
    if (!file) return null;
    const answer = answerFile(file, asked);
    return { ...answer, body: answer.part && (await readBytes(scope, file, answer.part)) };
  });
}
