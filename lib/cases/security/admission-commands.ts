import "server-only";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { candidatesAmong } from "./admission-queries";

interface About {
  orgId: string;
  caseId: string;
  personId: string;
}

/** Adds somebody to a security case by name, in the officer's name; "unknown" is nobody who could be added. */
export async function admit(
  scope: Scope,
  { orgId, caseId, personId }: About,
  now: number,
): Promise<"admitted" | "unknown"> {
  scope.require("cases.read_security", orgId);
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "somebody added by nobody");
  const people = await inJobScopeFor(viewerId, (own) => listStandingPeople(own, orgId, now));
  const candidates = candidatesAmong(people, orgId, []);
  if (!candidates.some(({ id }) => id === personId)) return "unknown";
  const row = { orgId, caseId, personId, admittedAt: new Date(now), admittedBy: viewerId };
  const { count } = await scope.db.caseAdmission.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return "admitted";
  const detail = { person: personId };
  await appendAudit(scope, { orgId, kind: "case.person_admitted", subject: `case:${caseId}`, detail });
  return "admitted";
}

/** Takes somebody off a security case, who does not see it from then on; false when they were not on it. */
export async function dismiss(scope: Scope, { orgId, caseId, personId }: About): Promise<boolean> {
  scope.require("cases.read_security", orgId);
  const { count } = await scope.db.caseAdmission.deleteMany({ where: { orgId, caseId, personId } });
  if (count === 0) return false;
  const detail = { person: personId };
  await appendAudit(scope, { orgId, kind: "case.person_dismissed", subject: `case:${caseId}`, detail });
  return true;
}
