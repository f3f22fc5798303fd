import "server-only";
import type { Scope } from "@/lib/access/scope";

export interface CaseFileMeta {
  id: string;
  /** The message it came with; null came with the report. */
  seq: number | null;
  name: string;
  mime: string;
  size: number;
  /** Pixels; null for what is no picture. */
  width: number | null;
  height: number | null;
  internal: boolean;
}

const metaFields = {
  ...{ id: true, seq: true, name: true, mime: true, size: true },
  ...{ width: true, height: true, internal: true },
} as const;

/** Lock one: whether of a case that the viewer has been found to read also the files of notes are for them. */
function readsInternal(scope: Scope, orgId: string): boolean {
  scope.require("cases.read_own", orgId);
  return scope.actor !== "person" || scope.orgs("cases.read_internal").includes(orgId);
}

/** Ask `getCase` in the same scope first. */
export async function listCaseFiles(scope: Scope, orgId: string, caseId: string): Promise<CaseFileMeta[]> {
  return scope.db.$queryRaw`/* prepared */
    select id, seq, name, mime, size, width, height, internal from case_file
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and (${readsInternal(scope, orgId)} or not internal)
    order by created_at, id`;
}

/** One file of a case; ask `getCase` in the same scope first. */
export async function findCaseFile(scope: Scope, orgId: string, caseId: string, id: string) {
  return scope.db.caseFile.findFirst({
    where: { orgId, caseId, id, ...(readsInternal(scope, orgId) ? {} : { internal: false }) },
    select: { ...metaFields, sha256: true },
  });
}

/** Some of the bytes of a file that `findCaseFile` has found in the same scope. */
export async function readCaseFileBytes(
  scope: Scope,
  orgId: string,
  id: string,
  { from, length }: { from: number; length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await scope.db.$queryRaw<{ part: Uint8Array<ArrayBuffer> }[]>`
    select substring(bytes from ${from + 1}::int for ${length}::int) as part
    from case_file where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  return row?.part ?? new Uint8Array();
}
