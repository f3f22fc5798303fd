import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

/** Who sees money, by hand: the IT service owner and the IT manager are not among them. */
const seesMoney: readonly Role[] = ["supplier_ceo", "bam", "delivery_manager", "customer_ceo", "contract_owner"];

/** `{invoice}` is an invoice with a file, `{invoiceFile}`. */
export const billingPages: readonly PageRow[] = [
  { route: "/o/[org]/billing", path: "/o/{org}/billing", may: seesMoney },
  { route: "/o/[org]/billing", path: "/o/{org}/billing?period=2026-Q3&bar=price", may: seesMoney },
  { route: "/o/[org]/billing/export", path: "/o/{org}/billing/export?chart=months", may: seesMoney },
  { route: "/o/[org]/billing/export", path: "/o/{org}/billing/export?chart=outlook&format=xlsx", may: seesMoney },
  { route: "/o/[org]/billing/lines", path: "/o/{org}/billing/lines?period=2026", may: seesMoney },
  { route: "/o/[org]/billing/lines/export", path: "/o/{org}/billing/lines/export?format=csv", may: seesMoney },
  { route: "/o/[org]/billing/lines/export", path: "/o/{org}/billing/lines/export", may: seesMoney },
  { route: "/o/[org]/billing/invoices", path: "/o/{org}/billing/invoices", may: seesMoney },
  { route: "/o/[org]/billing/invoices/[id]", path: "/o/{org}/billing/invoices/{invoice}", may: seesMoney },
  {
    route: "/o/[org]/billing/invoices/[id]/files/[file]",
    path: "/o/{org}/billing/invoices/{invoice}/files/{invoiceFile}",
    may: seesMoney,
  },
  { route: "/o/[org]/billing/budget", path: "/o/{org}/billing/budget?year=2026", may: seesMoney },
  { route: "/o/[org]/billing/what-if", path: "/o/{org}/billing/what-if?q%3Aworkplace%3AAP-BAS=1", may: seesMoney },
  { route: "/o/[org]/billing/contract", path: "/o/{org}/billing/contract", may: seesMoney },
  { route: "/o/[org]/billing/questions", path: "/o/{org}/billing/questions", may: seesMoney },
  // Every customer of the world has asked a question.
  { route: "/o/[org]/billing/questions/[number]", path: "/o/{org}/billing/questions/1", may: seesMoney },
];

const asks: readonly Role[] = ["contract_owner"];
const answers: readonly Role[] = ["bam", "delivery_manager"];
const nobody = "00000000-0000-4000-8000-000000000000";
const atBudget = { page: "/o/{org}/billing/budget?year=2026", state: true } as const;
const budget = { org: "{org}", year: "2026", currency: "SEK" };
const atQuestion = { page: "/o/{org}/billing/questions/1", state: true } as const;
// A question that there is not: nothing changes.
const question = { org: "{org}", number: "999999" };

export const billingActions: readonly ActionRow[] = [
  {
    action: "askPriceQuestionAction",
    page: "/o/{org}/billing/invoices/{invoice}",
    may: asks,
    state: true,
    fields: { org: "{org}", invoice: nobody, line: nobody, body: "Matris" },
  },
  // Lines that are none, and a budget that is not the one that stands there: neither changes anything.
  { ...atBudget, action: "saveBudgetAction", may: asks, fields: { ...budget, lines: "Matris" } },
  { ...atBudget, action: "approveBudgetAction", may: asks, fields: { ...budget, digest: "0".repeat(64) } },
  { ...atQuestion, action: "replyToPriceQuestionAction", may: asks, fields: { ...question, body: "Matris" } },
  { ...atQuestion, action: "settlePriceQuestionAction", may: asks, fields: question },
  {
    ...atQuestion,
    action: "answerPriceQuestionAction",
    may: answers,
    fields: { ...question, body: "Matris", credit: "" },
  },
];
