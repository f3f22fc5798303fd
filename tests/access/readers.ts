import { type Role, roles } from "@/lib/access/roles";

export const all: readonly Role[] = roles;
const without = (...left: Role[]) => all.filter((role) => !left.includes(role));

/** Roles written out here by hand; the product's own table of permissions is not read. */
export const followsUp = without("end_user", "supplier_environmental_officer", "customer_environmental_officer");
export const seesAllCases = without(
  "end_user",
  "supplier_environmental_officer",
  "customer_environmental_officer",
  "customer_ceo",
  "information_security_coordinator",
);
export const managesPeople: readonly Role[] = ["bam", "delivery_manager"];
export const readsAudit: readonly Role[] = ["delivery_manager", "supplier_security_officer", "supplier_ceo"];
export const readsProposals = without(
  "end_user",
  "supplier_environmental_officer",
  "incident_manager",
  "problem_manager",
  "servicedesk_agent",
);
export const readsMatrixProposal: readonly Role[] = ["it_manager", "tam", "bam", "delivery_manager"];
