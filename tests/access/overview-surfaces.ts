import { type Role, roles } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Who follows cases and service levels up: by hand, as everywhere in the matrix. */
const followsUp: readonly Role[] = roles.filter(
  (role) => !["end_user", "supplier_environmental_officer", "customer_environmental_officer"].includes(role),
);

/** What cases were about is told to those who may see them. */
const seesAllCases = followsUp.filter((role) => role !== "customer_ceo" && role !== "information_security_coordinator");
const figures = "/o/{org}/cases/figures";

export const overviewPages: readonly PageRow[] = [
  { route: "/o/[org]/cases/figures", path: "/o/{org}/cases/figures", may: followsUp },
  { route: "/o/[org]/cases/figures/export", path: `${figures}/export?chart=contact`, may: followsUp },
  { route: "/o/[org]/cases/figures/export", path: `${figures}/export?chart=site&format=xlsx`, may: seesAllCases },
  { route: "/o/[org]/self-service", path: "/o/{org}/self-service", may: followsUp },
  { route: "/o/[org]/self-service/export", path: "/o/{org}/self-service/export?chart=searches", may: followsUp },
];

/** Each passes its schema and changes nothing that others see: the usual overview, and a view that is not there. */
export const overviewActions: readonly ActionRow[] = [
  {
    action: "arrangeTileAction",
    page: "/o/{org}",
    may: roles,
    state: true,
    fields: { org: "{org}", tile: "sla", change: "normal" },
  },
  { action: "resetTilesAction", page: "/o/{org}", may: roles, state: true, fields: { org: "{org}" } },
  {
    action: "keepDashboardViewAction",
    page: "/o/{org}/cases/figures",
    may: followsUp,
    state: true,
    fields: { org: "{org}", page: "cases", name: "Matris", query: "" },
  },
  {
    action: "removeDashboardViewAction",
    page: "/o/{org}/cases/figures",
    may: roles,
    state: true,
    fields: { org: "{org}", page: "cases", view: "00000000-0000-4000-8000-000000000000" },
  },
];
