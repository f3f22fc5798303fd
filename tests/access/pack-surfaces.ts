import { type Role, roles } from "@/lib/access/roles";
import { ownReportId } from "@/prisma/seed/own-reports";
import type { ActionRow, PageRow } from "./surfaces";

/** Who may open which report, by hand: a month's for whoever sees anything of it, the others as the pages they are made of. */
const without = (...left: Role[]) => roles.filter((role) => !left.includes(role));
const opensSome = without("end_user", "supplier_environmental_officer");
const seesLevels = without("end_user", "supplier_environmental_officer", "customer_environmental_officer");
const seesMoney: readonly Role[] = ["supplier_ceo", "bam", "delivery_manager", "customer_ceo", "contract_owner"];

const composes: readonly Role[] = ["incident_manager", "delivery_manager"];
const managesCustomer: readonly Role[] = ["bam", "delivery_manager"];

const page = "/o/[org]/reports/packs/[kind]/[month]";
const at = (kind: string) => `/o/{org}/reports/packs/${kind}/2026-10`;
const kinds = [
  ["monthly", opensSome],
  ["sla", seesLevels],
  ["satisfaction", opensSome],
  ["billing", seesMoney],
  ["operative", seesLevels],
  ["tactical", opensSome],
  ["strategic", opensSome],
] as const;

/** A link that names no subscription is answered with a page that says so, to anyone. */
export const packPages: readonly PageRow[] = [
  { route: "/o/[org]/reports/packs", path: "/o/{org}/reports/packs", may: opensSome },
  ...kinds.map(([kind, may]) => ({ route: page, path: at(kind), may })),
  ...kinds.map(([kind, may]) => ({ route: `${page}/download`, path: `${at(kind)}/download?format=xlsx`, may })),
  { route: `${page}/download`, path: `${at("billing")}/download?format=pdf&lang=en`, may: seesMoney },
  { route: page, path: at(ownReportId), may: opensSome },
  { route: `${page}/download`, path: `${at(ownReportId)}/download?format=pdf`, may: opensSome },
  {
    route: "/o/[org]/reports/packs/own/[definition]",
    path: `/o/{org}/reports/packs/own/${ownReportId}`,
    may: composes,
  },
  { route: "/files/logos/[org]", path: "/files/logos/{org}", may: roles, silent: true },
  { route: "/unsubscribe/[token]", path: "/unsubscribe/matrix", may: "anyone" },
];

const nobody = "00000000-0000-4000-8000-000000000000";

/** Each passes its schema and changes as little as can be: nobody's subscription is ended. */
export const packActions: readonly ActionRow[] = [
  {
    action: "subscribeToPackAction",
    page: "/o/{org}/reports/packs",
    may: opensSome,
    state: true,
    fields: {
      ...{ org: "{org}", kind: "monthly", lang: "sv", rhythm: "monthly", weekday: "1", day: "28", time: "23:30" },
    },
  },
  {
    action: "beginOwnReportAction",
    page: "/o/{org}/reports/packs",
    may: composes,
    state: true,
    fields: { org: "{org}", name: "Matris", like: "satisfaction" },
  },
  ...["renameOwnReportAction", "arrangeOwnReportAction", "writeOwnReportPartAction", "endOwnReportAction"].map(
    (action): ActionRow => ({
      ...{ action, page: "/o/{org}/reports/packs", may: composes, state: true },
      fields: {
        org: "{org}",
        definition: nobody,
        name: "Matris",
        section: "levels",
        change: "add",
        body: "",
        before: "",
        tables: "on",
      },
    }),
  ),
  {
    action: "keepLogoAction",
    page: "/o/{org}/reports/packs",
    may: managesCustomer,
    state: true,
    fields: { org: "{org}" },
  },
  {
    action: "removeLogoAction",
    page: "/o/{org}/reports/packs",
    may: managesCustomer,
    state: true,
    fields: { org: "{org}" },
  },
  {
    action: "endSubscriptionAction",
    page: "/o/{org}/reports/packs",
    may: roles,
    state: true,
    fields: { org: "{org}", subscription: nobody },
  },
  {
    action: "endLinkedSubscriptionAction",
    page: "/unsubscribe/matrix",
    may: "anyone",
    state: true,
    fields: { token: "matrix" },
  },
];
