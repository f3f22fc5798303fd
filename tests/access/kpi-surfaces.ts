import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Who decides what a customer follows, and who closes its months, by hand. */
const decides: readonly Role[] = ["delivery_manager", "contract_owner"];
const closes: readonly Role[] = ["delivery_manager"];

/** `{kpi}` is a figure whose values are typed, and which everybody who follows the service up may see. */
export const kpiPages = (seesLevels: readonly Role[]): readonly PageRow[] => [
  { route: "/o/[org]/kpi", path: "/o/{org}/kpi", may: seesLevels },
  { route: "/o/[org]/kpi/[id]", path: "/o/{org}/kpi/{kpi}", may: seesLevels },
  { route: "/o/[org]/kpi/[id]/export", path: "/o/{org}/kpi/{kpi}/export?format=xlsx", may: seesLevels },
  { route: "/o/[org]/kpi/closings", path: "/o/{org}/kpi/closings", may: seesLevels },
  { route: "/o/[org]/kpi/new", path: "/o/{org}/kpi/new", may: decides },
  { route: "/o/[org]/kpi/new", path: "/o/{org}/kpi/new?kind=own", may: decides },
];

const nobody = "00000000-0000-4000-8000-000000000000";
const decision = { validFrom: "2026-12", target: "x", threshold: "", owner: "", reviewOn: "", decided: "" };
const atNew = { page: "/o/{org}/kpi/new", may: decides, state: true } as const;
const atOne = { page: "/o/{org}/kpi/{kpi}", may: decides, state: true } as const;

// A target that is no number, figures that there are not, a month that never ends: nothing changes.
export const kpiActions: readonly ActionRow[] = [
  { ...atNew, action: "followKpiAction", fields: { org: "{org}", kpi: "cases.invented", ...decision } },
  {
    ...atNew,
    ...{ action: "followOwnKpiAction", page: "/o/{org}/kpi/new?kind=own" },
    fields: {
      ...{ org: "{org}", kind: "formula", name: "Matris", definition: "Matris", formula: "1 +", unit: "count" },
      ...{ direction: "up", ...decision },
    },
  },
  { ...atOne, action: "decideKpiTargetAction", fields: { org: "{org}", id: nobody, ...decision } },
  { ...atOne, action: "endKpiAction", fields: { org: "{org}", id: nobody } },
  {
    ...{ ...atOne, action: "enterKpiValueAction" },
    fields: { org: "{org}", id: nobody, month: "2026-10", value: "1", note: "" },
  },
  {
    ...{ action: "closePeriodAction", page: "/o/{org}/kpi/closings", may: closes, state: true },
    fields: { org: "{org}", month: "2099-01" },
  },
];
