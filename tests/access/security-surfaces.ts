import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";
import { readsQueue, worksOnCases } from "./writers";

/** By hand: who decides what a security case is. */
const officers: readonly Role[] = ["supplier_security_officer", "customer_security_officer"];

export const securityPages: readonly PageRow[] = [
  { route: "/desk/problems", path: "/desk/problems", may: readsQueue, supplierOnly: true },
];

const nobody = "00000000-0000-4000-8000-000000000000";
const page = "/o/{org}/cases/{case}";
const desk = "/desk/cases/{org}/{case}";
const target = { org: "{org}", ref: "{case}" };

/** Each passes its schema and changes nothing: the case is no security case, no problem, and names no change. */
export const securityActions: readonly ActionRow[] = [
  { action: "markSecurityAction", page, may: officers, state: true, fields: { ...target, security: "no" } },
  { action: "admitPersonAction", page, may: officers, state: true, fields: { ...target, person: nobody } },
  { action: "dismissPersonAction", page, may: officers, state: true, fields: { ...target, person: nobody } },
  {
    // A case that is not there, so that nothing is recorded.
    action: "recordProblemAction",
    page: desk,
    may: worksOnCases,
    state: true,
    fields: { org: "{org}", ref: "finns-inte", title: "Matrisen provar" },
  },
  {
    action: "recordRepeatAction",
    page: "/o/{org}/incidents",
    may: worksOnCases,
    state: true,
    fields: { org: "{org}", service: "finns-inte", category: "finns-inte" },
  },
  { action: "saveProblemAction", page: desk, may: worksOnCases, state: true, fields: { ...target, revision: "0" } },
  {
    action: "nameChangeAction",
    page: desk,
    may: worksOnCases,
    state: true,
    fields: { org: "{org}", ref: "finns-inte", reference: "Matris" },
  },
  { action: "partChangeAction", page: desk, may: worksOnCases, state: true, fields: { ...target, change: nobody } },
];
