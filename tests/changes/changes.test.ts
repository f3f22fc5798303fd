import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inKeyScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { getChange, listCausedCases, listChanges } from "@/lib/changes/change-queries";
import { partIncident, registerChange, saveChangePlan } from "@/lib/changes/commands";
import { type Counting, changeFilterOf } from "@/lib/changes/list-filter";
import { getApiFigure } from "@/lib/intake/api/kpi-queries";
import type { KpiId } from "@/lib/measures/catalogue";
import { readFigure } from "@/lib/measures/figure-queries";
import { listCarriedOut } from "@/lib/measures/kpi/change-queries";
import type { Division } from "@/lib/measures/kpi/divisions";
import type { TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { staff } from "../fixtures/staff";
import { managerOf, now, plan, writeChanges } from "./changes-world";

const database = freshDatabase();
let org: TestCustomer;
let other: TestCustomer;

const manager = () => managerOf(org);
const asRole = (role: Role) => staff([org], [role], { isSupplier: false });

beforeAll(async () => {
  ({ org, other } = await writeChanges(database.admin));
});

const figure = (kpi: KpiId, from: string, to = from, by: Division | null = null) =>
  inOperatorScope((scope) => readFigure(scope, org, { kpi, from, to, by }, now));
const whole = async (kpi: KpiId, from: string, to = from) => (await figure(kpi, from, to)).whole;

describe("figures", () => {
  test("success: in its window, not backed out, no case caused", async () => {
    // Ended in September: C-1 to C-9. C-9 was cancelled and C-8 had no window, which leaves 7. C-1 and C-2 succeeded: 2 ÷ 7.
    expect(await whole("changes.success_rate", "2026-09")).toMatchObject({
      ...{ value: 2 / 7, numerator: 2, denominator: 7, n: 7, unit: "share" },
      excluded: {
        count: 2,
        reasons: [
          { reason: "cancelled", count: 1 },
          { reason: "no_window", count: 1 },
        ],
      },
    });
    expect(await whole("changes.success_rate", "2026-10")).toMatchObject({ value: 1, n: 1 });
    // hundred-percent-of-nothing: in November nothing ended.
    expect(await whole("changes.success_rate", "2026-11")).toMatchObject({ value: null, n: 0 });
  });

  test("late, emergencies and how many", async () => {
    // C-4 had no estimate: 7 of the 8 that ended did. C-1 (23:00) and C-3 (23:01) came after 22:30: 2 ÷ 7.
    expect(await whole("changes.late", "2026-09")).toMatchObject({
      ...{ value: 2 / 7, numerator: 2, denominator: 7 },
      excluded: {
        count: 2,
        reasons: [
          { reason: "cancelled", count: 1 },
          { reason: "no_estimate", count: 1 },
        ],
      },
    });
    // C-5 of eight.
    expect(await whole("changes.emergency", "2026-09")).toMatchObject({ value: 1 / 8, numerator: 1, denominator: 8 });
    expect(await whole("changes.finished", "2026-09")).toMatchObject({ value: 8, n: 8, excluded: { count: 1 } });
    // A month of the register in which nothing ended is 0; before the register began nobody knows.
    expect(await whole("changes.finished", "2026-11")).toMatchObject({ value: 0 });
    expect(await whole("changes.finished", "2026-07")).toMatchObject({ value: null });
    const nothing = await inOperatorScope((scope) =>
      readFigure(scope, other, { kpi: "changes.finished", from: "2026-09", to: "2026-09", by: null }, now),
    );
    expect(nothing.whole.value).toBeNull();
  });

  test("by month and by service, and the parts come to the whole", async () => {
    const { groups } = await figure("changes.success_rate", "2026-09", "2026-10", "month");
    expect(groups.map(({ key, measure }) => [key, measure.value])).toEqual([
      ["2026-09", 2 / 7],
      ["2026-10", 1],
    ]);
    const services = await figure("changes.finished", "2026-09", "2026-11", "service");
    expect(services.groups.map(({ key, measure }) => [key, measure.value])).toEqual([
      ["mail", 1],
      ["network", 8],
    ]);
    expect((await figure("changes.late", "2026-09", "2026-09", "priority")).groups).toEqual([]);
  });

  test.each<[Counting, string[]]>([
    ["judged", ["C-7", "C-6", "C-5", "C-4", "C-3", "C-2", "C-1"]],
    ["successful", ["C-2", "C-1"]],
    ["unsuccessful", ["C-7", "C-6", "C-5", "C-4", "C-3"]],
    ["late", ["C-3", "C-1"]],
    ["estimated", ["C-8", "C-7", "C-6", "C-5", "C-3", "C-2", "C-1"]],
    ["finished", ["C-8", "C-7", "C-6", "C-5", "C-4", "C-3", "C-2", "C-1"]],
    ["no_window", ["C-8"]],
    ["no_estimate", ["C-4"]],
    ["cancelled", ["C-9"]],
  ])("a click lists exactly those that count as %s", async (counts, references) => {
    const filter = changeFilterOf({ from: "2026-09", to: "2026-09", counts });
    const { changes, total } = await inScope(manager(), (scope) => listChanges(scope, org, filter));
    expect(changes.map(({ reference }) => reference)).toEqual(references);
    expect(total).toBe(references.length);
  });

  test("why each counts as it does, and what has not ended stands first", async () => {
    const { changes } = await inScope(manager(), (scope) => listChanges(scope, org, changeFilterOf({})));
    expect(changes.map(({ reference, verdict }) => `${reference} ${verdict}`)).toEqual([
      ...["C-11 null", "C-10 successful", "C-8 no_window", "C-9 cancelled", "C-7 caused_incident", "C-6 failed"],
      ...["C-5 backed_out", "C-4 outside_window", "C-3 outside_window", "C-2 successful", "C-1 successful"],
    ]);
  });

  test("what was changed is told month by month, without routine and without what was cancelled", async () => {
    const asked = { from: "2026-09", to: "2026-10", service: "network" };
    expect(await inOperatorScope((scope) => listCarriedOut(scope, org, asked))).toEqual([
      { month: "2026-09", n: 6, titles: ["Ändring 2026-09-10", "Ändring 2026-09-05"] },
      { month: "2026-10", n: 1, titles: ["Ändring 2026-09-30"] },
    ]);
  });
});

describe("the register", () => {
  test("gives the next number, and takes each reference once", async () => {
    await inScope(manager(), async (scope) => {
      expect(await registerChange(scope, org, plan("2026-12-02"), "")).toEqual({ reference: "NORD-C1" });
      expect(await registerChange(scope, org, plan("2026-12-03"), "")).toEqual({ reference: "NORD-C2" });
      expect(await registerChange(scope, org, plan("2026-12-03"), "C-1")).toEqual({ refused: "taken" });
      expect(await registerChange(scope, org, plan("2026-12-03", { service: "x" }), "")).toEqual({
        refused: "service",
      });
    });
  });

  test("lets nobody overwrite what they have not seen, and every change leaves its row", async () => {
    await inScope(manager(), async (scope) => {
      const { id = "", revision = 0 } = (await getChange(scope, org.id, "C-11")) ?? {};
      const moved = plan("2026-12-08", { title: "Flyttad" });
      expect(await saveChangePlan(scope, org.id, { id, revision }, moved)).toBe("saved");
      expect(await saveChangePlan(scope, org.id, { id, revision }, plan("2026-12-09"))).toBe("conflict");
      expect(await getChange(scope, org.id, "C-11")).toMatchObject({ title: "Flyttad", revision: revision + 1 });
    });
    const kinds = await inOperatorScope((scope) =>
      scope.db.auditEntry.groupBy({ by: ["kind"], where: { kind: { startsWith: "change." } }, _count: true }),
    );
    const counts = Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]));
    // Linked twice, told once.
    expect(counts).toMatchObject({ "change.incident_linked": 1, "change.saved": 11, "change.registered": 13 });
  });

  test("is closed by both locks to whoever may not", async () => {
    for (const role of ["end_user", "customer_ceo", "customer_environmental_officer"] as const) {
      await inScope(asRole(role), async (scope) => {
        await expect(listChanges(scope, org, changeFilterOf({}))).rejects.toMatchObject({ code: "not_found" });
        expect([await scope.db.change.count(), await scope.db.changeIncident.count()]).toEqual([0, 0]);
      });
    }
    await inScope(asRole("it_change_owner"), async (scope) => {
      expect((await listChanges(scope, org, changeFilterOf({}))).total).toBeGreaterThan(10);
      await expect(registerChange(scope, org, plan("2026-12-04"), "X-1")).rejects.toMatchObject({ code: "not_found" });
      const { count } = await scope.db.change.updateMany({ where: { orgId: org.id }, data: { title: "x" } });
      expect(count).toBe(0);
    });
    const elsewhere = staff([other], ["change_manager"]);
    expect(await inScope(elsewhere, (scope) => scope.db.change.count())).toBe(0);
    const row = inScope(asRole("contract_owner"), (scope) =>
      scope.db.changeIncident.createMany({ data: [{ orgId: org.id, changeId: randomUUID(), caseId: randomUUID() }] }),
    );
    await expect(row).rejects.toThrow(/row-level security/);
  });

  test("a key to read gets the figures", async () => {
    const key = { keyId: randomUUID(), orgId: org.id, name: "x", rights: "read" } as const;
    const told = await inKeyScope(key, "read", (scope) =>
      getApiFigure(scope, org.id, "changes.finished", { from: "2026-09", to: "2026-09" }, now),
    );
    expect(told).toMatchObject({ value: 8 });
  });

  test("a security case is counted and not told, and a link is taken away once", async () => {
    await inOperatorScope((scope) =>
      scope.db.case.updateMany({ where: { orgId: org.id, number: 1 }, data: { isSecurity: true } }),
    );
    await inScope(manager(), async (scope) => {
      const { id = "", incidents } = (await getChange(scope, org.id, "C-7")) ?? {};
      expect([incidents, await listCausedCases(scope, org.id, id)]).toEqual([1, []]);
    });
    await inScope(staff([org], ["supplier_security_officer"]), async (scope) => {
      const { id = "" } = (await getChange(scope, org.id, "C-7")) ?? {};
      expect(await listCausedCases(scope, org.id, id)).toMatchObject([{ number: 1 }]);
    });
    await inScope(manager(), async (scope) => {
      const { id = "" } = (await getChange(scope, org.id, "C-7")) ?? {};
      const [link] = await scope.db.changeIncident.findMany({ where: { orgId: org.id, changeId: id } });
      expect(await partIncident(scope, org.id, id, link?.caseId ?? "")).toBe(true);
      expect(await partIncident(scope, org.id, id, link?.caseId ?? "")).toBe(false);
      expect(await getChange(scope, org.id, "C-7")).toMatchObject({ verdict: "successful" });
    });
  });
});
