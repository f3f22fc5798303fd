import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { storeCases } from "@/lib/cases/commands";
import { noFilter } from "@/lib/cases/filters";
import { listFollowUps } from "@/lib/cases/incidents/queries";
import { countCases } from "@/lib/cases/list-queries";
import { createDocument, saveVersion } from "@/lib/knowledge/writing/version-commands";
import { listFollowUpsToEnd, listReportsToMake, listUrgent } from "@/lib/measures/attention/incident-queries";
import { listProposalRows } from "@/lib/measures/attention/proposal-queries";
import { proposalStandings } from "@/lib/measures/attention/proposals";
import { listStandings } from "@/lib/measures/attention/queries";
import { readCaseFigures } from "@/lib/measures/case-figures/queries";
import { followKpi } from "@/lib/measures/custom/commands";
import { dashboardQueryOf } from "@/lib/measures/dashboard-query";
import { readFigure } from "@/lib/measures/figure-queries";
import { listDecidedTargets } from "@/lib/measures/goal/goal-queries";
import { overviewReaders } from "@/lib/measures/overview/queries";
import { readDashboard } from "@/lib/measures/queries";
import { changeLayout, resetLayout } from "@/lib/measures/tiles/commands";
import { tileIds, usualLayout } from "@/lib/measures/tiles/layout";
import { getLayout } from "@/lib/measures/tiles/queries";
import { readTiles } from "@/lib/measures/tiles/read-tiles";
import { keepView, removeSavedView } from "@/lib/measures/views/commands";
import { listSavedViews } from "@/lib/measures/views/queries";
import { suggestedSettings } from "@/lib/satisfaction/settings";
import { makeSettings } from "@/lib/satisfaction/settings-commands";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { reportedCases } from "@/tests/fixtures/reported-cases";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = stockholm("2026-11-05 12:00");
let customer: TestCustomer;
let other: TestCustomer;

const as = (role: Role, of: TestCustomer[] = [customer]) =>
  staff(of, [role], { name: role, isSupplier: ["incident_manager", "delivery_manager", "tam"].includes(role) });

beforeAll(async () => {
  customer = await addCustomer(database.job);
  other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
  await inOperatorScope((scope) => storeCases(scope, customer.id, reportedCases, now));
});

describe("the overview", () => {
  it.each<[Role, string]>([
    ["it_service_owner", "sla cases satisfaction selfService changes forums"],
    ["contract_owner", "sla cases satisfaction billing selfService changes forums"],
    ["customer_environmental_officer", "satisfaction"],
    ["end_user", ""],
  ])("of %s holds %s", async (role, expected) => {
    const viewer = as(role);
    const tiles = await inScope(viewer, (scope) =>
      readTiles(
        usualLayout,
        (name) => can(viewer, name, customer.id),
        (shown) => overviewReaders(scope, customer, now, shown),
      ),
    );
    expect(tiles.map(({ id }) => id).join(" ")).toBe(expected);
  });

  it.each(tileIds)("the reader of %s refuses by itself whoever may not see it", async (id) => {
    const read = inScope(
      as("end_user"),
      async (scope): Promise<unknown> => overviewReaders(scope, customer, now, [id])[id](),
    );
    await expect(read).rejects.toMatchObject({ code: "not_found" });
  });

  it("is arranged by each for themselves, and can be put back", async () => {
    const [one, another] = [as("it_manager"), as("it_service_owner")];
    const hide = { id: "sla", change: "hide", seen: tileIds } as const;
    await inScope(one, (scope) => changeLayout(scope, customer.id, hide, new Date(now)));
    const layoutOf = async (viewer: typeof one) =>
      (await inScope(viewer, (scope) => getLayout(scope, customer.id))).layout.map(({ id }) => id).join(" ");
    expect(await layoutOf(one)).toBe("cases satisfaction billing selfService changes forums");
    expect(await layoutOf(another)).toBe("sla cases satisfaction billing selfService changes forums");
    await inScope(one, (scope) => resetLayout(scope, customer.id));
    expect(await layoutOf(one)).toBe("sla cases satisfaction billing selfService changes forums");
  });
});

describe("what satisfaction is held against", () => {
  const settings = { ...suggestedSettings, target: 0.75 };
  const goalFor = (role: Role) =>
    inScope(
      as(role),
      async (scope) => (await overviewReaders(scope, customer, now, ["satisfaction"]).satisfaction())?.goal,
    );
  const decidedFor = (role: Role, of = [customer]) =>
    inScope(as(role, of), async (scope) => {
      return (await listDecidedTargets(scope, [customer.id], "satisfaction.csat")).get(customer.id)?.length;
    });

  it("is the survey's setting until the customer has decided otherwise, and then the same for everybody", async () => {
    await inOperatorScope((scope) => makeSettings(scope, customer.id, settings, 0));
    // Nothing is told of a customer whose users have answered nothing: the goal is, beside it.
    expect(await goalFor("it_service_owner")).toMatchObject({ share: 0.75, source: "survey", since: null });
    const decided = { validFrom: "2026-10", target: 0.85, threshold: 0.8, ownerId: null, reviewOn: null, decided: "" };
    await inOperatorScope((scope) => followKpi(scope, customer.id, "satisfaction.csat", decided, now));
    for (const role of ["it_service_owner", "contract_owner", "tam"] as const) {
      expect(await goalFor(role)).toMatchObject({ share: 0.85, threshold: 0.8, source: "decided", since: "2026-10" });
    }
    expect(await decidedFor("delivery_manager")).toBe(1);
    // By lock one who does not read what is followed, by both who is another customer's.
    expect([await decidedFor("end_user"), await decidedFor("delivery_manager", [other])]).toEqual([0, 0]);
  });
});

describe("saved views", () => {
  const view = { page: "sla", name: "Kvartalet", query: "period=2026-Q3", shared: false } as const;

  it("are one's own until they are shared, and only their owner takes them away", async () => {
    const [owner, colleague] = [as("it_manager"), as("it_service_owner")];
    const names = (viewer: typeof owner) =>
      inScope(viewer, async (scope) => (await listSavedViews(scope, customer.id, "sla")).map(({ name }) => name));
    const keep = (shared: boolean) =>
      inScope(owner, (scope) => keepView(scope, customer.id, { ...view, shared }, new Date(now)));
    await keep(false);
    expect([await names(owner), await names(colleague)]).toEqual([["Kvartalet"], []]);
    await keep(true);
    expect([await names(owner), await names(colleague)]).toEqual([["Kvartalet"], ["Kvartalet"]]);
    const [kept] = await inScope(colleague, (scope) => listSavedViews(scope, customer.id, "sla"));
    const id = kept?.id ?? "";
    expect(await inScope(colleague, (scope) => removeSavedView(scope, customer.id, id))).toBeNull();
    // Lock two alone: neither another person, nor who may not open the page, nor another customer's staff.
    const byHand = await inScope(colleague, ({ db }) => db.savedView.deleteMany({ where: { id } }));
    expect(byHand.count).toBe(0);
    for (const stranger of [as("end_user"), as("it_manager", [other])]) {
      expect(await inScope(stranger, ({ db }) => db.savedView.count())).toBe(0);
    }
    expect(await inScope(owner, (scope) => removeSavedView(scope, customer.id, id))).toBe("sla");
  });

  it("are refused to who may not open the page", async () => {
    const kept = inScope(as("end_user"), (scope) => keepView(scope, customer.id, view, new Date(now)));
    await expect(kept).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the dashboard of cases", () => {
  const query = dashboardQueryOf({ from: "2026-10", to: "2026-10" });
  const read = (role: Role) => inScope(as(role), (scope) => readCaseFigures(scope, customer, query, now));

  it("counts parts as `portal kpi` does, and a part's rows are as many as it says", async () => {
    const { cases, dashboard } = await read("it_service_owner");
    for (const { part, rows, total } of cases.parts) {
      expect(total, part).toBe(dashboard.figures.opened.measure.n);
      const span = { from: "2026-10", to: "2026-10" };
      const { groups } = await inScope(as("it_service_owner"), (scope) =>
        readFigure(scope, customer, { kpi: "cases.opened", ...span, by: part }, now),
      );
      const asKpi = groups.map(({ key, measure }) => ({ key, count: measure.value ?? 0 }));
      expect(rows.map(({ key, count }) => ({ key, count })).toSorted(byKey), part).toEqual(asKpi.toSorted(byKey));
      for (const { count, rows: filter } of rows) {
        if (!filter) continue;
        const listed = await inScope(as("it_service_owner"), (scope) => countCases(scope, customer.id, filter, now));
        expect(listed, `${part} ${JSON.stringify(filter[part])}`).toBe(count);
      }
    }
  });

  it("asks for nothing about cases for those who see figures alone", async () => {
    const { cases } = await read("information_security_coordinator");
    expect([cases.parts, cases.figures.repeats, cases.figures.notUpdated]).toEqual([[], null, null]);
    expect(cases.figures.firstContact?.measure.n).toBeGreaterThan(0);
  });
});

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

describe("the supplier's overview", () => {
  it("stands as the customer's own dashboard and list say", async () => {
    const viewer = as("delivery_manager");
    const [standing] = await inScope(viewer, (scope) => listStandings(scope, [customer], now));
    await inScope(viewer, async (scope) => {
      const month = dashboardQueryOf({ from: "2026-10", to: "2026-10" });
      const { dashboard } = await readDashboard(scope, customer, month, now);
      const { numerator: met, denominator } = dashboard.figures.resolution.measure;
      expect(standing?.level).toMatchObject({ month: "2026-10", met, breached: (denominator ?? 0) - (met ?? 0) });
      const late = { name: "resolution", due: null, outcome: "breached", reason: null } as const;
      const listed = await countCases(scope, customer.id, { ...noFilter, state: "unclosed", clock: late }, now);
      expect(standing?.late).toBeLessThanOrEqual(listed);
    });
  });

  it("holds the customers one is assigned to, and no other", async () => {
    const viewer = as("incident_manager", [other]);
    const [foreign] = await inScope(viewer, (scope) => listStandings(scope, [customer], now));
    expect(foreign).toMatchObject({ level: { met: 0, breached: 0 }, late: 0, urgent: null, opinion: null });
    expect(await inScope(viewer, (scope) => listUrgent(scope, 10))).toEqual([]);
    expect(await inScope(viewer, (scope) => listReportsToMake(scope, [customer], now))).toEqual([]);
  });

  it("counts follow-ups that are not ended as the customer's own page does, for those who follow incidents up", async () => {
    const of = (role: Role, orgs = [customer]) =>
      inScope(as(role, orgs), (scope) => listFollowUpsToEnd(scope, "2026-11-05"));
    const listed = await inScope(as("incident_manager"), (scope) => listFollowUps(scope, customer.id, true, 500));
    const [row] = await of("incident_manager");
    expect(row?.open ?? 0).toBe(listed.length);
    expect(row?.withoutCause ?? 0).toBe(listed.filter(({ cause }) => cause === "").length);
    expect([await of("tam"), await of("incident_manager", [other])]).toEqual([[], []]);
  });

  it("holds the proposals one writes, with what a draft says it will lead to, and no other customer's", async () => {
    const source = [
      ...["---", "title: Skolstart utan köer", "kind: proposal", `customer: ${customer.slug}`],
      ...["benefit: Omkring 60 färre ärenden om året."],
      "kpi: { key: cases.opened, baselineFrom: 2026-08, baselineTo: 2026-10, target: 17, reviewDate: 2027-11-15 }",
      ...["---", "", "Text."],
    ].join("\n");
    await inOperatorScope(async (scope) => {
      const head = { kind: "proposal", key: "skolstart", orgId: customer.id, sectionKey: null } as const;
      const { documentId } = await createDocument(scope, { ...head, sourceLang: "sv", batch: true });
      const version = { documentId, lang: "sv", source, basedOn: null, origin: "browser", authorId: null } as const;
      await saveVersion(scope, { ...version, batch: true });
    });
    const of = async (role: Role, orgs = [customer]) =>
      proposalStandings(await inScope(as(role, orgs), listProposalRows), now);
    expect(await of("tam")).toMatchObject([
      {
        ...{ state: "draft", days: null, customer: { slug: customer.slug } },
        texts: [{ lang: "sv", title: "Skolstart utan köer", published: null }],
        effect: { benefit: "Omkring 60 färre ärenden om året.", kpi: { key: "cases.opened", target: 17 } },
      },
    ]);
    expect([await of("tam", [other]), await of("it_manager")]).toEqual([[], []]);
  });

  it("names the report that is to be made, for those who make it", async () => {
    const reports = (role: Role) => inScope(as(role), (scope) => listReportsToMake(scope, [customer], now));
    expect(await reports("incident_manager")).toMatchObject([{ month: "2026-10", begunAt: null, commented: 0 }]);
    expect(await reports("tam")).toEqual([]);
  });
});
