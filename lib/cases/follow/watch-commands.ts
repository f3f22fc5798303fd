import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { getCase } from "../case-queries";

/** The viewer begins or ends to watch a case that they may read; asking for what is so already changes nothing. */
export async function setWatching(scope: Scope, orgId: string, number: number, watching: boolean): Promise<void> {
  const found = await getCase(scope, orgId, number);
  if (!found || scope.viewerId === null) throw new AppError("not_found", `no case ${number} to watch`);
  const row = { orgId, caseId: found.id, personId: scope.viewerId };
  const { count } = watching
    ? await scope.db.caseWatcher.createMany({ data: [row], skipDuplicates: true })
    : await scope.db.caseWatcher.deleteMany({ where: row });
  if (count === 0) return;
  await appendAudit(scope, { orgId, kind: "case.watched", subject: `case:${found.id}`, detail: { watching } });
}
