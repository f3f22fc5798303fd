import { Client } from "pg";
import { beforeAll, expect, it, vi } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope } from "@/lib/access/scope";
import { loadPeriodView } from "@/lib/billing/bridge/loaders";
import { loadChanges } from "@/lib/changes/loaders";
import { loadCaseFigures } from "@/lib/measures/case-figures/loaders";
import { isKpiId } from "@/lib/measures/catalogue";
import { followKpi } from "@/lib/measures/custom/commands";
import { loadFollowed } from "@/lib/measures/custom/loaders";
import { loadForumFigures } from "@/lib/measures/forum-figures/loaders";
import { loadServiceLevels } from "@/lib/measures/loaders";
import { loadOverview } from "@/lib/measures/overview/loaders";
import { loadSatisfaction } from "@/lib/measures/satisfaction-loaders";
import { loadSelfService } from "@/lib/measures/self-service/loaders";
import { loadProposalFigures } from "@/lib/proposals/figure-loaders";
import type { TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { writeProposals } from "../fixtures/proposals";
import { addStaff, staff } from "../fixtures/staff";
import { writeGolden } from "./golden-world";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as object }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "sv" }));

const database = freshDatabase();
const asked = vi.spyOn(Client.prototype, "query");
let org: TestCustomer;

beforeAll(async () => {
  org = await writeGolden(database.admin);
  const viewer = staff([org], ["contract_owner"], { name: "Lars", isSupplier: false });
  await addStaff(database.admin, [viewer]);
  // Two effects of the same kind of figures: more proposals, and more of them measured, are no more statements.
  await writeProposals(org, { decider: viewer.personId, doer: viewer.personId });
  browser.viewer = viewer;
  const decided = { validFrom: "2026-01", target: 0.6, threshold: null, ownerId: null, reviewOn: null, decided: "" };
  const followed = [
    "sla.attainment.resolution",
    "response.median.business",
    "cases.first_contact",
    "satisfaction.csat",
  ];
  for (const kpi of followed.filter(isKpiId)) {
    await inOperatorScope((scope) => followKpi(scope, org.id, kpi, decided, Date.now()));
  }
});

// Every statement that goes to the database is one, with those that begin a unit of work, tell it who asks, and end it. The
// overview tells of seven areas, among them a year's forecast.
it.each<[string, number, (slug: string) => Promise<unknown>]>([
  ["overview", 15, loadOverview],
  ["service levels", 20, (slug) => loadServiceLevels(slug, {})],
  ["cases", 20, (slug) => loadCaseFigures(slug, {})],
  ["satisfaction", 20, (slug) => loadSatisfaction(slug, {})],
  ["billing", 20, (slug) => loadPeriodView(slug, {})],
  ["figures that are followed", 20, loadFollowed],
  ["changes", 20, (slug) => loadChanges(slug, {})],
  ["self-service", 20, (slug) => loadSelfService(slug, {})],
  ["forums", 20, (slug) => loadForumFigures(slug, {})],
  ["proposals", 20, (slug) => loadProposalFigures(slug, {})],
])("the dashboard of %s is read in at most %i round trips", async (_what, most, load) => {
  const statements = (await statementsOf(load)).map((text) => text.slice(0, 120));
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(most);
});

const tables = [
  "case_month",
  "customer_kpi",
  "survey_invitation",
  "invoice_sum",
  "search_log",
  "change",
  "forum_meeting",
];
it.each<[Role, string]>([
  ["contract_owner", tables.join(" ")],
  ["it_service_owner", "case_month customer_kpi survey_invitation search_log change forum_meeting"],
  ["customer_environmental_officer", "survey_invitation"],
])("nothing is asked for tiles that %s may not see", async (role, read) => {
  const owner = browser.viewer;
  browser.viewer = staff([org], [role], { name: role, isSupplier: false });
  const statements = (await statementsOf(loadOverview)).join("\n");
  browser.viewer = owner;
  expect(tables.filter((table) => new RegExp(`(from|join) ${table}\\b`).test(statements)).join(" ")).toBe(read);
});

/** Of a page that has been read before. */
async function statementsOf(load: (slug: string) => Promise<unknown>): Promise<string[]> {
  await load(org.slug);
  asked.mockClear();
  await load(org.slug);
  return asked.mock.calls.map(([statement]) => {
    const text = typeof statement === "string" ? statement : (statement as { text?: string }).text;
    return (text ?? "").replace(/\s+/g, " ");
  });
}
