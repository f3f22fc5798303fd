import "server-only";
import * as z from "zod";
import { noteSupplierRead } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { can } from "@/lib/access/viewer";
import { answerFile, type FileAnswer } from "@/lib/knowledge/files/file-response";
import { getCase } from "../case-queries";
import { numberOfReference } from "../reference";
import { findCaseFile, readCaseFileBytes } from "./file-queries";

type Asked = Omit<Parameters<typeof answerFile>[1], "version">;

/** The answer to a request for a file of a case, or null when there is none that the viewer may have. */
export async function loadCaseFile(
  { org: slug, ref, file: id }: { org: string; ref: string; file: string },
  asked: Asked,
): Promise<(FileAnswer & { body: Uint8Array<ArrayBuffer> | null }) | null> {
  const viewer = await getViewer();
  if (viewer.kind === "anonymous" || !z.uuid().safeParse(id).success) return null;
  const org = viewer.customers.find((customer) => customer.slug === slug);
  const number = org && numberOfReference(ref, org.key);
  if (!org || !number || !can(viewer, "cases.read_own", org.id)) return null;
  const answer = await inScope(viewer, async (scope) => {
    const found = await getCase(scope, org.id, number);
    const file = found && (await findCaseFile(scope, org.id, found.id, id));
    if (!file) return null;
    const given = answerFile({ ...file, isPublic: false }, { ...asked, version: null });
    return { ...given, body: given.part && (await readCaseFileBytes(scope, org.id, id, given.part)) };
  });
  if (answer) await noteSupplierRead(viewer, "cases.read_own", org.id);
  return answer;
}
