import { AppError } from "@/lib/errors";
import type { Permission } from "./permissions";
import type { Grants } from "./viewer";

/**
 * Lock one: what a query may ask for. Kept apart from the scope so that the tests can take it out of a build
 * (`tests/access/without-filters.ts`) and show that row-level security, lock two, holds alone. Every filter begins with
 * the operator, who reaches every customer.
 */
export interface Reach {
  /** Null for the operator, who reaches every customer. */
  grants: Grants | null;
  audiences: readonly string[];
}

export function orgsWith(reach: Reach, permission: Permission): readonly string[] {
  return reach.grants?.[permission] ?? [];
}

/** A Prisma filter on a table with `orgId`. */
export function orgWhere(reach: Reach, permission: Permission): { orgId?: { in: string[] } } {
  if (reach.grants === null) return {};
  return { orgId: { in: [...orgsWith(reach, permission)] } };
}

/** For statements that name one customer themselves: refuses as if the customer did not exist. */
export function requireGrant(reach: Reach, permission: Permission, orgId: string): void {
  if (reach.grants === null || orgsWith(reach, permission).includes(orgId)) return;
  throw new AppError("not_found", `no ${permission} in ${orgId}`);
}

/** The customers whose security cases the viewer sees all of; null for the operator, who sees everybody's. */
export function orgsWithSecurity(reach: Reach): readonly string[] | null {
  return reach.grants === null ? null : orgsWith(reach, "cases.read_security");
}

/** A Prisma filter on a table with `audience`. */
export function audienceWhere(reach: Reach): { audience?: { hasSome: string[] } } {
  if (reach.grants === null) return {};
  return { audience: { hasSome: [...reach.audiences] } };
}

/** Permissions that write each kind of document, and publish it; row-level security has the same in `app.writes_document`. */
const documentRights = {
  write: { article: "knowledge.write", proposal: "proposals.write", other: "documents.write" },
  publish: { article: "knowledge.publish", proposal: "proposals.write", other: "documents.write" },
} as const satisfies Record<string, Record<string, Permission>>;

export type DocumentRight = keyof typeof documentRights;

/** A Prisma filter on documents the viewer may write or publish. What belongs to no customer: whoever may so for any. */
export function documentWhere(reach: Reach, right: DocumentRight) {
  if (reach.grants === null) return {};
  const { article, proposal, other } = documentRights[right];
  const within = (permission: Permission) => {
    const orgs = [...orgsWith(reach, permission)];
    const shared = permission !== proposal && orgs.length > 0 ? [{ orgId: null }] : [];
    return { OR: [{ orgId: { in: orgs } }, ...shared] };
  };
  return {
    OR: [
      { kind: { in: ["article", "guide"] }, ...within(article) },
      { kind: "proposal", ...within(proposal) },
      { kind: { in: ["handbook", "policy", "incident_report"] }, ...within(other) },
    ],
  };
}
