import type { ActionRow, PageRow } from "./surfaces";
import { writesAnything, writesArticles, writesPolicies } from "./writers";

/** The desk's pages of documents. `{document}` is a policy of each customer with one draft. */
export const documentPages: readonly PageRow[] = [
  { route: "/desk/knowledge", path: "/desk/knowledge", may: writesAnything, supplierOnly: true },
  { route: "/desk/knowledge/tasks", path: "/desk/knowledge/tasks", may: writesArticles, supplierOnly: true },
  { route: "/desk/knowledge/[id]", path: "/desk/knowledge/{document}", may: writesPolicies },
  { route: "/desk/knowledge/[id]/[lang]/compare", path: "/desk/knowledge/{document}/sv/compare", may: writesPolicies },
  {
    route: "/desk/knowledge/[id]/[lang]/review/[number]",
    path: "/desk/knowledge/{document}/sv/review/1",
    may: writesPolicies,
  },
];

const text = { document: "{document}", lang: "sv" };
const version = { ...text, number: "1" };
const atDocument = { page: "/desk/knowledge/{document}", may: writesPolicies, state: true } as const;
const atReview = { ...atDocument, page: "/desk/knowledge/{document}/sv/review/1" } as const;

/** Each passes its schema and changes as little as can be: the fence refuses the draft, and `{archived}` is put away. */
export const documentActions: readonly ActionRow[] = [
  {
    action: "voteAction",
    page: "/help/konton/byt-losenord",
    may: "anyone",
    state: false,
    // An answer that is none, so that nothing is kept.
    fields: { document: "00000000-0000-7000-8000-000000000000", lang: "sv", helpful: "maybe" },
  },
  { ...atDocument, action: "publishVersionAction", fields: { ...version, change: "content" } },
  { ...atDocument, action: "schedulePublicationAction", fields: { ...version, at: "2035-01-01T08:00" } },
  { ...atDocument, action: "cancelPublicationAction", fields: version },
  { ...atDocument, action: "unpublishAction", fields: text },
  { ...atDocument, action: "archiveDocumentAction", fields: { document: "{archived}" } },
  { ...atDocument, action: "unarchiveDocumentAction", fields: { document: "{document}" } },
  { ...atDocument, action: "restoreVersionAction", fields: { ...version, basedOn: "1" } },
  { ...atDocument, action: "confirmStillRightAction", fields: { document: "{document}", reviewBy: "2035-01-01" } },
  {
    ...atReview,
    action: "submitForReviewAction",
    fields: { ...version, reviewer: "00000000-0000-4000-8000-000000000000" },
  },
  { ...atReview, action: "decideReviewAction", fields: { ...version, decision: "approve" } },
  { ...atReview, action: "commentOnLineAction", fields: { ...version, line: "1", body: "Matris" } },
  { ...atReview, action: "resolveCommentAction", fields: { ...version, comment: "{comment}" } },
  {
    action: "changeTaskAction",
    page: "/desk/knowledge/tasks",
    may: writesArticles,
    state: true,
    fields: { task: "{task}", to: "take" },
  },
  {
    action: "createDocumentAction",
    page: "/desk/knowledge/new",
    may: writesPolicies,
    state: true,
    fields: { org: "{org}", kind: "policy", lang: "sv", title: "Matris", key: "matris" },
  },
  {
    action: "previewAction",
    page: "/desk/knowledge/{document}/sv/edit",
    may: writesPolicies,
    state: false,
    fields: { document: "{document}", lang: "sv", basedOn: "", source: "Matris" },
  },
  {
    action: "keepDraftAction",
    page: "/desk/knowledge/{document}/sv/edit",
    may: writesPolicies,
    state: true,
    fields: { document: "{document}", lang: "sv", basedOn: "", source: "Matris" },
  },
  {
    action: "dropDraftAction",
    page: "/desk/knowledge/{document}/sv/edit",
    may: writesPolicies,
    state: true,
    fields: { document: "{document}", lang: "sv" },
  },
  {
    action: "saveVersionAction",
    page: "/desk/knowledge/{document}/sv/edit",
    may: writesPolicies,
    state: true,
    fields: { document: "{document}", lang: "sv", basedOn: "", source: "Matris" },
  },
  {
    // Without a file, which the action answers before it asks for the document: the desk's door is what is tried here.
    action: "uploadFileAction",
    page: "/desk/knowledge/{document}/sv/edit",
    may: writesAnything,
    state: true,
    fields: {},
  },
];
