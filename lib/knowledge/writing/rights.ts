import { type Permission, permissions } from "@/lib/access/permissions";
import { isSupplierRole, type Role, type SupplierRole } from "@/lib/access/roles";
import type { DocumentKind } from "@/lib/knowledge/source/schema";

/** The permissions by which somebody writes any kind of document; the desk's pages ask for one of them. */
export const writePermissions = [
  "knowledge.write",
  "documents.write",
  "proposals.write",
] as const satisfies readonly Permission[];

/** Those by which somebody publishes any kind. */
export const publishPermissions = [
  "knowledge.publish",
  "documents.write",
  "proposals.write",
] as const satisfies readonly Permission[];

const isKnowledge = (kind: DocumentKind) => kind === "article" || kind === "guide";

export function writePermissionOf(kind: DocumentKind): Permission {
  if (isKnowledge(kind)) return "knowledge.write";
  return kind === "proposal" ? "proposals.write" : "documents.write";
}

export function publishPermissionOf(kind: DocumentKind): Permission {
  return isKnowledge(kind) ? "knowledge.publish" : writePermissionOf(kind);
}

/** The supplier's roles that hold a permission. */
export function supplierRolesWith(permission: Permission): SupplierRole[] {
  const held: readonly Role[] = permissions[permission].roles;
  return held.filter((role) => isSupplierRole(role));
}
