import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

const managesLevels: readonly Role[] = ["bam", "delivery_manager"];
const registersOutages: readonly Role[] = [
  "servicedesk_agent",
  "incident_manager",
  "problem_manager",
  "delivery_manager",
  "operations_manager",
];

export const agreementPages: readonly PageRow[] = [
  { route: "/desk/agreements", path: "/desk/agreements", may: managesLevels, supplierOnly: true },
  { route: "/desk/agreements/[org]", path: "/desk/agreements/{org}", may: managesLevels },
  { route: "/desk/agreements/[org]/new", path: "/desk/agreements/{org}/new", may: managesLevels },
  {
    route: "/desk/agreements/[org]/calendars/[key]",
    path: "/desk/agreements/{org}/calendars/office",
    may: managesLevels,
  },
  { route: "/desk/outages/[org]", path: "/desk/outages/{org}", may: registersOutages },
];

export const agreementActions: readonly ActionRow[] = [
  {
    action: "previewTermsAction",
    page: "/desk/agreements/{org}/new",
    may: managesLevels,
    state: false,
    fields: { org: "{org}", promisedShare: "matris" },
  },
  {
    action: "previewCalendarAction",
    page: "/desk/agreements/{org}/calendars/office",
    may: managesLevels,
    state: false,
    fields: { org: "{org}", year: "2026" },
  },
  {
    // Terms that cannot be read, so that nothing is kept.
    action: "saveAgreementAction",
    page: "/desk/agreements/{org}/new",
    may: managesLevels,
    state: true,
    fields: { org: "{org}", base: "0", promisedShare: "matris" },
  },
  {
    action: "saveCalendarAction",
    page: "/desk/agreements/{org}/calendars/office",
    may: managesLevels,
    state: true,
    fields: { org: "{org}", base: "0", calendar: "office" },
  },
  {
    action: "askVerificationAction",
    page: "/desk/agreements",
    may: managesLevels,
    state: true,
    fields: { org: "{org}" },
  },
  {
    // Without words, so that nothing is kept.
    action: "registerOutageAction",
    page: "/desk/outages/{org}",
    may: registersOutages,
    state: true,
    fields: { org: "{org}" },
  },
  {
    action: "endOutageAction",
    page: "/desk/outages/{org}",
    may: registersOutages,
    state: true,
    fields: { org: "{org}", outage: "00000000-0000-7000-8000-000000000000", at: "2026-01-01T00:00" },
  },
  {
    action: "removeOutageAction",
    page: "/desk/outages/{org}",
    may: registersOutages,
    state: true,
    fields: { org: "{org}", outage: "00000000-0000-7000-8000-000000000000" },
  },
];
