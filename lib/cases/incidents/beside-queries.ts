import "server-only";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import type { StandingPerson } from "@/lib/organisation/standing-queries";
import type { CaseFacts } from "../case-queries";
import { listAdmitted } from "../security/admission-queries";
import { contactsOf, type EscalationLevel, escalationLevels } from "./escalation-levels";
import { type ListedEscalation, listEscalationsOf } from "./escalation-queries";

/** A case's escalations, for what stands beside it. */
export interface CaseEscalations {
  escalations: ListedEscalation[];
  mayEscalate: boolean;
  isSecurity: boolean;
}

/** Null for those who see only their own cases. Ask `getCase` in the same scope first. */
export async function getCaseEscalations(
  scope: Scope,
  orgId: string,
  found: CaseFacts,
): Promise<CaseEscalations | null> {
  if (!scope.orgs("cases.read_org").includes(orgId)) return null;
  const { id, isSecurity } = found;
  const escalations = await listEscalationsOf(scope, orgId, id);
  if (!scope.orgs("cases.escalate").includes(orgId)) return { escalations, mayEscalate: false, isSecurity };
  // The reporter of a security case sees the case, and nothing of what is done behind it.
  const isInside =
    !isSecurity ||
    scope.orgs("cases.read_security").includes(orgId) ||
    (await listAdmitted(scope, orgId, id)).includes(scope.viewerId ?? "");
  return { escalations, mayEscalate: isInside, isSecurity };
}

/** Whom each level would tell of a case, by name. */
export function toldByLevel(orgId: string, isSecurity: boolean, people: readonly StandingPerson[]) {
  const told = (level: EscalationLevel) =>
    isSecurity
      ? people.filter(({ viewer }) => can(viewer, "cases.read_security", orgId))
      : contactsOf(level, people).contacts.map(({ person }) => person);
  return escalationLevels.map((level) => ({ level, names: told(level).map(({ name }) => name) }));
}
