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
/** A policy for the customer's IT manager; the others write such documents. */
export const readsPlan: readonly Role[] = [
  "it_manager",
  "tam",
  "bam",
  "delivery_manager",
  "incident_manager",
  "supplier_security_officer",
];
