import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";

const mostOfCase = 20;

/** Notes which change concerns a case; false when it names too many already. The caller has found the case in the same scope. */
export async function nameChange(
  scope: Scope,
  orgId: string,
  caseId: string,
  { reference, link, isPublic }: { reference: string; link: string | null; isPublic: boolean },
  now: number,
): Promise<boolean> {
  scope.require("cases.write", orgId);
  if ((await scope.db.caseChange.count({ where: { orgId, caseId } })) >= mostOfCase) return false;
  const id = randomUUID();
  const named = { createdAt: new Date(now), createdBy: scope.viewerId };
  await scope.db.caseChange.createMany({ data: [{ orgId, id, caseId, reference, link, isPublic, ...named }] });
  const detail = { change: id, public: isPublic };
  await appendAudit(scope, { orgId, kind: "case.change_named", subject: `case:${caseId}`, detail });
  return true;
}

/** Takes a change off a case; false when it was not there. */
export async function partChange(scope: Scope, orgId: string, caseId: string, change: string): Promise<boolean> {
  scope.require("cases.write", orgId);
  const { count } = await scope.db.caseChange.deleteMany({ where: { orgId, caseId, id: change } });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "case.change_parted", subject: `case:${caseId}`, detail: { change } });
  return true;
}
