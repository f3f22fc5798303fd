import { type Role, roles } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Who follows satisfaction, who reads each answer, and who acts on it: by hand, as everywhere in the matrix. */
const follows: readonly Role[] = roles.filter(
  (role) => role !== "end_user" && role !== "supplier_environmental_officer",
);
const readsAnswers: readonly Role[] = [
  "supplier_ceo",
  "bam",
  "operations_manager",
  "delivery_manager",
  "tam",
  "contract_owner",
  "it_manager",
  "it_service_owner",
];
const acts: readonly Role[] = ["bam", "delivery_manager"];

/** A link that opens nothing is answered with a page that says so, to anyone. */
export const satisfactionPages: readonly PageRow[] = [
  { route: "/survey/[token]", path: "/survey/matrix", may: "anyone" },
  { route: "/o/[org]/satisfaction", path: "/o/{org}/satisfaction", may: follows },
  { route: "/o/[org]/satisfaction/export", path: "/o/{org}/satisfaction/export?chart=csat", may: follows },
  { route: "/o/[org]/satisfaction/answers", path: "/o/{org}/satisfaction/answers", may: readsAnswers },
  { route: "/o/[org]/satisfaction/relation", path: "/o/{org}/satisfaction/relation", may: follows },
  { route: "/desk/satisfaction", path: "/desk/satisfaction", may: acts, supplierOnly: true },
  { route: "/desk/satisfaction/[org]", path: "/desk/satisfaction/{org}", may: acts },
];

const nobody = "00000000-0000-4000-8000-000000000000";
const atDesk = { page: "/desk/satisfaction", may: acts, state: true } as const;
const answer = { org: "{org}", answer: nobody };

/** Each passes its schema and changes nothing: the version is taken, and nobody has answered. */
export const satisfactionActions: readonly ActionRow[] = [
  {
    action: "answerSurveyAction",
    page: "/survey/matrix",
    may: "anyone",
    state: true,
    fields: { token: "matrix", score: "5" },
  },
  {
    action: "answerOwnSurveyAction",
    page: "/o/{org}/cases/{own}",
    may: roles,
    state: true,
    fields: { org: "{org}", ref: "FINNS-INTE", score: "5" },
  },
  {
    ...atDesk,
    action: "saveSurveySettingsAction",
    page: "/desk/satisfaction/{org}",
    fields: {
      ...{ org: "{org}", version: "0", share: "50", delayHours: "24", quarantineDays: "14" },
      ...{ daysOpen: "14", changeDays: "3", langs: "both", target: "" },
    },
  },
  {
    ...atDesk,
    action: "makeSurveyActionAction",
    fields: { ...answer, said: "Matrisen", body: "Matrisen", owner: nobody, due: "2031-01-01" },
  },
  { ...atDesk, action: "setSurveyAsideAction", fields: answer },
  { ...atDesk, action: "finishSurveyActionAction", fields: { org: "{org}", action: nobody, did: "Matrisen" } },
  { ...atDesk, action: "setSurveyTagsAction", page: "/o/{org}/satisfaction/answers", fields: { ...answer, tags: "" } },
  {
    ...atDesk,
    action: "openRelationSurveyAction",
    page: "/desk/satisfaction/{org}",
    fields: { org: "{org}" },
  },
  {
    action: "answerRelationSurveyAction",
    page: "/o/{org}/satisfaction/relation",
    may: follows,
    state: true,
    fields: { org: "{org}", nps: "8" },
  },
];
