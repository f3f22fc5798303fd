import "server-only";
import type { Role } from "@/lib/access/roles";
import { isRole } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";

export interface RoleHolding {
  id: string;
  orgId: string;
  role: Role;
  personId: string;
  name: string;
  email: string;
  /** ISO dates; `to` inclusive, null goes on. */
  from: string;
  to: string | null;
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

interface Row {
  id: string;
  orgId: string;
  role: string;
  fromDate: Date;
  toDate: Date | null;
  person: { id: string; name: string; email: string };
}

function holding({ id, orgId, role, fromDate, toDate, person }: Row): RoleHolding[] {
  if (!isRole(role)) return [];
  const { name, email } = person;
  return [
    { id, orgId, role, personId: person.id, name, email, from: isoDay(fromDate), to: toDate ? isoDay(toDate) : null },
  ];
}

const columns = {
  id: true,
  orgId: true,
  role: true,
  fromDate: true,
  toDate: true,
  person: { select: { id: true, name: true, email: true } },
} as const;

/** Roles held with a customer on a day: its own people, and the supplier's, whose general roles count here too. */
export async function listRoleHoldings(scope: Scope, orgId: string, today: string): Promise<RoleHolding[]> {
  scope.require("people.read", orgId);
  const now = new Date(`${today}T00:00:00Z`);
  const rows = await scope.db.assignment.findMany({
    where: {
      OR: [{ orgId }, { organisation: { kind: "supplier" } }],
      fromDate: { lte: now },
      AND: [{ OR: [{ toDate: null }, { toDate: { gte: now } }] }, { person: { status: "active" } }],
    },
    select: columns,
    orderBy: [{ person: { name: "asc" } }],
  });
  return rows.flatMap(holding);
}

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  status: "active" | "disabled";
}

/** A membership that holds on a day: who has left is another employer's. */
export function employedAt(orgId: string, today: string) {
  const now = new Date(`${today}T00:00:00Z`);
  return { some: { orgId, fromDate: { lte: now }, OR: [{ toDate: null }, { toDate: { gte: now } }] } };
}

/** Employees of a customer on a day whose name or address contains `text`. */
export async function listEmployees(scope: Scope, orgId: string, text: string, today: string): Promise<PersonRow[]> {
  scope.require("people.manage", orgId);
  const contains = { contains: text, mode: "insensitive" } as const;
  return scope.db.person.findMany({
    where: {
      memberships: employedAt(orgId, today),
      ...(text === "" ? {} : { OR: [{ name: contains }, { email: contains }] }),
    },
    select: { id: true, name: true, email: true, status: true },
    orderBy: { name: "asc" },
    take: 500,
  });
}

/** A customer's employee with every role they hold or have held there; null when out of reach. */
export async function getEmployee(scope: Scope, orgId: string, personId: string, today: string) {
  scope.require("people.manage", orgId);
  const person = await scope.db.person.findFirst({
    where: { id: personId, memberships: employedAt(orgId, today) },
    select: { id: true, name: true, email: true, status: true, locale: true },
  });
  if (!person) return null;
  const rows = await scope.db.assignment.findMany({
    where: { orgId, personId },
    select: columns,
    orderBy: { fromDate: "desc" },
  });
  return { ...person, holdings: rows.flatMap(holding) };
}

/** What a customer's services are called in a language, by key. */
export async function getServiceNames(scope: Scope, orgId: string, lang: "sv" | "en"): Promise<Map<string, string>> {
  scope.require("customer.open", orgId);
  const rows = await scope.db.service.findMany({ where: { orgId }, select: { key: true, name: true, nameEn: true } });
  return new Map(rows.map(({ key, name, nameEn }) => [key, lang === "en" ? (nameEn ?? name) : name]));
}

/** What a customer's sites are called, by key. */
export async function getSiteNames(scope: Scope, orgId: string): Promise<Map<string, string>> {
  scope.require("customer.open", orgId);
  const rows = await scope.db.site.findMany({ where: { orgId }, select: { key: true, name: true } });
  return new Map(rows.map(({ key, name }) => [key, name]));
}
