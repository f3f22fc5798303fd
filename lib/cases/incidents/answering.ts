import type { Role } from "@/lib/access/roles";
import { can, type StandingViewer } from "@/lib/access/viewer";
import type { LevelContact } from "./escalation-levels";

interface Candidate {
  id: string;
  roles: readonly Role[];
  viewer: StandingViewer;
}

/** The customer's incident owner, in their absence the service owner, and the supplier's incident manager; each once. */
export function answering<Person extends Candidate>(people: readonly Person[], orgId: string): LevelContact<Person>[] {
  const readers = people.filter(({ viewer }) => can(viewer, "cases.read_org", orgId));
  const holders = (role: Role) =>
    readers.filter(({ roles }) => roles.includes(role)).map((person) => ({ role, person }));
  const owners = holders("it_incident_owner");
  const own = owners.length > 0 ? owners : holders("it_service_owner");
  const others = holders("incident_manager").filter(({ person }) => !own.some((one) => one.person === person));
  return [...own, ...others];
}
