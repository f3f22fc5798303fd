import { customerRoles } from "./roles";

/** The rights to improvement proposals, as `permissions.ts` has those to everything else. */
export const proposalPermissions = {
  "proposals.write": {
    en: "Write and publish improvement proposals.",
    sv: "Skriva och publicera förbättringsförslag.",
    roles: ["tam", "bam"],
  },
  "proposals.read": {
    en: "Read improvement proposals addressed to one's role, ask and comment.",
    sv: "Läsa förbättringsförslag som riktar sig till ens roll, fråga och kommentera.",
    roles: [
      "supplier_ceo",
      "bam",
      "operations_manager",
      "cto",
      "delivery_manager",
      "supplier_security_officer",
      "tam",
      "change_manager",
      ...customerRoles.filter((role) => role !== "end_user"),
    ],
  },
  "proposals.decide": {
    en: "Decide on improvement proposals, or write down what a forum decided.",
    sv: "Besluta om förbättringsförslag, eller skriva in vad ett forum har beslutat.",
    roles: ["contract_owner", "it_manager", "tam", "bam"],
  },
  "proposals.follow": {
    en: "Say that an approved improvement proposal has been carried out.",
    sv: "Markera att ett godkänt förbättringsförslag är genomfört.",
    roles: ["contract_owner", "it_manager", "tam", "bam", "delivery_manager"],
  },
} as const;
