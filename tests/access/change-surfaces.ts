import { type Role, roles } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Who follows changes, and who registers them: by hand, as everywhere in the matrix. */
const followsChanges: readonly Role[] = roles.filter(
  (role) =>
    ![
      ...["end_user", "supplier_environmental_officer", "customer_environmental_officer"],
      ...["customer_ceo", "information_security_coordinator"],
    ].includes(role),
);
const registers: readonly Role[] = ["change_manager", "delivery_manager"];

/** `{change}` is registered for each customer of the matrix. */
export const changePages: readonly PageRow[] = [
  { route: "/o/[org]/changes", path: "/o/{org}/changes", may: followsChanges },
  { route: "/o/[org]/changes/list", path: "/o/{org}/changes/list?counts=late", may: followsChanges },
  { route: "/o/[org]/changes/export", path: "/o/{org}/changes/export?chart=success", may: followsChanges },
  { route: "/o/[org]/changes/new", path: "/o/{org}/changes/new", may: registers },
  { route: "/o/[org]/changes/[ref]", path: "/o/{org}/changes/{change}", may: followsChanges },
];

const nobody = "00000000-0000-4000-8000-000000000000";
const plan = {
  ...{ title: "Matris", kind: "normal", service: "", askedBy: "customer", askedAt: "x" },
  ...{ windowFrom: "", windowTo: "", estimatedFinishAt: "" },
};
const atOne = { page: "/o/{org}/changes/{change}", may: registers, state: true } as const;
const change = { org: "{org}", ref: "{change}", revision: "0" };

/** Each passes its schema and changes nothing: no service is chosen, another revision was seen, no such case. */
export const changeActions: readonly ActionRow[] = [
  {
    action: "registerChangeAction",
    page: "/o/{org}/changes/new",
    may: registers,
    state: true,
    fields: { org: "{org}", reference: "", ...plan },
  },
  { ...atOne, action: "saveChangePlanAction", fields: { ...change, ...plan } },
  {
    ...atOne,
    action: "saveChangeResultAction",
    fields: { ...change, begunAt: "", finishedAt: "", outcome: "" },
  },
  { ...atOne, action: "linkChangeIncidentAction", fields: { ...change, case: "FINNS-INTE" } },
  { ...atOne, action: "partChangeIncidentAction", fields: { ...change, case: nobody } },
];
