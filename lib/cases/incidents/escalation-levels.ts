import type { Role } from "@/lib/access/roles";

/** As the forums: operative, tactical, strategic. Each names who is told, on both sides. */
export const escalationLevels = [1, 2, 3] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

const contacts = {
  1: ["incident_manager", "it_incident_owner", "it_service_owner"],
  2: ["delivery_manager", "bam", "it_service_owner", "it_manager"],
  3: ["supplier_ceo", "bam", "contract_owner", "customer_ceo"],
} as const satisfies Record<EscalationLevel, readonly Role[]>;

interface Candidate {
  id: string;
  roles: readonly Role[];
}

export interface LevelContact<Person> {
  role: Role;
  person: Person;
}

/** Whom a level tells, each once, as the first of the level's roles they hold; `vacant` are roles that nobody holds. */
export function contactsOf<Person extends Candidate>(
  level: EscalationLevel,
  people: readonly Person[],
): { contacts: LevelContact<Person>[]; vacant: Role[] } {
  const found = new Map<string, LevelContact<Person>>();
  const vacant: Role[] = [];
  for (const role of contacts[level]) {
    const holders = people.filter(({ roles }) => roles.includes(role));
    if (holders.length === 0) vacant.push(role);
    for (const person of holders) if (!found.has(person.id)) found.set(person.id, { role, person });
  }
  return { contacts: [...found.values()], vacant };
}
