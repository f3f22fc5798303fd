import type { Role } from "@/lib/access/roles";

/** Who writes what, by hand. */
export const writesArticles: readonly Role[] = ["tam", "servicedesk_agent", "incident_manager", "delivery_manager"];
export const writesAnything: readonly Role[] = [...writesArticles, "bam", "supplier_security_officer"];
export const writesPolicies: readonly Role[] = [
  "bam",
  "tam",
  "delivery_manager",
  "incident_manager",
  "supplier_security_officer",
];

export const atCustomer: readonly Role[] = [
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
];
/** A policy for the customer's IT manager; the others write such documents. */
export const readsPlan: readonly Role[] = [
  "it_manager",
  "tam",
  "bam",
  "delivery_manager",
  "incident_manager",
  "supplier_security_officer",
];

/** The supplier's people who work on cases. */
export const worksOnCases: readonly Role[] = [
  "servicedesk_agent",
  "incident_manager",
  "problem_manager",
  "delivery_manager",
  "operations_manager",
];
/** Those of the supplier's people who see every case of a customer. */
export const readsQueue: readonly Role[] = [
  ...worksOnCases,
  "supplier_ceo",
  "bam",
  "cto",
  "supplier_security_officer",
  "tam",
  "change_manager",
];
