import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { recomputeCases, storeCases } from "@/lib/cases/commands";
import { readCalendarEffect, readTermsEffect } from "@/lib/cases/levels/effect-queries";
import { refoldFrom } from "@/lib/cases/levels/refold-commands";
import { verifyCases } from "@/lib/cases/verify";
import { readFigure } from "@/lib/measures/figure-queries";
import type { AgreementTerms } from "@/lib/sla/agreement";
import { defaultTerms, officeCalendar } from "@/lib/sla/default-terms";
import { addAgreementVersion, addCalendarVersion } from "@/lib/sla/version-commands";
import { listAgreementVersions } from "@/lib/sla/version-queries";
import type { CalendarRules } from "@/lib/time/calendar";
import { caseLog } from "../fixtures/case-log";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { staff } from "../fixtures/staff";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 23, 12);
let org: TestCustomer;

beforeAll(async () => {
  org = await addCustomer(database.admin);
  await inOperatorScope((scope) => storeCases(scope, org.id, caseLog(600, now), now));
});

const manager = () => staff([org], ["delivery_manager"]);
/** The default terms with every target as many times as long. */
const stretched = (factor: number): AgreementTerms => ({
  ...defaultTerms,
  targets: defaultTerms.targets.map((target) => ({
    ...target,
    minutes: Math.max(1, Math.round(target.minutes * factor)),
  })),
});
const save = (terms: AgreementTerms, validFrom: string, base: number) =>
  inScope(manager(), (scope) => addAgreementVersion(scope, org.id, { terms, validFrom, note: "", base }));
const stored = () =>
  inOperatorScope(async ({ db }) => ({
    clocks: await db.slaOutcome.findMany({
      where: { orgId: org.id },
      orderBy: [{ caseId: "asc" }, { clock: "asc" }, { cycle: "asc" }],
    }),
    months: await db.slaMonth.findMany({
      where: { orgId: org.id },
      orderBy: [{ month: "asc" }, { clock: "asc" }, { serviceKey: "asc" }, { priority: "asc" }],
    }),
  }));
/** Does what the outbox asks for, as the worker would. */
const work = async () => {
  const jobs = await inJobScope(({ db }) => db.job.findMany({ where: { kind: "sla.refold", state: "pending" } }));
  for (const { id, payload } of jobs) {
    const { from } = payload as { from: string };
    await inJobScope((scope) => refoldFrom(scope, org.id, from, now));
    await inJobScope(({ db }) => db.job.updateMany({ where: { id }, data: { state: "done" } }));
  }
  return jobs.length;
};

describe("the effect of proposed terms", () => {
  test("stands beside what the dashboard shows for the last whole quarter", async () => {
    const effect = await inScope(manager(), (scope) => readTermsEffect(scope, org.id, defaultTerms, now));
    expect(effect).toMatchObject({ from: "2026-07", to: "2026-09", changed: [] });
    expect(effect.judged).toBe(effect.cases);
    for (const clock of ["response", "resolution"] as const) {
      const asked = { kpi: `sla.attainment.${clock}` as const, from: effect.from, to: effect.to, by: null };
      const { whole } = await inOperatorScope((scope) => readFigure(scope, org, asked, now));
      const row = effect.rows.find((one) => one.clock === clock && one.priority === null);
      expect([row?.current.met, (row?.current.met ?? 0) + (row?.current.breached ?? 0)]).toEqual([
        whole.numerator,
        whole.denominator,
      ]);
      expect(row?.proposed).toEqual(row?.current);
    }
    const asked = { kpi: "sla.attainment.resolution", from: effect.from, to: effect.to, by: "month" } as const;
    const { groups } = await inOperatorScope((scope) => readFigure(scope, org, asked, now));
    expect(
      effect.credits.map(({ month, before }) => [month, before?.share.numerator, before?.share.denominator]),
    ).toEqual(groups.map(({ key, measure }) => [key, measure.numerator, measure.denominator]));
    expect(effect.credits.every(({ before, after }) => before?.percent === after?.percent)).toBe(true);
  });

  test("of another ladder alone is that months give back another credit, and no clock comes out another way", async () => {
    const promising = { ...defaultTerms, promisedShare: 0.9999, credits: [{ below: 0.9999, percent: 4 }] };
    const effect = await inScope(manager(), (scope) => readTermsEffect(scope, org.id, promising, now));
    expect(effect.changed).toEqual([]);
    expect(effect.credits.map(({ before, after }) => [before?.percent, after?.percent])).toEqual([
      [10, 4],
      [10, 4],
      [10, 4],
    ]);
  });

  test("is what becomes of the same clocks, and writes nothing", async () => {
    const before = await stored();
    const harder = await inScope(manager(), (scope) => readTermsEffect(scope, org.id, stretched(0.1), now));
    const easier = await inScope(manager(), (scope) => readTermsEffect(scope, org.id, stretched(50), now));
    const total = (effect: typeof harder, side: "current" | "proposed", field: "met" | "breached") =>
      effect.rows.filter(({ priority }) => priority === null).reduce((sum, row) => sum + row[side][field], 0);
    expect(total(harder, "proposed", "met")).toBeLessThan(total(harder, "current", "met"));
    expect(total(easier, "proposed", "met")).toBeGreaterThan(total(easier, "current", "met"));
    expect(harder.changed.every(({ before: was, after }) => was === "met" && after === "breached")).toBe(true);
    expect(harder.changed).toHaveLength(total(harder, "current", "met") - total(harder, "proposed", "met"));
    expect(await stored()).toEqual(before);
  });

  test("of terms that promise less is that those clocks are not judged", async () => {
    const targets = defaultTerms.targets.filter(({ clock }) => clock === "resolution");
    const effect = await inScope(manager(), (scope) =>
      readTermsEffect(scope, org.id, { ...defaultTerms, targets }, now),
    );
    const response = effect.rows.find(({ clock, priority }) => clock === "response" && priority === null);
    expect(response?.proposed).toEqual({ met: 0, breached: 0, running: 0, excluded: 0 });
    expect(effect.changed.every(({ clock, after }) => clock === "response" && after === null)).toBe(true);
  });

  test("of a promise where none was is what the quarter would have been", async () => {
    const targets = defaultTerms.targets.filter(({ priority }) => priority === 1);
    const terms: AgreementTerms = { ...defaultTerms, targets };
    const nothing = await addCustomer(database.admin, { slug: "nyby", key: "NYBY", terms });
    await inOperatorScope((scope) => storeCases(scope, nothing.id, caseLog(600, now), now));
    const effect = await inScope(staff([nothing], ["bam"]), (scope) =>
      readTermsEffect(scope, nothing.id, defaultTerms, now),
    );
    // What the same cases give a customer to whom it was promised all along.
    const asPromised = await inScope(manager(), (scope) => readTermsEffect(scope, org.id, defaultTerms, now));
    const side = (rows: typeof effect.rows, which: "current" | "proposed") =>
      rows.flatMap(({ clock, priority, [which]: counted }) =>
        priority === 1 || counted.met + counted.breached === 0 ? [] : [{ clock, priority, counted }],
      );
    expect(side(effect.rows, "proposed")).toEqual(side(asPromised.rows, "current"));
    expect(side(effect.rows, "proposed").length).toBeGreaterThan(6);
    expect(effect.changed.every(({ before, after }) => before === null && after !== null)).toBe(true);
    expect(effect.changedCases).toBeGreaterThan(100);
  });

  test("of a calendar is that of its hours alone, and of the same rules nothing", async () => {
    const before = await stored();
    const effect = (rules: CalendarRules) =>
      inScope(manager(), (scope) => readCalendarEffect(scope, org.id, { key: "office", rules }, now));
    const same = await effect(officeCalendar);
    expect(same).toMatchObject({ changed: [], changedCases: 0 });
    const shorter = await effect({
      ...officeCalendar,
      weekly: officeCalendar.weekly.map((day) => ({ ...day, to: "12:00" })),
    });
    expect(shorter.changedCases).toBeGreaterThan(0);
    // Priorities 1 and 2 are reckoned around the clock.
    expect(shorter.changed.every(({ priority }) => priority > 2)).toBe(true);
    expect(await stored()).toEqual(before);
  });

  test("has a bound: without time nothing is judged, and it says so", async () => {
    const effect = await inScope(manager(), (scope) => readTermsEffect(scope, org.id, stretched(0.1), now, 0));
    expect(effect).toMatchObject({ judged: 0, rows: [] });
    expect(effect.cases).toBeGreaterThan(50);
  });
});

describe("a version", () => {
  test("two agreements changed in flight, while cases run, end equal to recomputing from scratch", async () => {
    expect(await save(stretched(0.5), "2026-03-01", 1)).toBeNull();
    // Between the saving and the work, cases come in: they are folded by the new terms already.
    const arriving = caseLog(30, now, { seed: 7 }).map((draft) => ({ ...draft, externalKey: `a${draft.externalKey}` }));
    const writing = inOperatorScope((scope) => storeCases(scope, org.id, arriving, now));
    const first = work();
    expect(await save(stretched(2), "2026-08-01", 2)).toBeNull();
    const later = caseLog(30, now, { seed: 8 }).map((draft) => ({ ...draft, externalKey: `b${draft.externalKey}` }));
    await Promise.all([writing, first, inOperatorScope((scope) => storeCases(scope, org.id, later, now))]);
    expect((await first) + (await work())).toBe(2);
    const inFlight = await stored();
    await inOperatorScope((scope) => recomputeCases(scope, org.id, now));
    expect(inFlight).toEqual(await stored());
    expect(await inOperatorScope((scope) => verifyCases(scope, org.id, now))).toMatchObject({
      cases: 660,
      differences: [],
    });
  });

  test("a recomputation done twice is as once", async () => {
    const before = await stored();
    await inJobScope((scope) => refoldFrom(scope, org.id, "2026-03-01", now));
    expect(await stored()).toEqual(before);
  });

  test("of two people who save at once one is stored and the other is told", async () => {
    const answers = await Promise.all([save(stretched(3), "2027-01-01", 3), save(stretched(4), "2027-02-01", 3)]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers).toContainEqual({ refused: "agreements.problem.changed_meanwhile" });
    const versions = await inScope(manager(), (scope) => listAgreementVersions(scope, org.id));
    expect(versions.map(({ validFrom }) => validFrom)).toHaveLength(4);
  });

  test("on a day that has one already is refused at its field", async () => {
    const refusal = { refused: "agreements.problem.date_taken", field: "validFrom" };
    expect(await save(stretched(3), "2026-03-01", 4)).toEqual(refusal);
  });

  test("is refused to whoever does not manage the service level", async () => {
    const agent = staff([org], ["servicedesk_agent"]);
    const input = { terms: defaultTerms, validFrom: "2028-01-01", note: "", base: 4 };
    const refused = inScope(agent, (scope) => addAgreementVersion(scope, org.id, input));
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
  });

  test("never changes: not even the job role may update one", async () => {
    const client = new Client({ connectionString: database.job });
    await client.connect();
    try {
      for (const table of ["agreement_version", "calendar_version"]) {
        await expect(client.query(`update ${table} set note = 'other'`)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await client.end();
    }
  });

  test("of a calendar is folded in as one of the agreement is", async () => {
    const rules = { ...officeCalendar, closedDates: ["2026-09-07", "2026-09-08", "2026-09-09"] };
    const input = { key: "office", name: "", validFrom: "2026-09-01", note: "", base: 1, rules };
    expect(await inScope(manager(), (scope) => addCalendarVersion(scope, org.id, input))).toBeNull();
    expect(await work()).toBeGreaterThan(0);
    expect(await inOperatorScope((scope) => verifyCases(scope, org.id, now))).toMatchObject({ differences: [] });
  });
});
