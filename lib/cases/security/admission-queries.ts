import "server-only";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import type { StandingPerson } from "@/lib/organisation/standing-queries";

export interface Admission {
  personId: string;
  name: string;
  at: Date;
  by: string;
}

export interface Candidate {
  id: string;
  name: string;
}

/** The ids of those added to a case by name. */
export async function listAdmitted(scope: Scope, orgId: string, caseId: string): Promise<string[]> {
  scope.require("cases.read_org", orgId);
  const rows = await scope.db.caseAdmission.findMany({ where: { orgId, caseId }, select: { personId: true } });
  return rows.map(({ personId }) => personId);
}

/** Who has been added to a security case, by whom and when; for the officers. */
export async function listAdmissions(scope: Scope, orgId: string, caseId: string): Promise<Admission[]> {
  scope.require("cases.read_security", orgId);
  const rows = await scope.db.caseAdmission.findMany({ where: { orgId, caseId }, orderBy: { admittedAt: "asc" } });
  const ids = rows.flatMap(({ personId, admittedBy }) => [personId, admittedBy]);
  const people = await scope.db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ personId, admittedAt, admittedBy }) => ({
    ...{ personId, name: names.get(personId) ?? "", at: admittedAt },
    by: names.get(admittedBy) ?? "",
  }));
}

/** Who can be added: those who see the customer's other cases, are no officers and have not been added already. */
export function candidatesAmong(
  people: readonly StandingPerson[],
  orgId: string,
  admissions: readonly Pick<Admission, "personId">[],
): Candidate[] {
  const added = new Set(admissions.map(({ personId }) => personId));
  return people
    .filter(({ viewer }) => can(viewer, "cases.read_org", orgId) && !can(viewer, "cases.read_security", orgId))
    .filter(({ id }) => !added.has(id))
    .map(({ id, name }) => ({ id, name }));
}
