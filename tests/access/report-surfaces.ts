import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";
import { worksOnCases } from "./writers";

/** Who sees service levels, and who sees the customer's cases: by hand, as everywhere in the matrix. */
const seesCases: readonly Role[] = [
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
  "contract_owner",
  "it_manager",
  "it_service_owner",
  "it_system_owner",
  "it_incident_owner",
  "it_change_owner",
  "customer_security_officer",
];
const seesLevels: readonly Role[] = [...seesCases, "customer_ceo", "information_security_coordinator"];
const followsUp: readonly Role[] = ["incident_manager", "delivery_manager"];

/** Every customer of the world has a published report of October, and `{incident}` is a case with a follow-up. */
export const reportPages: readonly PageRow[] = [
  { route: "/o/[org]/incidents", path: "/o/{org}/incidents", may: seesCases },
  { route: "/o/[org]/incidents/[ref]", path: "/o/{org}/incidents/{incident}", may: seesCases },
  { route: "/o/[org]/reports", path: "/o/{org}/reports", may: seesLevels },
  { route: "/o/[org]/reports/[month]", path: "/o/{org}/reports/2026-10", may: seesLevels },
  { route: "/o/[org]/reports/[month]/export", path: "/o/{org}/reports/2026-10/export", may: seesLevels },
];

const nobody = "00000000-0000-4000-8000-000000000000";
const atIncident = { page: "/o/{org}/incidents/{incident}", state: true } as const;
const atReport = { page: "/o/{org}/reports/2026-10", may: followsUp, state: true } as const;
const incident = { org: "{org}", ref: "{incident}" };
const month = { org: "{org}", month: "2026-10" };

/** Each passes its schema and changes as little as can be: the report is published, and nobody is the owner of anything. */
export const reportActions: readonly ActionRow[] = [
  { ...atReport, action: "beginReportAction", page: "/o/{org}/reports", fields: month },
  { ...atReport, action: "saveSummaryAction", fields: { ...month, summary: "Matris", revision: "1" } },
  {
    ...atReport,
    action: "saveBreachCommentAction",
    fields: { ...month, case: nobody, clock: "resolution", cycle: "1", body: "Matris" },
  },
  { ...atReport, action: "publishReportAction", fields: { ...month, revision: "0" } },
  {
    action: "subscribeToReportsAction",
    page: "/o/{org}/reports",
    may: seesLevels,
    state: true,
    fields: { org: "{org}", on: "true" },
  },
  {
    ...atIncident,
    action: "saveAnalysisAction",
    may: followsUp,
    fields: { ...incident, cause: "", effect: "", revision: "0" },
  },
  {
    ...atIncident,
    action: "addIncidentEntryAction",
    may: followsUp,
    // Has not happened yet, so that nothing is kept.
    fields: { ...incident, at: "2095-01-01T08:00", body: "Matris" },
  },
  {
    ...atIncident,
    action: "addIncidentActionAction",
    may: followsUp,
    fields: { ...incident, body: "Matris", owner: nobody, due: "2031-01-01" },
  },
  { ...atIncident, action: "finishIncidentActionAction", may: seesCases, fields: { ...incident, action: nobody } },
  { ...atIncident, action: "closeFollowUpAction", may: followsUp, fields: incident },
  { ...atIncident, action: "reopenFollowUpAction", may: followsUp, fields: incident },
  { ...atIncident, action: "draftIncidentReportAction", may: followsUp, fields: incident },
  {
    action: "escalateCaseAction",
    page: "/o/{org}/cases/{case}",
    may: [...worksOnCases, "it_service_owner"],
    state: true,
    fields: { org: "{org}", ref: "{case}", level: "1", reason: "Matrisen provar" },
  },
  {
    action: "closeEscalationAction",
    page: "/o/{org}/cases/{case}",
    may: [...worksOnCases, "it_service_owner"],
    state: true,
    fields: { org: "{org}", ref: "{case}", escalation: nobody, outcome: "Matris" },
  },
];
