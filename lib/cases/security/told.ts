import { permissions } from "@/lib/access/permissions";
import type { Role } from "@/lib/access/roles";
import { can, type StandingViewer } from "@/lib/access/viewer";

interface Person {
  id: string;
  viewer: StandingViewer;
}

/** Whether somebody who is told of a case may see it in the portal; `admitted` are the ids of those added to it by name. */
export function seesCase(
  { id, viewer }: Person,
  about: { orgId: string; isSecurity: boolean; requesterId?: string | null; admitted: readonly string[] },
): boolean {
  const { orgId, isSecurity, requesterId, admitted } = about;
  if (requesterId && id === requesterId && can(viewer, "cases.read_own", orgId)) return true;
  if (!can(viewer, "cases.read_org", orgId)) return false;
  return !isSecurity || can(viewer, "cases.read_security", orgId) || admitted.includes(id);
}

/** Whom a security case is told to: the officers of both sides, and those added to it. */
export function concernedBySecurity<P extends Person>(
  people: readonly P[],
  orgId: string,
  admitted: readonly string[],
): P[] {
  return people.filter(({ id, viewer }) => {
    return can(viewer, "cases.read_security", orgId) || (admitted.includes(id) && can(viewer, "cases.read_org", orgId));
  });
}

const officers: readonly Role[] = permissions["cases.read_security"].roles;

/** The same with the role as which each is told: an officer's, or else the first that they hold. */
export function contactsOfSecurity<P extends Person & { roles: readonly Role[] }>(
  people: readonly P[],
  orgId: string,
  admitted: readonly string[],
): { role: Role; person: P }[] {
  return concernedBySecurity(people, orgId, admitted).flatMap((person) => {
    const role = person.roles.find((one) => officers.includes(one)) ?? person.roles[0];
    return role ? [{ role, person }] : [];
  });
}
