/** Roles of domain.md. The key is stored; people read `messages/<lang>/access.json` under `roles`. */
export const supplierRoles = [
  "supplier_ceo",
  "bam",
  "operations_manager",
  "cto",
  "delivery_manager",
  "supplier_security_officer",
  "supplier_environmental_officer",
  "tam",
  "incident_manager",
  "change_manager",
  "problem_manager",
  "servicedesk_agent",
] as const;

export const customerRoles = [
  "customer_ceo",
  "contract_owner",
  "it_manager",
  "it_service_owner",
  "it_system_owner",
  "it_incident_owner",
  "it_change_owner",
  "customer_security_officer",
  "information_security_coordinator",
  "customer_environmental_officer",
  "end_user",
] as const;

export const roles = [...supplierRoles, ...customerRoles] as const;

export type SupplierRole = (typeof supplierRoles)[number];
export type CustomerRole = (typeof customerRoles)[number];
export type Role = (typeof roles)[number];

const supplierSet: ReadonlySet<string> = new Set(supplierRoles);
const roleSet: ReadonlySet<string> = new Set(roles);

export const isRole = (value: string): value is Role => roleSet.has(value);
export const isSupplierRole = (value: string): value is SupplierRole => supplierSet.has(value);
