import type { Role } from "./roles";

/** Who takes part in the operative, tactical and strategic forum or in the CAB, and who answers for the delivery that they follow. */
const takesPart = [
  "bam",
  "delivery_manager",
  "tam",
  "incident_manager",
  "change_manager",
  "contract_owner",
  "it_manager",
  "it_service_owner",
  "it_change_owner",
] as const satisfies readonly Role[];

/** The rights to what forums have met about, as `permissions.ts` has those to everything else. */
export const forumPermissions = {
  "forums.read": {
    en: "See the forums' meetings, their action list and the figures of both.",
    sv: "Se forumens möten, aktivitetslistan och siffrorna om dem.",
    roles: takesPart,
  },
  "forums.read_security": {
    en: "See the IT security group's meetings and actions.",
    sv: "Se IT-säkerhetsgruppens möten och aktiviteter.",
    roles: ["supplier_security_officer", "customer_security_officer", "information_security_coordinator"],
  },
  "forums.write": {
    en: "Plan meetings of the operative, tactical and strategic forum and keep their action list.",
    sv: "Planera det operativa, taktiska och strategiska forumets möten och sköta deras aktivitetslista.",
    roles: ["bam", "delivery_manager", "tam", "incident_manager"],
  },
  "forums.write_cab": {
    en: "Plan the CAB's meetings and keep its action list.",
    sv: "Planera ändringsforumets möten och sköta dess aktivitetslista.",
    roles: ["change_manager", "delivery_manager"],
  },
  "forums.write_security": {
    en: "Plan the IT security group's meetings and keep its action list.",
    sv: "Planera IT-säkerhetsgruppens möten och sköta dess aktivitetslista.",
    roles: ["supplier_security_officer"],
  },
} as const satisfies Record<string, { en: string; sv: string; roles: readonly Role[] }>;
