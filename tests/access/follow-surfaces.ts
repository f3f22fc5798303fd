import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Customer staff who see every case of their customer; an end user sees their own. */
const staffWhoSeeAll: readonly Role[] = [
  "contract_owner",
  "it_manager",
  "it_service_owner",
  "it_system_owner",
  "it_incident_owner",
  "it_change_owner",
  "customer_security_officer",
];
const seesAllCases: readonly Role[] = [
  ...staffWhoSeeAll,
  "supplier_ceo",
  "bam",
  "operations_manager",
  "cto",
  "delivery_manager",
  "supplier_security_officer",
  "tam",
  "incident_manager",
  "change_manager",
  "problem_manager",
  "servicedesk_agent",
];

const atCustomer: readonly Role[] = [
  ...staffWhoSeeAll,
  "customer_ceo",
  "information_security_coordinator",
  "customer_environmental_officer",
  "end_user",
];

export const followPages: readonly PageRow[] = [
  {
    route: "/files/cases/[org]/[ref]/[file]",
    path: "/files/cases/{org}/{case}/{caseFile}",
    may: seesAllCases,
    silent: true,
  },
  {
    route: "/files/cases/[org]/[ref]/[file]",
    path: "/files/cases/{org}/{own}/{ownFile}",
    may: seesAllCases,
    reporterToo: true,
    silent: true,
  },
];

const on = (action: string, may: readonly Role[], fields: Record<string, string> = {}): ActionRow => ({
  ...{ action, may, state: true, page: "/o/{org}/cases/{case}" },
  fields: { org: "{org}", ref: "{case}", ...fields },
});

/** The case is the customer's oldest, closed long ago: whoever may act hears that it is, and nothing changes. */
export const followActions: readonly ActionRow[] = [
  {
    // A service that nobody has, so that no case is reported.
    action: "reportCaseAction",
    page: "/o/{org}/cases/new",
    may: atCustomer,
    state: true,
    fields: {
      ...{ org: "{org}", category: "other", service: "finns-inte" },
      ...{ title: "Skrivaren svarar inte", description: "Den är avstängd." },
    },
  },
  on("addInformationAction", staffWhoSeeAll, { text: "Matris" }),
  on("confirmSolvedAction", staffWhoSeeAll),
  on("reopenSolvedCaseAction", staffWhoSeeAll, { text: "Matris" }),
  on("withdrawCaseAction", staffWhoSeeAll, { text: "Matris" }),
  on("watchCaseAction", seesAllCases, { watching: "no" }),
];
