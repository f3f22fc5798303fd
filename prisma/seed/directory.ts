import { seedId } from "./ids";
import { firstNames, lastNames } from "./names";
import { type CustomerSlug, customers, type OrgSlug, orgId } from "./organisations";
import { type NamedPerson, namedPeople } from "./people";
import { type Random, randomFor } from "./random";

export interface SeedPerson {
  id: string;
  org: OrgSlug;
  email: string;
  name: string;
  locale: "sv" | "en";
  status: "active" | "disabled";
  /** Local dates, both days included. */
  from: string;
  to: string | null;
}

export interface SeedAssignment {
  id: string;
  orgId: string;
  personId: string;
  role: string;
  from: string;
  to: string | null;
}

export interface Directory {
  people: SeedPerson[];
  assignments: SeedAssignment[];
}

/** Since before the first case, so that everyone with a role can have acted in any of them. */
const usualStart = "2024-01-01";

/** How many people of each customer use the portal; the rest of the staff telephone or write. */
const accounts: Record<CustomerSlug, number> = { ekliden: 110, nordvik: 70, solglantan: 45 };

/** Everyone who can sign in: those of the table, and end users put together by chance. */
export function generateDirectory(seed: number): Directory {
  const named = namedPeople.map((row) => ({ row, person: namedPerson(row) }));
  const taken = new Set(named.map(({ person }) => person.email));
  const others = customers.flatMap(({ slug }) => {
    const missing = accounts[slug] - named.filter(({ row }) => row.org === slug).length;
    return endUsers(slug, missing, taken, randomFor(seed, "people", slug));
  });
  return {
    people: [...named.map(({ person }) => person), ...others],
    assignments: named.flatMap(({ row, person }) => assignmentsOf(row, person)),
  };
}

/** "Per-Olof Wikman" at fjallnat → per-olof.wikman@fjallnat.example */
export function emailOf(name: string, org: OrgSlug): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${plain.replaceAll(" ", ".")}@${org}.example`;
}

export function fullName(random: Random): string {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
}

function namedPerson({ org, name, locale, employed, disabled }: NamedPerson): SeedPerson {
  const email = emailOf(name, org);
  return {
    id: seedId("person", email),
    org,
    email,
    name,
    locale: locale ?? "sv",
    status: disabled ? "disabled" : "active",
    from: employed?.from ?? usualStart,
    to: employed?.to ?? null,
  };
}

function assignmentsOf(row: NamedPerson, person: SeedPerson): SeedAssignment[] {
  return row.holds.map(({ role, at, from, to }) => ({
    id: seedId("assignment", person.email, role, at ?? row.org),
    orgId: orgId(at ?? row.org),
    personId: person.id,
    role,
    from: from ?? usualStart,
    to: to ?? null,
  }));
}

function endUsers(org: CustomerSlug, count: number, taken: Set<string>, random: Random): SeedPerson[] {
  const people: SeedPerson[] = [];
  while (people.length < count) {
    const name = fullName(random);
    const email = emailOf(name, org);
    if (taken.has(email)) continue;
    taken.add(email);
    const from = random.chance(0.15) ? `2026-0${random.int(1, 9)}-01` : usualStart;
    people.push({ id: seedId("person", email), org, email, name, locale: "sv", status: "active", from, to: null });
  }
  return people;
}
