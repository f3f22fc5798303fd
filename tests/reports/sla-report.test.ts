import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inJobScope, inOperatorScope, inScope, type Scope } from "@/lib/access/scope";
import { excludeClock, storeCases } from "@/lib/cases/commands";
import { listFollowUpsOf } from "@/lib/cases/incidents/queries";
import { type KpiId, kpiIds, timeOf } from "@/lib/measures/catalogue";
import { readFigure } from "@/lib/measures/figure-queries";
import { populationOf } from "@/lib/measures/kpi/populations";
import { readDashboard } from "@/lib/measures/queries";
import { beginReport, publishReport, saveComment, saveSummary, subscribe } from "@/lib/reports/sla/commands";
import { readContent } from "@/lib/reports/sla/loaders";
import { tellOfReport } from "@/lib/reports/sla/notice-commands";
import { getReport, hashOf, listReports, type ReportHead, readDraft, readFrozen } from "@/lib/reports/sla/queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { reportedCases } from "@/tests/fixtures/reported-cases";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const month = "2026-10";
const now = stockholm("2026-11-05 12:00");
let customer: TestCustomer & { name: string };
let other: TestCustomer;

const as = (role: Role, of: TestCustomer = customer) =>
  staff([of], [role], { name: role, isSupplier: ["incident_manager", "tam"].includes(role) });

beforeAll(async () => {
  customer = { ...(await addCustomer(database.job)), name: "Norrby" };
  other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
  await inOperatorScope((scope) => storeCases(scope, customer.id, reportedCases, now));
});

const head = async (scope: Scope) => (await getReport(scope, customer.id, month)) as ReportHead;

describe("a draft", () => {
  it("is made in one step, once, and seen by those who make reports alone", async () => {
    const manager = as("incident_manager");
    for (let time = 0; time < 2; time++) await inScope(manager, (scope) => beginReport(scope, customer.id, month));
    const seen = (role: Role) => inScope(as(role), (scope) => listReports(scope, customer.id));
    expect(await seen("incident_manager")).toMatchObject([{ month, publishedAt: null }]);
    expect(await seen("it_manager")).toEqual([]);
    const unfiltered = await inScope(as("it_manager"), ({ db }) => db.slaReport.count());
    expect(unfiltered).toBe(0);
  });

  it("counts exactly as the dashboard and as `portal kpi`", async () => {
    await inScope(as("incident_manager"), async (scope) => {
      const { figures } = await readDraft(scope, customer, await head(scope), now);
      const query = { from: month, to: month, clock: "resolution", time: "business" } as const;
      const { dashboard } = await readDashboard(scope, customer, query, now);
      expect(figures.month).toEqual(dashboard);
      const shown = Object.values(figures.month.figures).map(({ measure }) => measure);
      expect(shown).toHaveLength(12);
      const figureOf = async (kpi: KpiId) =>
        (await readFigure(scope, customer, { kpi, from: month, to: month, by: null }, now)).whole;
      for (const measure of shown) expect(await figureOf(measure.kpi)).toEqual(measure);
      const told = new Set(shown.map(({ kpi }) => kpi));
      const credit = await figureOf("credit.percent");
      const hasLadder = (figures.credit?.steps ?? []).length > 0;
      expect(credit.value).toBe(hasLadder ? (figures.credit?.percent ?? null) : null);
      // Availability is followed up per service, on the page of service levels; the rest on pages of their own, and other
      // populations of clocks where they are followed.
      const elsewhere = kpiIds.filter((kpi) => !told.has(kpi) && timeOf(kpi) === null && populationOf(kpi) === null);
      expect(
        elsewhere.filter((kpi) => !/^(availability|satisfaction|billing|knowledge|proposals)\./.test(kpi)),
      ).toEqual(["cases.first_contact", "cases.repeats", "cases.not_updated", "credit.percent"]);
    });
  });

  it("names every breach that its figures count, each once, with what is said of it", async () => {
    const manager = as("incident_manager");
    await inScope(manager, async (scope) => {
      const { figures, rows } = await readDraft(scope, customer, await head(scope), now);
      const { resolutionBreaches, responseBreaches } = figures.month.figures;
      const of = (clock: string) => rows.breaches.filter((breach) => breach.clock === clock).length;
      expect([of("resolution"), of("response")]).toEqual([
        resolutionBreaches.measure.value,
        responseBreaches.measure.value,
      ]);
      expect(rows.breaches.map(({ reference, clock, stoppedAt }) => [reference, clock, stoppedAt !== null])).toEqual([
        ["NORD-1", "resolution", true],
        ["NORD-3", "resolution", true],
        ["NORD-4", "response", false],
        ["NORD-4", "resolution", false],
      ]);
      const [first] = rows.breaches;
      const breach = { caseId: first?.caseId ?? "", clock: "resolution" as const, cycle: 1 };
      const { id } = await head(scope);
      await saveComment(scope, customer.id, id, { ...breach, body: "Väntade på reservdel" }, now);
      const nothing = { ...breach, cycle: 9, body: "x" };
      await expect(saveComment(scope, customer.id, id, nothing, now)).rejects.toThrow("no clock");
      const again = await readDraft(scope, customer, await head(scope), now);
      expect(again.rows.breaches[0]).toMatchObject({ comment: "Väntade på reservdel" });
      expect(again.rows.incidents.map(({ reference }) => reference)).toEqual(["NORD-1"]);
      expect(await listFollowUpsOf(scope, customer.id, "2026-09")).toMatchObject([{ number: 5 }]);
    });
  });

  it("derives the credit from the agreement: 1 of 4 in time is below every step", async () => {
    await inScope(as("incident_manager"), async (scope) => {
      const { figures } = await readDraft(scope, customer, await head(scope), now);
      expect(figures.credit?.share).toEqual({ value: 1 / 4, numerator: 1, denominator: 4 });
      const lowest = figures.credit?.steps.at(-1);
      expect(figures.credit).toMatchObject({ step: lowest, percent: lowest?.percent, agreement: "main" });
    });
  });

  it("keeps the summary of whoever saved first", async () => {
    await inScope(as("incident_manager"), async (scope) => {
      const { id, revision } = await head(scope);
      expect(await saveSummary(scope, customer.id, id, { summary: "En tung månad.", revision })).toBe("saved");
      expect(await saveSummary(scope, customer.id, id, { summary: "En lätt månad.", revision })).toBe("own");
      expect(await saveSummary(scope, customer.id, id, { summary: "En tung månad.", revision })).toBe("saved");
    });
  });

  it("is not frozen while its month goes on", async () => {
    const early = stockholm("2026-10-31 23:59");
    const publish = inScope(as("incident_manager"), async (scope) => {
      return publishReport(scope, customer, await head(scope), early);
    });
    expect(await publish).toBe(false);
  });

  it.each(["it_manager", "tam", "customer_ceo"] as const)("is not for a %s to write", async (role) => {
    await expect(inScope(as(role), (scope) => beginReport(scope, customer.id, "2026-09"))).rejects.toThrow(
      "no reports.write",
    );
    const data = [{ orgId: customer.id, month: "2026-09" }];
    await expect(inScope(as(role), ({ db }) => db.slaReport.createMany({ data }))).rejects.toThrow("row-level");
  });
});

describe("a published report", () => {
  const subscriber = () => as("it_manager");
  let wanted: ReturnType<typeof subscriber>;

  beforeAll(async () => {
    wanted = subscriber();
    const left = as("end_user");
    await addStaff(database.job, [wanted, left]);
    await inScope(wanted, (scope) => subscribe(scope, customer.id, true));
    // Was once allowed to.
    await inOperatorScope(({ db }) =>
      db.slaReportSubscription.createMany({ data: [{ orgId: customer.id, personId: left.personId }] }),
    );
    await inScope(as("incident_manager"), async (scope) => publishReport(scope, customer, await head(scope), now));
  });

  it("is what was frozen, by its hashes, and is read by whoever sees service levels", async () => {
    await inScope(as("it_manager"), async (scope) => {
      const report = await head(scope);
      const { figures, rows, isWhole } = await readFrozen(scope, customer.id, report);
      expect(isWhole).toBe(true);
      expect(report.figuresHash).toBe(hashOf(figures));
      expect(figures).toMatchObject({ summary: "En tung månad.", customer: "Norrby" });
      expect(rows?.breaches).toHaveLength(4);
    });
  });

  it("tells of no case to those who may not see the customer's cases, by either lock", async () => {
    await inScope(as("customer_ceo"), async (scope) => {
      const { figures, rows } = await readFrozen(scope, customer.id, await head(scope));
      expect(rows).toBeNull();
      expect(JSON.stringify(figures)).not.toContain("Ärende 1");
      expect(await scope.db.slaReportRows.count()).toBe(0);
    });
  });

  it("is not there for an end user or another customer", async () => {
    for (const viewer of [as("end_user"), as("it_manager", other)]) {
      expect(await inScope(viewer, ({ db }) => db.slaReport.count())).toBe(0);
      await expect(inScope(viewer, (scope) => getReport(scope, customer.id, month))).rejects.toThrow("no sla.read");
    }
  });

  it("stays when data is corrected, and what would be counted otherwise is told beside it", async () => {
    const manager = as("incident_manager");
    const read = () => inScope(manager, async (scope) => readContent(scope, customer, await head(scope), now + 60_000));
    const before = await read();
    expect([before.restated, before.creditNow]).toEqual([[], null]);
    const caseId = before.rows?.breaches[0]?.caseId ?? "";
    const exclusion = { caseId, clock: "resolution" as const, reason: "Avtalat underhåll" };
    await inScope(manager, (scope) => excludeClock(scope, customer.id, exclusion, now));
    const after = await read();
    expect(after.figures).toEqual(before.figures);
    expect(after.rows).toEqual(before.rows);
    expect(after.isWhole).toBe(true);
    expect(after.restated.map(({ figure, then, now: today }) => [figure, then.value, today.value])).toEqual([
      ["resolution", 1 / 4, 1 / 3],
      ["resolutionBreaches", 3, 2],
    ]);
  });

  it("cannot be changed, published again or commented on by anybody, not even the job role", async () => {
    const manager = as("incident_manager");
    await inScope(manager, async (scope) => {
      const { id, revision } = await head(scope);
      expect(await saveSummary(scope, customer.id, id, { summary: "x", revision })).toBe("conflict");
      const comment = { caseId: id, clock: "response" as const, cycle: 1, body: "x" };
      await expect(saveComment(scope, customer.id, id, comment, now)).rejects.toThrow("no draft");
    });
    const rewrite = inOperatorScope(({ db }) =>
      db.slaReport.updateMany({ where: { orgId: customer.id }, data: { summary: "x" } }),
    );
    await expect(rewrite).rejects.toThrow("is published and cannot be changed");
    const again = inScope(manager, async (scope) => publishReport(scope, customer, await head(scope), now));
    await expect(again).rejects.toThrow();
  });

  it("says so when somebody has changed it all the same", async () => {
    const { Client } = await import("pg");
    const admin = new Client({ connectionString: database.admin });
    await admin.connect();
    const change = (value: string) =>
      admin.query("update sla_report set figures = jsonb_set(figures, '{summary}', to_jsonb($1::text))", [value]);
    await change("En lysande månad.");
    const isWhole = () =>
      inScope(as("it_manager"), async (scope) => (await readFrozen(scope, customer.id, await head(scope))).isWhole);
    expect(await isWhole()).toBe(false);
    await change("En tung månad.");
    expect(await isWhole()).toBe(true);
    await admin.end();
  });

  it("is told to its subscribers who may still read it, once", async () => {
    const { id } = await inOperatorScope(head);
    expect(await inOperatorScope(({ db }) => db.job.count({ where: { kind: "report.published" } }))).toBe(1);
    for (let time = 0; time < 2; time++) await inJobScope((scope) => tellOfReport(scope, customer.id, id, now));
    const mails = await inOperatorScope(({ db }) => db.mailMessage.findMany({ where: { orgId: customer.id } }));
    expect(mails.map(({ toPerson }) => toPerson)).toEqual([wanted.personId]);
    expect(mails[0]?.subject).toBe("Servicenivårapport oktober 2026 för norrby");
    expect(mails[0]?.text).toContain(`/o/norrby/reports/${month}`);
  });

  it("can be unsubscribed from", async () => {
    await inScope(wanted, (scope) => subscribe(scope, customer.id, false));
    expect(await inScope(wanted, ({ db }) => db.slaReportSubscription.count())).toBe(0);
  });
});
