import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inKeyScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { countCases } from "@/lib/cases/list-queries";
import { verifyCases } from "@/lib/cases/verify";
import { getApiFigure } from "@/lib/intake/api/kpi-queries";
import { type KpiId, kpiIds } from "@/lib/measures/catalogue";
import { rowsBehind } from "@/lib/measures/drill";
import { readFigure } from "@/lib/measures/figure-queries";
import type { Division } from "@/lib/measures/kpi/divisions";
import { tellFigure } from "@/lib/measures/told-figure-queries";
import type { TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { staff } from "../fixtures/staff";
import { goldenNow as now, writeGolden } from "./golden-world";

const database = freshDatabase();
const hour = 3_600_000;
let org: TestCustomer;

beforeAll(async () => {
  org = await writeGolden(database.admin);
});

const manager = () => staff([org], ["delivery_manager"]);
const figure = async (kpi: KpiId, from: string, to = from, by: Division | null = null) =>
  inScope(manager(), (scope) => readFigure(scope, org, { kpi, from, to, by }, now));
const whole = async (kpi: KpiId, from: string, to = from) => (await figure(kpi, from, to)).whole;

describe("cases", () => {
  test("resolved at first contact: one of four", async () => {
    // Resolved in September: a, b, c, d. Only a took the customer no more than the report: 1 ÷ 4.
    expect(await whole("cases.first_contact", "2026-09")).toMatchObject({
      value: 0.25,
      numerator: 1,
      denominator: 4,
      n: 4,
    });
    expect((await whole("cases.first_contact", "2026-08")).value).toBeNull();
  });

  test("time to the first response, in the month in which it came", async () => {
    // September, business: a 1 h, b 0.5 h, c 2 h, d 4 h. Rising 0.5 1 2 4: median (1 + 2) ÷ 2 = 1.5; p90 at 2.7: 2 + 0.7 · 2 = 3.4; mean 7.5 ÷ 4 = 1.875.
    expect((await whole("response.median.business", "2026-09")).value).toBe(1.5 * hour);
    expect((await whole("response.p90.business", "2026-09")).value).toBe(3.4 * hour);
    expect(await whole("response.mean.business", "2026-09")).toMatchObject({
      ...{ value: 1.875 * hour, numerator: 7.5 * hour, denominator: 4, n: 4, unit: "business_ms" },
    });
    // Calendar: c is 65 h, so 70.5 ÷ 4 = 17.625. pause-in-wall-clock: the two times are never mixed.
    expect((await whole("response.mean.calendar", "2026-09")).value).toBe(17.625 * hour);
    // e was opened on 30 September and answered on 1 October: 1 h before 17 and 1 h after 08, and f 1 h: mean 1.5.
    expect(await whole("response.mean.business", "2026-10")).toMatchObject({ value: 1.5 * hour, n: 2 });
    const rows = rowsBehind("response.mean.business", {
      from: "2026-10",
      to: "2026-10",
      priority: null,
      service: null,
      now,
      backlogAt: now,
    });
    expect(await inOperatorScope((scope) => countCases(scope, org.id, rows, now))).toBe(2);
  });

  test("repeats are incidents whose reporter had reported another of the kind in the 30 days before", async () => {
    // Mail and Utskrift: a and c by Elsa, b and e by Ulf. c repeats a, e repeats b; d of Elsa is of another kind. Of 5 incidents.
    expect(await whole("cases.repeats", "2026-09")).toMatchObject({ value: 2, n: 5, excluded: { count: 0 } });
    const slice = { from: "2026-09", to: "2026-09", priority: null, service: null, now, backlogAt: now };
    const rows = rowsBehind("cases.repeats", slice);
    expect(await inOperatorScope((scope) => countCases(scope, org.id, rows, now))).toBe(2);
    expect(await whole("cases.repeats", "2026-10")).toMatchObject({
      ...{ value: null, n: 0, excluded: { count: 1, reasons: [{ reason: "uncategorised", count: 1 }] } },
    });
  });

  test("nothing new for 14 days is what the customer sees, at the end of the month or now", async () => {
    // At the end of October: e was last heard of on 1 October, f on the 30th. On 23 November both are older than 14 days.
    expect(await whole("cases.not_updated", "2026-10")).toMatchObject({ value: 1, n: 2 });
    expect(await whole("cases.not_updated", "2026-11")).toMatchObject({ value: 2, n: 2 });
    // At the end of September c and d were resolved, and e was an hour old.
    expect(await whole("cases.not_updated", "2026-09")).toMatchObject({ value: 0, n: 1 });
  });

  test("kept clocks are also told of the cases opened, and of the cases resolved, in the period", async () => {
    // Priority 3: answered within 4 office hours, resolved within 24. a, b, c and d were. e, opened on 30 September at 16, was
    // due on 5 October at 13 (1 + 9 + 9 + 5 h) and is late: of the clocks due in September 4 ÷ 4, of the cases opened in it 4 ÷ 5.
    expect(await whole("sla.attainment.resolution", "2026-09")).toMatchObject({ value: 1, n: 4 });
    expect(await whole("sla.attainment.resolution.opened", "2026-09")).toMatchObject({
      ...{ value: 0.8, numerator: 4, denominator: 5, n: 5 },
    });
    // f, opened in October, was due on 3 November: open-late-left-out-of-attainment is 0 ÷ 1, and not nothing.
    expect(await whole("sla.attainment.resolution.opened", "2026-10")).toMatchObject({ value: 0, n: 1 });
    // Resolved in September: a, b, c, d. In October nothing was: hundred-percent-of-nothing.
    expect(await whole("sla.attainment.resolution.resolved", "2026-09")).toMatchObject({ value: 1, n: 4 });
    expect(await whole("sla.attainment.resolution.resolved", "2026-10")).toMatchObject({ value: null, n: 0 });
    // d was answered after exactly 4 h, e on 1 October after 2: five of five opened in September, four of four resolved.
    expect(await whole("sla.attainment.response.opened", "2026-09")).toMatchObject({ value: 1, n: 5 });
    expect(await whole("sla.attainment.response.resolved", "2026-09")).toMatchObject({ value: 1, n: 4 });
    // A click lists as many clocks as the figure counts.
    const slice = { from: "2026-09", to: "2026-09", priority: null, service: null, now, backlogAt: now };
    for (const [kpi, n] of [
      ["sla.attainment.resolution.opened", 5],
      ["sla.attainment.resolution.resolved", 4],
      ["sla.attainment.response.opened", 5],
    ] as const) {
      const rows = rowsBehind(kpi, slice);
      expect(await inOperatorScope((scope) => countCases(scope, org.id, rows, now)), kpi).toBe(n);
    }
    // By month they come to the whole.
    const { groups } = await figure("sla.attainment.resolution.opened", "2026-09", "2026-10", "month");
    expect(groups.map(({ key, measure }) => [key, measure.value])).toEqual([
      ["2026-09", 0.8],
      ["2026-10", 0],
    ]);
  });

  test("counts are divided by category and channel, and the parts come to the whole", async () => {
    const { whole: all, groups } = await figure("cases.opened", "2026-09", "2026-10", "category");
    expect(groups.map(({ key, measure }) => [key, measure.value])).toEqual([
      ["Utskrift", 4],
      ["", 1],
      ["Konto", 1],
    ]);
    expect(all.value).toBe(6);
    const { groups: channels } = await figure("cases.opened", "2026-09", "2026-10", "channel");
    expect(channels.map(({ key, measure }) => [key, measure.value])).toEqual([
      ["phone", 5],
      ["portal", 1],
    ]);
  });

  test("the months are what the events say", async () => {
    const { differences } = await inOperatorScope((scope) => verifyCases(scope, org.id, now));
    expect(differences).toEqual([]);
  });
});

describe("money", () => {
  test("is added in one currency, credits taken off, the other currency told", async () => {
    // 1 000 − 100 + 1 200 = 2 100 kronor over 3 lines; the line in euro is not added.
    expect(await whole("billing.invoiced", "2026-01", "2026-02")).toMatchObject({
      ...{ value: 210_000, n: 3, unit: "money", currency: "SEK" },
      excluded: { count: 1, reasons: [{ reason: "other_currency", count: 1 }] },
    });
    expect(await whole("billing.invoiced", "2026-03")).toMatchObject({ value: null, n: 0 });
  });

  test("is held against a twelfth of the budget for each invoiced month", async () => {
    // 12 000 kronor a year, 1 000 a month: 2 100 ÷ 2 000 = 105 %. March is not invoiced and stands beside.
    expect(await whole("billing.against_budget", "2026-01", "2026-03")).toMatchObject({
      ...{ value: 1.05, numerator: 210_000, denominator: 200_000, n: 2 },
      excluded: { count: 1, reasons: [{ reason: "not_invoiced", count: 1 }] },
    });
    expect((await whole("billing.against_budget", "2025-12")).value).toBeNull();
  });

  test("is foreseen from what was known at the end of the period", async () => {
    // Nothing is agreed and nothing counted, so the forecast is what was invoiced: 900 by January, 2 100 by February.
    expect(await whole("billing.forecast", "2026-01")).toMatchObject({ value: 90_000, n: 1, currency: "SEK" });
    expect(await whole("billing.forecast", "2026-01", "2026-06")).toMatchObject({ value: 210_000, n: 2 });
    // 2 100 ÷ 12 000.
    expect(await whole("billing.forecast_against_budget", "2026-02")).toMatchObject({
      value: 0.175,
      denominator: 1_200_000,
    });
  });

  test("questions wait until they are answered", async () => {
    // At midnight to 1 October in Stockholm (22:00 UTC) number 2 had waited exactly 5 days; number 1 was answered.
    expect((await whole("billing.questions_open", "2026-09")).value).toBe(1);
    expect((await whole("billing.questions_age", "2026-09")).value).toBe(5 * 24 * hour);
    // At the end of October (23:00 UTC) number 3 had waited 3 days.
    expect((await whole("billing.questions_age", "2026-09", "2026-10")).value).toBe(3 * 24 * hour);
    expect(await whole("billing.questions_open", "2026-08")).toMatchObject({ value: 0 });
    expect((await whole("billing.questions_age", "2026-08")).value).toBeNull();
  });

  test("is for those with a right of its own, in both locks", async () => {
    const owner = staff([org], ["it_service_owner"], { isSupplier: false });
    const ask = inScope(owner, (scope) =>
      readFigure(scope, org, { kpi: "billing.invoiced", from: "2026-01", to: "2026-02", by: null }, now),
    );
    await expect(ask).rejects.toMatchObject({ code: "not_found" });
    const key = { keyId: randomUUID(), orgId: org.id, name: "x", rights: "read" } as const;
    const api = inKeyScope(key, "read", (scope) =>
      getApiFigure(scope, org.id, "billing.invoiced", { from: "2026-01", to: "2026-02" }, now),
    );
    await expect(api).rejects.toMatchObject({ code: "not_found" });
    const seen = await inScope(owner, (scope) => scope.db.invoiceLine.count({ where: { orgId: org.id } }));
    expect(seen).toBe(0);
  });
});

describe("self-service", () => {
  test("readings and searches are counted in the customer's months, and only the customer's own", async () => {
    // 4 + 5 readings in October.
    expect((await whole("knowledge.reads", "2026-10")).value).toBe(9);
    expect((await whole("knowledge.reads", "2026-08")).value).toBeNull();
    // October: opened, solved, none and the one that began at 00:30 on 1 October and ended in a case. 2 answered of 4.
    expect((await whole("knowledge.searches", "2026-10")).value).toBe(4);
    expect(await whole("knowledge.answered", "2026-10")).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 });
    // One visit was helped; the other said so and reported a case all the same.
    expect((await whole("knowledge.deflection", "2026-10")).value).toBe(1);
    expect((await whole("knowledge.deflection", "2026-08")).value).toBeNull();
  });

  test("whoever follows the service up gets the count and never the words", async () => {
    const owner = staff([org], ["it_service_owner"], { isSupplier: false });
    await inScope(owner, async (scope) => {
      const asked = { kpi: "knowledge.searches", from: "2026-10", to: "2026-10", by: null } as const;
      expect((await readFigure(scope, org, asked, now)).whole.value).toBe(4);
      expect(await scope.db.searchLog.count()).toBe(0);
    });
  });
});

test("every figure of the catalogue is told to the command line, and to a key what it may read, alike", async () => {
  const key = { keyId: randomUUID(), orgId: org.id, name: "x", rights: "read" } as const;
  for (const [index, kpi] of kpiIds.entries()) {
    const asked = { kpi, from: "2026-09", to: "2026-10", by: null };
    const told = await inOperatorScope((scope) => tellFigure(scope, org, asked, now));
    expect(told).toMatchObject({
      id: kpi,
      org: "norrby",
      unit: expect.any(String),
      population: expect.stringMatching(/\.$/),
    });
    if (kpi.startsWith("billing.") || index % 3 !== 0) continue;
    expect(await inKeyScope(key, "read", (scope) => getApiFigure(scope, org.id, kpi, asked, now))).toEqual(told);
  }
  expect(kpiIds.length).toBeGreaterThanOrEqual(48);
});
