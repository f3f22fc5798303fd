import "server-only";
import { randomUUID } from "node:crypto";
import { isSupplierRole, type Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { employedAt } from "./queries";

export interface AssignmentInput {
  orgId: string;
  personId: string;
  role: Role;
  /** Local dates, "2026-11-23"; the last day is inclusive, null goes on. */
  from: string;
  to: string | null;
}

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** Gives a person a role with a customer. Returns false when they already hold it over any of those days. */
export async function giveAssignment(scope: Scope, input: AssignmentInput): Promise<boolean> {
  const { orgId, personId, role, from, to } = input;
  scope.require("people.manage", orgId);
  const employer = isSupplierRole(role) ? { organisation: { kind: "supplier" as const } } : { orgId };
  const employed = await scope.db.membership.count({ where: { personId, ...employer } });
  if (employed === 0) throw new AppError("not_found", `${personId} is not employed where ${role} is held from`);
  const overlapping = await scope.db.assignment.count({
    where: {
      orgId,
      personId,
      role,
      fromDate: to === null ? undefined : { lte: day(to) },
      OR: [{ toDate: null }, { toDate: { gte: day(from) } }],
    },
  });
  if (overlapping > 0) return false;
  const id = randomUUID();
  await scope.db.assignment.createMany({
    data: [{ orgId, id, personId, role, fromDate: day(from), toDate: to === null ? null : day(to) }],
  });
  await appendAudit(scope, {
    orgId,
    kind: "assignment.given",
    subject: `assignment:${id}`,
    detail: { role, person: personId, from, to },
  });
  return true;
}

/** Ends a role on a date, inclusive. Returns false when there is no such running role. */
export async function endAssignment(scope: Scope, input: { orgId: string; id: string; to: string }): Promise<boolean> {
  const { orgId, id, to } = input;
  scope.require("people.manage", orgId);
  const assignment = await scope.db.assignment.findUnique({
    where: { orgId_id: { orgId, id } },
    select: { role: true, personId: true, fromDate: true },
  });
  if (!assignment || assignment.fromDate > day(to)) return false;
  await scope.db.assignment.updateMany({ where: { orgId, id }, data: { toDate: day(to) } });
  await appendAudit(scope, {
    orgId,
    kind: "assignment.ended",
    subject: `assignment:${id}`,
    detail: { role: assignment.role, person: assignment.personId, to },
  });
  return true;
}

export interface StatusInput {
  orgId: string;
  personId: string;
  status: "active" | "disabled";
  /** The local date on which the person has to be employed there; null for the operator, who reaches everyone. */
  today: string | null;
}

/** Disabling ends every session at its next request. Returns false when the person is out of reach. */
export async function setPersonStatus(scope: Scope, input: StatusInput): Promise<boolean> {
  const { orgId, personId, status, today } = input;
  scope.require("people.manage", orgId);
  const changed = await scope.db.person.updateMany({
    where: { id: personId, memberships: today === null ? { some: { orgId } } : employedAt(orgId, today) },
    data: { status, sessionVersion: { increment: 1 } },
  });
  if (changed.count === 0) return false;
  await appendAudit(scope, {
    orgId,
    kind: status === "disabled" ? "person.disabled" : "person.enabled",
    subject: `person:${personId}`,
    detail: {},
  });
  return true;
}

export interface OrganisationInput {
  slug: string;
  key: string;
  name: string;
  kind: "customer" | "supplier";
  services: readonly { key: string; name: string; nameEn: string }[];
}

/** The operator sets up a customer, or the supplier itself. Null when the slug or the key is taken. */
export async function addOrganisation(scope: Scope, input: OrganisationInput): Promise<string | null> {
  const { slug, key, name, kind, services } = input;
  const taken = await scope.db.organisation.count({ where: { OR: [{ slug }, { key }] } });
  if (taken > 0) return null;
  const id = randomUUID();
  await scope.db.organisation.createMany({ data: [{ id, slug, key, name, kind }] });
  await scope.db.service.createMany({
    data: services.map((service, position) => ({ orgId: id, position, ...service })),
  });
  await appendAudit(scope, { orgId: id, kind: "organisation.added", subject: `organisation:${id}`, detail: { slug } });
  return id;
}

/** Says what an organisation's people use. False when no organisation has the slug. */
export async function setUsedProducts(scope: Scope, slug: string, products: readonly string[]): Promise<boolean> {
  const found = await scope.db.organisation.findUnique({ where: { slug }, select: { id: true } });
  if (!found) return false;
  scope.require("people.manage", found.id);
  await scope.db.organisation.update({ where: { id: found.id }, data: { products: [...products] } });
  await appendAudit(scope, {
    orgId: found.id,
    kind: "organisation.products_set",
    subject: `organisation:${found.id}`,
    detail: { products: products.join(" ") },
  });
  return true;
}

export interface PersonInput {
  orgId: string;
  email: string;
  name: string;
  locale: "sv" | "en";
  passwordHash: string;
  /** First day of employment, a local date. */
  from: string;
}

/** Adds a person employed by an organisation. Null when the address is taken. */
export async function addPerson(scope: Scope, input: PersonInput): Promise<string | null> {
  const { orgId, name, locale, passwordHash, from } = input;
  const email = input.email.toLowerCase();
  if ((await scope.db.person.count({ where: { email } })) > 0) return null;
  const id = randomUUID();
  await scope.db.person.createMany({ data: [{ id, email, name, locale }] });
  await scope.db.credential.createMany({ data: [{ personId: id, passwordHash }] });
  await scope.db.membership.createMany({ data: [{ orgId, personId: id, fromDate: day(from) }] });
  const [org] = await scope.db.organisation.findMany({ where: { id: orgId }, select: { slug: true } });
  await appendAudit(scope, {
    orgId,
    kind: "person.added",
    subject: `person:${id}`,
    detail: { org: org?.slug ?? orgId },
  });
  return id;
}
