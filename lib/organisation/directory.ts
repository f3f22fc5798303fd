import "server-only";
import type { Scope } from "@/lib/access/scope";

/** Reads of the operator's command line, which reaches every organisation and person. */

export interface OrganisationEntry {
  id: string;
  slug: string;
  key: string;
  name: string;
  kind: "customer" | "supplier";
  timeZone: string;
}

const organisationColumns = { id: true, slug: true, key: true, name: true, kind: true, timeZone: true } as const;

export async function listOrganisations(scope: Scope): Promise<OrganisationEntry[]> {
  return scope.db.organisation.findMany({ select: organisationColumns, orderBy: { slug: "asc" } });
}

export async function findOrganisation(scope: Scope, slug: string): Promise<OrganisationEntry | null> {
  return scope.db.organisation.findUnique({ where: { slug }, select: organisationColumns });
}

export interface PersonEntry {
  id: string;
  email: string;
  name: string;
  status: "active" | "disabled";
  memberships: { orgId: string; slug: string }[];
}

/** People employed by an organisation, or everyone. */
export async function listPeople(scope: Scope, orgId?: string): Promise<PersonEntry[]> {
  const rows = await scope.db.person.findMany({
    where: orgId === undefined ? {} : { memberships: { some: { orgId } } },
    select: personColumns,
    orderBy: { email: "asc" },
  });
  return rows.map(personEntry);
}

export async function findPerson(scope: Scope, email: string): Promise<PersonEntry | null> {
  const row = await scope.db.person.findUnique({ where: { email: email.toLowerCase() }, select: personColumns });
  return row && personEntry(row);
}

const personColumns = {
  id: true,
  email: true,
  name: true,
  status: true,
  memberships: { select: { orgId: true, organisation: { select: { slug: true } } } },
} as const;

interface PersonRow extends Omit<PersonEntry, "memberships"> {
  memberships: { orgId: string; organisation: { slug: string } }[];
}

function personEntry({ memberships, ...person }: PersonRow): PersonEntry {
  return { ...person, memberships: memberships.map(({ orgId, organisation }) => ({ orgId, slug: organisation.slug })) };
}
