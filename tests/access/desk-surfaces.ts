import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";
import { readsQueue, worksOnCases } from "./writers";

const excludesClocks: readonly Role[] = ["incident_manager", "delivery_manager"];

export const deskPages: readonly PageRow[] = [
  { route: "/desk/cases", path: "/desk/cases", may: readsQueue, supplierOnly: true },
  { route: "/desk/cases/[org]/[ref]", path: "/desk/cases/{org}/{case}", may: readsQueue, supplierOnly: true },
  { route: "/desk/cases/answers", path: "/desk/cases/answers", may: worksOnCases, supplierOnly: true },
];

const page = "/desk/cases/{org}/{case}";
// A closed case, so that nothing but a note, a relation and a reopening could be done with it; those have seen nothing of it.
const target = { org: "{org}", ref: "{case}", seen: "0" };
const onCase = (action: string, fields: Record<string, string> = {}): ActionRow => ({
  action,
  page,
  may: worksOnCases,
  state: true,
  fields: { ...target, ...fields },
});

const nothing = "00000000-0000-4000-8000-000000000000";

export const deskActions: readonly ActionRow[] = [
  {
    action: "excludeClockAction",
    page: "/o/{org}/cases/{case}",
    may: excludesClocks,
    state: true,
    fields: { org: "{org}", ref: "{case}", clock: "resolution", reason: "Avtalat underhåll" },
  },
  {
    action: "includeClockAction",
    page: "/o/{org}/cases/{case}",
    may: excludesClocks,
    state: true,
    fields: { org: "{org}", ref: "{case}", clock: "resolution" },
  },
  onCase("answerCaseAction", { text: "Matris" }),
  onCase("noteCaseAction", { text: "Matris" }),
  onCase("assignCaseAction", { person: "" }),
  onCase("rateCaseAction", { priority: "3", service: "finns-inte", reason: "Matris" }),
  onCase("waitCaseAction", { reason: "customer", nextContact: "2031-01-01" }),
  onCase("endWaitAction"),
  onCase("resolveCaseAction", { text: "Matris" }),
  onCase("closeCaseAction"),
  onCase("reopenCaseAction", { reason: "Matris" }),
  onCase("mergeCaseAction", { into: "finns-inte", text: "Matris" }),
  onCase("relateCaseAction", { problem: "finns-inte" }),
  {
    action: "saveViewAction",
    page: "/desk/cases",
    may: readsQueue,
    state: true,
    fields: { name: "Matris", query: "" },
  },
  { action: "removeViewAction", page: "/desk/cases", may: readsQueue, state: true, fields: { view: nothing } },
  {
    // An answer that is not there, so that nothing is kept.
    action: "saveCannedAnswerAction",
    page: "/desk/cases/answers",
    may: worksOnCases,
    state: true,
    fields: { answer: nothing, lang: "sv", title: "Matris", body: "Matris", article: "" },
  },
  {
    action: "removeCannedAnswerAction",
    page: "/desk/cases/answers",
    may: worksOnCases,
    state: true,
    fields: { answer: nothing },
  },
];
