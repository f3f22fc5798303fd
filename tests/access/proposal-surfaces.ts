import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** By hand, as everywhere in the matrix: who sees figures of proposals, who decides and who follows. */
const readsProposals: readonly Role[] = [
  ...(["supplier_ceo", "bam", "operations_manager", "cto", "delivery_manager"] as const),
  ...(["supplier_security_officer", "tam", "change_manager"] as const),
  ...(["contract_owner", "it_manager", "it_service_owner", "it_system_owner", "it_incident_owner"] as const),
  ...(["it_change_owner", "customer_security_officer", "customer_ceo", "information_security_coordinator"] as const),
  "customer_environmental_officer",
];
const readsMatrixProposal: readonly Role[] = ["it_manager", "tam", "bam", "delivery_manager"];
const decides: readonly Role[] = ["it_manager", "contract_owner", "tam", "bam"];
const figures = "/o/{org}/proposals/figures";
const page = "/o/{org}/proposals/matrix";

export const proposalPages: readonly PageRow[] = [
  { route: "/o/[org]/proposals", path: "/o/{org}/proposals", may: readsProposals },
  { route: "/o/[org]/proposals/[key]", path: "/o/{org}/proposals/matrix", may: readsMatrixProposal },
  { route: "/o/[org]/proposals/figures", path: figures, may: readsProposals },
  { route: "/o/[org]/proposals/figures/export", path: `${figures}/export?chart=decided`, may: readsProposals },
];

const at = { org: "{org}", document: "{proposal}", key: "matrix" };
const nobody = "00000000-0000-4000-8000-000000000000";

/** Each passes its schema; a decision writes nothing: the version is one that is not published, and nothing has been approved. */
export const proposalActions: readonly ActionRow[] = [
  {
    action: "addCommentAction",
    page: "/o/{org}/proposals/matrix",
    may: readsMatrixProposal,
    state: true,
    fields: { org: "{org}", document: "{proposal}", key: "matrix", kind: "comment", body: "Matris" },
  },
  {
    action: "takeBackCommentAction",
    page: "/o/{org}/proposals/matrix",
    may: readsProposals,
    state: true,
    fields: { org: "{org}", key: "matrix", comment: "00000000-0000-4000-8000-000000000000" },
  },
  {
    ...{
      action: "decideProposalAction",
      page,
      may: decides.filter((role) => readsMatrixProposal.includes(role)),
      state: true,
    },
    fields: {
      ...{ ...at, lang: "sv", version: "99", after: "0", outcome: "rejected", forum: "tactical", reason: "Matris" },
      ...{ decidedOn: "2026-11-01", decidedBy: nobody, until: "", responsible: "", dueOn: "" },
    },
  },
  {
    ...{ action: "noteCarriedOutAction", page, may: ["it_manager", "tam", "bam", "delivery_manager"], state: true },
    fields: { ...at, number: "1", doneOn: "2026-11-01", note: "" },
  },
];
