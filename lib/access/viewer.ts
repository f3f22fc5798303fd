import { type Permission, permissionNames, permissionsOf } from "./permissions";
import { isRole, isSupplierRole, type Role } from "./roles";

export interface Customer {
  id: string;
  slug: string;
  key: string;
  name: string;
  timeZone: string;
}

export interface CustomerAccess extends Customer {
  roles: Role[];
}

export interface AnonymousViewer {
  kind: "anonymous";
}

export interface PersonViewer {
  kind: "person";
  personId: string;
  sessionId: string;
  name: string;
  email: string;
  locale: "sv" | "en";
  theme: "light" | "dark" | "system";
  isSupplier: boolean;
  /** Customers the person may open, by name. */
  customers: CustomerAccess[];
}

export type Viewer = AnonymousViewer | PersonViewer;

/** As much of a viewer as rights and audiences come from: also somebody who is told of something and has no session. */
export type StandingViewer = AnonymousViewer | (Standing & { kind: "person" });

export interface Holding {
  orgId: string;
  /** Local dates, inclusive; null goes on. */
  from: string;
  to: string | null;
}

export interface StandingRecord {
  memberships: Holding[];
  assignments: (Holding & { role: string })[];
  organisations: (Customer & { kind: "customer" | "supplier" })[];
}

export interface Standing {
  isSupplier: boolean;
  customers: CustomerAccess[];
}

/**
 * Which customers a person may open on `today` (a local date), and as what. A role counts only while the membership
 * behind it does: customer roles need employment at that customer, supplier roles employment at the supplier.
 * A role held at the supplier itself counts for every customer.
 */
export function standingOf(record: StandingRecord, today: string): Standing {
  const holds = (holding: Holding) => holding.from <= today && (holding.to === null || today <= holding.to);
  const kinds = new Map(record.organisations.map((org) => [org.id, org.kind]));
  const employers = record.memberships.filter(holds).map((membership) => membership.orgId);
  const isSupplier = employers.some((orgId) => kinds.get(orgId) === "supplier");
  const current = record.assignments.filter(holds);

  const customers = record.organisations
    .filter((org) => org.kind === "customer")
    .map(({ kind: _kind, ...org }) => {
      const held = new Set<Role>();
      if (employers.includes(org.id)) held.add("end_user");
      for (const { role, orgId } of current) {
        if (!isRole(role)) continue;
        const counts = isSupplierRole(role)
          ? isSupplier && (orgId === org.id || kinds.get(orgId) === "supplier")
          : orgId === org.id && employers.includes(org.id);
        if (counts) held.add(role);
      }
      return { ...org, roles: [...held] };
    })
    .filter((org) => org.roles.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
  return { isSupplier, customers };
}

/** Permission → ids of the customers where the viewer holds it. */
export type Grants = Readonly<Partial<Record<Permission, readonly string[]>>>;

export function grantsOf(viewer: StandingViewer): Grants {
  const grants: Partial<Record<Permission, string[]>> = {};
  if (viewer.kind === "anonymous") return grants;
  for (const customer of viewer.customers) {
    const held = permissionsOf(customer.roles);
    for (const name of permissionNames) {
      if (held.has(name)) grants[name] = [...(grants[name] ?? []), customer.id];
    }
  }
  return grants;
}

/** The audiences a viewer belongs to; a document is seen when it names one of them. */
export function audiencesOf(viewer: StandingViewer): string[] {
  if (viewer.kind === "anonymous") return ["public"];
  const tokens = new Set(["public", "signed-in"]);
  if (viewer.isSupplier) tokens.add("supplier");
  for (const { id, roles } of viewer.customers) {
    tokens.add(`org:${id}`);
    for (const role of roles) {
      tokens.add(`role:${role}`);
      tokens.add(`org:${id}+role:${role}`);
    }
  }
  return [...tokens];
}

/** What the interface may offer; computed on the server and handed to components as booleans. */
export function can(viewer: StandingViewer, permission: Permission, orgId: string): boolean {
  return grantsOf(viewer)[permission]?.includes(orgId) ?? false;
}

/** Whether the viewer holds one of the permissions with at least one customer. */
export function holdsAnywhere(viewer: Viewer, anyOf: readonly Permission[]): boolean {
  const grants = grantsOf(viewer);
  return anyOf.some((permission) => (grants[permission]?.length ?? 0) > 0);
}
