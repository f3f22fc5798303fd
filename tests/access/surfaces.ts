import { type Role, roles } from "@/lib/access/roles";
import { agreementActions, agreementPages } from "./agreement-surfaces";
import { billingActions, billingPages } from "./billing-surfaces";
import { callOffActions, callOffPages } from "./call-off-surfaces";
import { changeActions, changePages } from "./change-surfaces";
import { contractActions, contractPages } from "./contract-surfaces";
import { deskActions, deskPages } from "./desk-surfaces";
import { documentActions, documentPages } from "./document-surfaces";
import { followActions, followPages } from "./follow-surfaces";
import { forumActions, forumPages } from "./forum-surfaces";
import { integrationActions, integrationPages, machineDoors } from "./integration-surfaces";
import { kpiActions, kpiPages } from "./kpi-surfaces";
import { mailActions, mailPages } from "./mail-surfaces";
import { overviewActions, overviewPages } from "./overview-surfaces";
import { packActions, packPages } from "./pack-surfaces";
import { proposalActions, proposalPages } from "./proposal-surfaces";
import { reportActions, reportPages } from "./report-surfaces";
import { satisfactionActions, satisfactionPages } from "./satisfaction-surfaces";
import { searchActions, searchPages } from "./search-surfaces";
import { securityActions, securityPages } from "./security-surfaces";
import { atCustomer, readsPlan, writesAnything, writesArticles, writesPolicies } from "./writers";

/** Who may: anyone, whoever has signed in, or those who hold one of these roles with the customer concerned. */
export type Rule = "anyone" | "signed in" | readonly Role[];

const all: readonly Role[] = roles;
const without = (...left: Role[]) => all.filter((role) => !left.includes(role));

/** Roles written out here by hand; the product's own table of permissions is not read. */
const followsUp = without("end_user", "supplier_environmental_officer", "customer_environmental_officer");
const seesAllCases = without(
  "end_user",
  "supplier_environmental_officer",
  "customer_environmental_officer",
  "customer_ceo",
  "information_security_coordinator",
);
const managesPeople: readonly Role[] = ["bam", "delivery_manager"];
const readsAudit: readonly Role[] = ["delivery_manager", "supplier_security_officer", "supplier_ceo"];

interface Door {
  /** As the build names it. */
  route: string;
  may: Rule;
}

/** `path` is tried for every customer where it holds `{org}`. `{case}` is a case no actor has reported. */
export interface PageRow extends Door {
  path: string;
  /** The desk belongs to the supplier: besides the role, its holder has to work there. */
  supplierOnly?: true;
  /** What stands inside pages: it never leads to signing in, but answers as if it were not there. */
  silent?: true;
  /** The case was reported by `reporters` of actors.ts, who may see their own. */
  reporterToo?: true;
}

export const pages: readonly PageRow[] = [
  ...searchPages,
  ...agreementPages,
  ...reportPages,
  ...packPages,
  ...satisfactionPages,
  ...deskPages,
  ...mailPages,
  ...securityPages,
  ...followPages,
  ...integrationPages,
  ...billingPages,
  ...callOffPages,
  ...contractPages,
  ...changePages,
  ...overviewPages,
  ...forumPages,
  ...proposalPages,
  ...kpiPages(followsUp),
  { route: "/", path: "/", may: "anyone" },
  { route: "/help/[section]", path: "/help/konton", may: "anyone" },
  { route: "/help/[section]/[slug]", path: "/help/konton/byt-losenord", may: "anyone" },
  { route: "/sitemap.xml", path: "/sitemap.xml", may: "anyone" },
  { route: "/robots.txt", path: "/robots.txt", may: "anyone" },
  { route: "/llms.txt", path: "/llms.txt", may: "anyone" },
  { route: "/feeds/[lang]", path: "/feeds/sv", may: "anyone" },
  { route: "/markdown/[lang]/[section]/[slug]", path: "/help/konton/byt-losenord.md", may: "anyone" },
  { route: "/pictures/[lang]/[section]/[slug]", path: "/pictures/sv/konton/byt-losenord", may: "anyone" },
  { route: "/en", path: "/en", may: "anyone" },
  { route: "/en/help/[section]", path: "/en/help/accounts", may: "anyone" },
  { route: "/en/help/[section]/[slug]", path: "/en/help/accounts/change-password", may: "anyone" },
  { route: "/about", path: "/about", may: "anyone" },
  { route: "/api/auth/[...nextauth]", path: "/api/auth/csrf", may: "anyone" },
  { route: "/api/auth/[...nextauth]", path: "/api/auth/providers", may: "anyone" },
  { route: "/api/health", path: "/api/health", may: "anyone" },
  { route: "/files/[document]/[name]", path: "/files/{document}/plan.png", may: readsPlan, silent: true },
  { route: "/account", path: "/account", may: "signed in" },
  { route: "/start", path: "/start", may: "signed in" },
  { route: "/o/[org]", path: "/o/{org}", may: all },
  { route: "/o/[org]/cases", path: "/o/{org}/cases", may: all },
  { route: "/o/[org]/cases/new", path: "/o/{org}/cases/new", may: atCustomer },
  { route: "/o/[org]/cases/[ref]", path: "/o/{org}/cases/{case}", may: seesAllCases },
  { route: "/o/[org]/cases/[ref]", path: "/o/{org}/cases/{own}", may: seesAllCases, reporterToo: true },
  { route: "/o/[org]/sla", path: "/o/{org}/sla", may: followsUp },
  { route: "/o/[org]/sla/export", path: "/o/{org}/sla/export", may: all },
  { route: "/o/[org]/sla/export", path: "/o/{org}/sla/export?chart=attainment", may: followsUp },
  { route: "/o/[org]/documents", path: "/o/{org}/documents", may: all },
  { route: "/o/[org]/documents/[key]", path: "/o/{org}/documents/acceptable-use", may: all },
  { route: "/o/[org]/collaboration", path: "/o/{org}/collaboration", may: all },
  { route: "/desk", path: "/desk", may: all, supplierOnly: true },
  { route: "/desk/people", path: "/desk/people?org={org}", may: managesPeople, supplierOnly: true },
  { route: "/desk/people/[org]/[person]", path: "/desk/people/{org}/{person}", may: managesPeople },
  { route: "/desk/knowledge/view-as", path: "/desk/knowledge/view-as", may: writesAnything, supplierOnly: true },
  { route: "/desk/knowledge/gallery", path: "/desk/knowledge/gallery", may: writesArticles, supplierOnly: true },
  { route: "/desk/knowledge/new", path: "/desk/knowledge/new", may: writesAnything, supplierOnly: true },
  { route: "/desk/knowledge/[id]/[lang]/edit", path: "/desk/knowledge/{document}/sv/edit", may: writesPolicies },
  ...documentPages,
  { route: "/desk/outbox", path: "/desk/outbox", may: readsAudit, supplierOnly: true },
  { route: "/desk/outbox/[mail]", path: "/desk/outbox/{mail}", may: readsAudit, supplierOnly: true },
  { route: "/desk/audit", path: "/desk/audit?chain={org}", may: readsAudit, supplierOnly: true },
  { route: "/desk/audit", path: "/desk/audit", may: readsAudit, supplierOnly: true },
];

/**
 * The sign-in page leads those who have signed in onwards; it stands apart. What browsers tell of searches is only posted:
 * `odd-requests.server.test.ts`. Next's own pages decide nothing.
 */
export const besides: readonly string[] = [
  "/sign-in",
  "/api/search/events",
  "/api/unsubscribe/[token]",
  ...machineDoors,
  "/_not-found",
  "/_global-error",
  "/_error",
];

export interface ActionRow {
  action: string;
  /** The page the form stands on, for the address of the request. */
  page: string;
  may: Rule;
  /** Behind useActionState: the previous state comes first. */
  state: boolean;
  /** Fields that pass the schema and change as little as can be. */
  fields: Record<string, string>;
}

export const actions: readonly ActionRow[] = [
  ...agreementActions,
  {
    action: "viewAsAction",
    page: "/desk/knowledge/view-as",
    may: writesAnything,
    state: true,
    fields: { persona: "finns-inte" },
  },
  { action: "stopViewingAsAction", page: "/about", may: "anyone", state: false, fields: {} },
  { action: "setLocaleAction", page: "/about", may: "anyone", state: false, fields: { locale: "sv", to: "/about" } },
  { action: "setThemeAction", page: "/about", may: "anyone", state: false, fields: { theme: "dark", to: "/about" } },
  { action: "signOutAction", page: "/about", may: "anyone", state: false, fields: {} },
  {
    ...{ action: "revokeSessionAction", page: "/account", may: "signed in", state: true },
    fields: { session: "00000000-0000-4000-8000-000000000000" },
  },
  { action: "revokeOtherSessionsAction", page: "/account", may: "signed in", state: true, fields: {} },
  {
    action: "changePasswordAction",
    page: "/account",
    may: "signed in",
    state: true,
    fields: {
      currentPassword: "fel",
      nextPassword: "ett nytt långt lösenord",
      repeatPassword: "ett nytt långt lösenord",
    },
  },
  {
    action: "giveRoleAction",
    page: "/desk/people/{org}/{person}",
    may: managesPeople,
    state: true,
    fields: { org: "{org}", person: "{person}", role: "it_manager", from: "2031-01-01", to: "2031-01-02" },
  },
  {
    action: "endRoleAction",
    page: "/desk/people/{org}/{person}",
    may: managesPeople,
    state: true,
    fields: { org: "{org}", person: "{person}", assignment: "{assignment}", to: "2032-01-01" },
  },
  {
    action: "setPersonStatusAction",
    page: "/desk/people/{org}/{person}",
    may: managesPeople,
    state: true,
    fields: { org: "{org}", person: "{person}", status: "active" },
  },
  {
    action: "tickStepAction",
    page: "/help/konton/byt-losenord",
    may: readsPlan,
    state: false,
    fields: { document: "{document}", steps: "step-matrix", ticked: "true" },
  },
  {
    ...{ action: "retryJobAction", page: "/desk/outbox", may: readsAudit, state: true },
    fields: { job: "00000000-0000-4000-8000-000000000000" },
  },
  ...documentActions,
  ...searchActions,
  ...reportActions,
  ...packActions,
  ...satisfactionActions,
  ...changeActions,
  ...deskActions,
  ...mailActions,
  ...securityActions,
  ...followActions,
  ...integrationActions,
  ...billingActions,
  ...callOffActions,
  ...contractActions,
  ...overviewActions,
  ...forumActions,
  ...proposalActions,
  ...kpiActions,
];
