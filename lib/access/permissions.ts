import { billingPermissions } from "./billing-permissions";
import { forumPermissions } from "./forum-permissions";
import { proposalPermissions } from "./proposal-permissions";
import { type CustomerRole, customerRoles, type Role, type SupplierRole, supplierRoles } from "./roles";

const everyone: readonly Role[] = [...supplierRoles, ...customerRoles];
const everySupplierRole: readonly SupplierRole[] = supplierRoles;

/** Customer staff who follow the service up: everyone with a named role except plain end users. */
const customerStaff: readonly CustomerRole[] = customerRoles.filter((role) => role !== "end_user");

interface Entry {
  /** What it lets a person do, in words for the collaboration page and the audit log. */
  en: string;
  sv: string;
  roles: readonly Role[];
}

/** The whole table of permissions. Each holds per customer: a role gives it only where the role is held. */
export const permissions = {
  "customer.open": {
    en: "Open the customer's pages.",
    sv: "Öppna kundens sidor.",
    roles: everyone,
  },
  "cases.read_own": {
    en: "See the cases one has reported oneself.",
    sv: "Se ärenden man själv har anmält.",
    roles: everyone,
  },
  "cases.read_org": {
    en: "See every case of the customer.",
    sv: "Se kundens alla ärenden.",
    roles: [
      ...everySupplierRole.filter((role) => role !== "supplier_environmental_officer"),
      "contract_owner",
      "it_manager",
      "it_service_owner",
      "it_system_owner",
      "it_incident_owner",
      "it_change_owner",
      "customer_security_officer",
    ],
  },
  "cases.report": {
    en: "Report cases to the ServiceDesk.",
    sv: "Anmäla ärenden till ServiceDesk.",
    roles: customerRoles,
  },
  "cases.write": {
    en: "Record events on the customer's cases.",
    sv: "Registrera händelser på kundens ärenden.",
    roles: ["servicedesk_agent", "incident_manager", "problem_manager", "delivery_manager", "operations_manager"],
  },
  "cases.read_internal": {
    en: "Read internal notes on cases.",
    sv: "Läsa interna anteckningar på ärenden.",
    roles: [
      "servicedesk_agent",
      "incident_manager",
      "problem_manager",
      "delivery_manager",
      "operations_manager",
      "tam",
      "supplier_security_officer",
    ],
  },
  "cases.read_security": {
    en: "See the customer's security cases, decide what is one and add people to it.",
    sv: "Se kundens säkerhetsärenden, avgöra vad som är ett och lägga till personer i det.",
    roles: ["supplier_security_officer", "customer_security_officer"],
  },
  "cases.escalate": {
    en: "Escalate cases and say how it ended.",
    sv: "Eskalera ärenden och avsluta eskaleringar.",
    roles: [
      "servicedesk_agent",
      "incident_manager",
      "problem_manager",
      "delivery_manager",
      "operations_manager",
      "it_service_owner",
    ],
  },
  "sla.read": {
    en: "See service levels, breaches and case statistics.",
    sv: "Se servicenivåer, överskridanden och ärendestatistik.",
    roles: [
      ...everySupplierRole.filter((role) => role !== "supplier_environmental_officer"),
      ...customerStaff.filter((role) => role !== "customer_environmental_officer"),
    ],
  },
  "sla.exclude": {
    en: "Exclude a clock from the service level, with a reason.",
    sv: "Undanta en klocka från servicenivån, med angiven orsak.",
    roles: ["incident_manager", "delivery_manager"],
  },
  "sla.manage": {
    en: "Change agreements and calendars.",
    sv: "Ändra avtal och kalendrar.",
    roles: ["bam", "delivery_manager"],
  },
  "incidents.write": {
    en: "Follow incidents up: cause, effect, actions and report.",
    sv: "Följa upp incidenter: orsak, påverkan, åtgärder och rapport.",
    roles: ["incident_manager", "delivery_manager"],
  },
  "reports.write": {
    en: "Make and publish service-level reports.",
    sv: "Göra och publicera servicenivårapporter.",
    roles: ["incident_manager", "delivery_manager"],
  },
  "changes.read": {
    en: "See changes, when they are carried out and how they went.",
    sv: "Se ändringar, när de genomförs och hur de gick.",
    roles: [
      ...everySupplierRole.filter((role) => role !== "supplier_environmental_officer"),
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
  "kpi.manage": {
    en: "Decide which figures the customer follows, their targets and owners.",
    sv: "Bestämma vilka nyckeltal kunden följer, med mål och ägare.",
    roles: ["delivery_manager", "contract_owner"],
  },
  "period.close": { en: "Close a month's figures.", sv: "Stänga en månads siffror.", roles: ["delivery_manager"] },
  "satisfaction.read": {
    en: "See how satisfied users are, and what is done about it.",
    sv: "Se hur nöjda användarna är och vad som görs åt det.",
    roles: [...everySupplierRole.filter((role) => role !== "supplier_environmental_officer"), ...customerStaff],
  },
  "satisfaction.remarks": {
    en: "Read each answer and what users wrote.",
    sv: "Läsa enskilda svar och vad användarna skrev.",
    roles: [
      "supplier_ceo",
      "bam",
      "operations_manager",
      "delivery_manager",
      "tam",
      "contract_owner",
      "it_manager",
      "it_service_owner",
    ],
  },
  "satisfaction.manage": {
    en: "Decide how users are asked, and act on what they say.",
    sv: "Bestämma hur användarna tillfrågas och åtgärda det de säger.",
    roles: ["bam", "delivery_manager"],
  },
  ...billingPermissions,
  ...forumPermissions,
  "people.read": {
    en: "See who holds which role.",
    sv: "Se vem som har vilken roll.",
    roles: everyone,
  },
  "people.manage": {
    en: "Add people, give and end roles.",
    sv: "Lägga till personer, ge och avsluta roller.",
    roles: ["bam", "delivery_manager"],
  },
  "customer.manage": {
    en: "Keep what stands about the customer, such as its logo.",
    sv: "Sköta uppgifter om kunden, som logotypen.",
    roles: ["bam", "delivery_manager"],
  },
  "audit.read": {
    en: "Read the audit log.",
    sv: "Läsa revisionsloggen.",
    roles: ["delivery_manager", "supplier_security_officer", "supplier_ceo"],
  },
  "knowledge.write": {
    en: "Write articles and guides, review others' and follow up what readers say of them.",
    sv: "Skriva artiklar och guider, granska andras och följa upp vad läsarna tycker.",
    roles: ["tam", "servicedesk_agent", "incident_manager", "delivery_manager"],
  },
  "knowledge.publish": {
    en: "Publish, unpublish and archive articles and guides.",
    sv: "Publicera, avpublicera och arkivera artiklar och guider.",
    roles: ["tam", "incident_manager", "delivery_manager"],
  },
  "documents.write": {
    en: "Write and publish handbooks, policies and incident reports.",
    sv: "Skriva och publicera handböcker, policyer och incidentrapporter.",
    roles: ["bam", "tam", "delivery_manager", "incident_manager", "supplier_security_officer"],
  },
  ...proposalPermissions,
  "integrations.manage": {
    en: "Give machines keys and have other systems told of cases.",
    sv: "Ge maskiner nycklar och låta andra system få veta vad som händer i ärenden.",
    roles: ["bam", "delivery_manager", "incident_manager"],
  },
  "mail.deliver": {
    en: "Hand in mail for the customer. Only keys hold it, no person does.",
    sv: "Lämna in mejl för kunden. Bara nycklar har den, ingen person.",
    roles: [],
  },
  "import.run": {
    en: "Import records from other systems.",
    sv: "Importera uppgifter från andra system.",
    roles: ["delivery_manager", "incident_manager"],
  },
} as const satisfies Record<string, Entry>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** The permissions that a set of roles gives together. */
export function permissionsOf(held: readonly Role[]): Set<Permission> {
  const set = new Set<Permission>();
  for (const name of permissionNames) {
    const allowed: readonly Role[] = permissions[name].roles;
    if (held.some((role) => allowed.includes(role))) set.add(name);
  }
  return set;
}
