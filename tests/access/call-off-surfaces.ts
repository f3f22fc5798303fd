import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** By hand: who sees money, who orders and who offers. */
const seesMoney: readonly Role[] = ["supplier_ceo", "bam", "delivery_manager", "customer_ceo", "contract_owner"];
const orders: readonly Role[] = ["contract_owner"];
const offers: readonly Role[] = ["bam"];

/** Every customer of the world has call-off 1; `{scenario}` is one that is shared. */
export const callOffPages: readonly PageRow[] = [
  { route: "/o/[org]/billing/call-offs", path: "/o/{org}/billing/call-offs", may: seesMoney },
  { route: "/o/[org]/billing/call-offs/[number]", path: "/o/{org}/billing/call-offs/1", may: seesMoney },
  { route: "/o/[org]/billing/call-offs/new", path: "/o/{org}/billing/call-offs/new", may: orders },
  { route: "/o/[org]/billing/scenarios", path: "/o/{org}/billing/scenarios", may: seesMoney },
  { route: "/o/[org]/billing/scenarios/[id]", path: "/o/{org}/billing/scenarios/{scenario}", may: seesMoney },
  {
    route: "/o/[org]/billing/scenarios/compare",
    path: "/o/{org}/billing/scenarios/compare?with={scenario}",
    may: seesMoney,
  },
];

const nobody = "00000000-0000-4000-8000-000000000000";
const atCallOff = { page: "/o/{org}/billing/call-offs/1", state: true } as const;
// A call-off that there is not: nothing changes.
const step = { org: "{org}", number: "999999", revision: "1", note: "Matris" };
const atScenarios = { page: "/o/{org}/billing/scenarios/{scenario}", state: true } as const;
const scenario = { org: "{org}", id: nobody };
const changes = JSON.stringify([{ service: "workplace", item: "AP-BAS", quantity: "1" }]);

export const callOffActions: readonly ActionRow[] = [
  {
    action: "requestCallOffAction",
    page: "/o/{org}/billing/call-offs/new",
    may: orders,
    state: true,
    // Without a line it is refused by the command's own rules.
    fields: { org: "{org}", scenario: "", title: "Matris", body: "", from: "2031-01-01" },
  },
  { ...atCallOff, action: "offerCallOffAction", may: offers, fields: { ...step, oneOff: "" } },
  { ...atCallOff, action: "orderCallOffAction", may: orders, fields: step },
  { ...atCallOff, action: "deliverCallOffAction", may: offers, fields: step },
  { ...atCallOff, action: "declineCallOffRequestAction", may: offers, fields: step },
  { ...atCallOff, action: "declineCallOffOfferAction", may: orders, fields: step },
  { ...atCallOff, action: "withdrawCallOffAction", may: orders, fields: step },
  {
    ...{ action: "saveScenarioAction", page: "/o/{org}/billing/what-if", may: orders, state: true },
    fields: { org: "{org}", name: "Matris", note: "", from: "2031-01", changes },
  },
  {
    ...{ action: "changeScenarioAction", page: "/o/{org}/billing/what-if", may: orders, state: true },
    fields: { ...scenario, from: "2031-01", changes },
  },
  { ...atScenarios, action: "renameScenarioAction", may: orders, fields: { ...scenario, name: "Matris", note: "" } },
  { ...atScenarios, action: "shareScenarioAction", may: orders, fields: { ...scenario, on: "yes" } },
  {
    ...atScenarios,
    action: "attachScenarioAction",
    may: orders,
    fields: { ...scenario, document: nobody, on: "yes" },
  },
  { ...atScenarios, action: "removeScenarioAction", may: orders, fields: scenario },
];
