import { supplierRoles } from "./roles";

/** The rights to changes, as `permissions.ts` has those to everything else. */
export const changePermissions = {
  "changes.read": {
    en: "See changes, when they are carried out and how they went.",
    sv: "Se ändringar, när de genomförs och hur de gick.",
    roles: [
      ...supplierRoles.filter((role) => role !== "supplier_environmental_officer"),
      "contract_owner",
      "it_manager",
      "it_service_owner",
      "it_system_owner",
      "it_incident_owner",
      "it_change_owner",
      "customer_security_officer",
    ],
  },
  "changes.write": {
    en: "Register changes and say how they went.",
    sv: "Registrera ändringar och rapportera hur de gick.",
    roles: ["change_manager", "delivery_manager"],
  },
} as const;
