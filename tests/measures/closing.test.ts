import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { appendCaseEvent } from "@/lib/cases/commands";
import { kpiIds } from "@/lib/measures/catalogue";
import { closePeriod } from "@/lib/measures/closing/commands";
import { nextToClose } from "@/lib/measures/closing/order";
import { getClosingRow, listClosings, listFrozen } from "@/lib/measures/closing/queries";
import { listRestated } from "@/lib/measures/closing/restated-queries";
import { decideTarget, endKpi, enterValues, followKpi, followOwn } from "@/lib/measures/custom/commands";
import type { Decided } from "@/lib/measures/custom/decision";
import { listFollowed } from "@/lib/measures/custom/queries";
import { readManyMonths, readSeries } from "@/lib/measures/custom/series-queries";
import { readFigure } from "@/lib/measures/figure-queries";
import { tellFigure } from "@/lib/measures/told-figure-queries";
import { readReport } from "@/lib/reports/definitions/model-queries";
import { figuresIn } from "@/lib/reports/model/model";
import { monthsBetween } from "@/lib/time/local-month";
import { operatorContext, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { stockholm } from "../fixtures/local-time";
import { addStaff, staff } from "../fixtures/staff";
import { goldenNow as now, writeGolden } from "./golden-world";

const database = freshDatabase();
let org: TestCustomer;
let manager: ReturnType<typeof staff>;
let contractOwner: ReturnType<typeof staff>;
let serviceOwner: ReturnType<typeof staff>;

beforeAll(async () => {
  org = await writeGolden(database.admin);
  manager = staff([org], ["delivery_manager"], { name: "Leila" });
  contractOwner = staff([org], ["contract_owner"], { name: "Lars", isSupplier: false });
  serviceOwner = staff([org], ["it_service_owner"], { name: "Sara", isSupplier: false });
  await addStaff(database.admin, [manager, contractOwner, serviceOwner]);
});

const decided = (changes: Partial<Decided> = {}): Decided => ({
  ...{
    validFrom: "2026-01",
    target: 0.6,
    threshold: 0.5,
    ownerId: null,
    reviewOn: null,
    decided: "Operativt forum § 4",
  },
  ...changes,
});

async function asAdmin(statement: string) {
  const client = new Client({ connectionString: database.admin });
  await client.connect();
  try {
    await client.query("select set_config('app.context', $1, false)", [operatorContext]);
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe("what a customer follows", () => {
  test("is decided by those with the right, in versions that stay, with a trace", async () => {
    const added = await inScope(contractOwner, (scope) =>
      followKpi(scope, org.id, "cases.first_contact", decided(), now),
    );
    const id = "id" in added ? added.id : "";
    expect(await inScope(manager, (scope) => followKpi(scope, org.id, "cases.first_contact", decided(), now))).toEqual({
      refused: "followed_already",
    });
    await expect(
      inScope(serviceOwner, (scope) => decideTarget(scope, org.id, id, decided(), now)),
    ).rejects.toMatchObject({
      code: "not_found",
    });
    const again = decided({ validFrom: "2026-10", target: 0.2 });
    expect(await inScope(manager, (scope) => decideTarget(scope, org.id, id, again, now + 1))).toBe(true);
    const [followed] = await inScope(serviceOwner, (scope) => listFollowed(scope, org.id));
    expect(followed?.targets.map(({ validFrom, target, createdById }) => [validFrom, target, createdById])).toEqual([
      ["2026-01", 0.6, contractOwner.personId],
      ["2026-10", 0.2, manager.personId],
    ]);
    const kinds = await asAdmin(
      `select kind from audit_entry where chain = '${org.id}' and kind like 'kpi.%' order by seq`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["kpi.followed", "kpi.target_decided"]);
  });

  test("a formula with money in it is for those who see money; divided by nothing it has no data", async () => {
    const own = {
      ...{ kind: "formula" as const, name: "Kostnad per löst ärende", definition: "Kronor." },
      ...{ formula: "billing.invoiced ÷ cases.resolved", unit: "money" as const, direction: "down" as const },
    };
    await inScope(contractOwner, (scope) =>
      followOwn(scope, org.id, own, decided({ target: 100_000, threshold: null }), now),
    );
    await expect(
      inScope(staff([org], ["it_manager"], { isSupplier: false }), (scope) =>
        followOwn(scope, org.id, own, decided(), now),
      ),
    ).rejects.toMatchObject({ code: "not_found" });
    const seen = await inScope(serviceOwner, (scope) => listFollowed(scope, org.id));
    expect(seen.map(({ name }) => name)).not.toContain(own.name);
    expect(await inScope(serviceOwner, (scope) => scope.db.customerKpi.count({ where: { name: own.name } }))).toBe(0);
    const points = await inScope(contractOwner, async (scope) => {
      const followed = (await listFollowed(scope, org.id)).find(({ name }) => name === own.name);
      return followed ? readSeries(scope, org, followed, ["2026-01", "2026-09"], now) : [];
    });
    // January: 900 kronor and nothing resolved. September: four resolved and nothing invoiced.
    expect(points.map(({ live }) => live.value)).toEqual([null, null]);
  });

  test("typed values: the last word on a month counts, the same again changes nothing", async () => {
    const own = {
      kind: "typed" as const,
      name: "Energi",
      definition: "kWh.",
      formula: "",
      unit: "count" as const,
      direction: "down" as const,
    };
    const added = await inScope(manager, (scope) =>
      followOwn(scope, org.id, own, decided({ target: 10, threshold: 12 }), now),
    );
    const id = "id" in added ? added.id : "";
    const enter = (value: number, at: number) =>
      inScope(manager, (scope) => enterValues(scope, org.id, id, [{ month: "2026-09", value, note: "" }], at));
    expect(await enter(11, now)).toEqual({ entered: 1, unchanged: 0 });
    expect(await enter(11, now + 1)).toEqual({ entered: 0, unchanged: 1 });
    expect(await enter(9.5, now + 2)).toEqual({ entered: 1, unchanged: 0 });
    const [point] = await inScope(manager, async (scope) => {
      const followed = (await listFollowed(scope, org.id)).find((one) => one.id === id);
      return followed ? readSeries(scope, org, followed, ["2026-09"], now) : [];
    });
    expect(point?.live.value).toBe(9.5);
  });
});

describe("a closed month", () => {
  test("second-close-overwrites-first: is frozen once, whole, and by nobody without the right", async () => {
    const close = (viewer: typeof manager, month: string) =>
      inScope(viewer, (scope) => closePeriod(scope, org, month, now));
    await expect(close(contractOwner, "2026-09")).rejects.toMatchObject({ code: "not_found" });
    expect(await close(manager, "2026-11")).toEqual({ refused: "not_ended" });
    expect(await close(manager, "2023-12")).toEqual({ refused: "before_contract" });
    // The catalogue, the formula and the typed one.
    expect(await close(manager, "2026-09")).toEqual({ figures: kpiIds.length + 2 });
    expect(await close(manager, "2026-09")).toEqual({ refused: "already_closed" });
    expect(await close(manager, "2026-08")).toEqual({ refused: "not_next" });
    expect(
      nextToClose(
        await inScope(manager, async (scope) => getClosingRow(scope, org, await listClosings(scope, org.id), now)),
      ),
    ).toBe("2026-10");
  });

  test("cannot be changed, added to or taken away, by the job role neither", async () => {
    const tries = [
      "update period_figure set value = 1",
      "delete from period_figure",
      "update period_closing set closed_at = now()",
      "delete from period_closing",
    ];
    for (const statement of tries) await expect(asAdmin(statement)).rejects.toThrow(/closed and cannot be changed/);
    await expect(
      inOperatorScope(
        (scope) => scope.db.$executeRaw`insert into period_figure
        (org_id, month, kpi, permissions, n, excluded, unit, rows_hash) values
        (${org.id}::uuid, '2026-09', 'x', array['sla.read'], 1, '{}', 'share', '')`,
      ),
    ).rejects.toThrow();
  });

  test("keeps its value when a case changes later, and says what would be counted today", async () => {
    // c waited for the customer in September; reopened and resolved in October it leaves September: 1 ÷ 3 instead of 1 ÷ 4.
    const [row] = await asAdmin("select id from cases where external_key = 'c'");
    for (const [kind, at] of [
      ["reopened", "2026-10-02 09:00"],
      ["resolved", "2026-10-02 10:00"],
    ] as const) {
      const event = { kind, at: stockholm(at) };
      await inOperatorScope((scope) => appendCaseEvent(scope, org.id, row.id, { event, actorName: "test" }, now));
    }
    const restated = await inScope(manager, (scope) => listRestated(scope, org, ["2026-09"], now));
    const first = restated.find(({ kpi }) => kpi === "cases.first_contact");
    expect([first?.frozen.value, first?.frozen.n, first?.live.value, first?.live.n]).toEqual([1 / 4, 4, 1 / 3, 3]);
    // What is counted for many figures at once is what each is by itself, in every month.
    const year = monthsBetween("2025-12", "2026-11");
    const many = await inScope(manager, (scope) => readManyMonths(scope, org, kpiIds, year, now));
    for (const kpi of kpiIds) {
      const [at, month] = [9, "2026-09"];
      const one = await inScope(manager, (scope) =>
        readFigure(scope, org, { kpi, from: month, to: month, by: null }, now),
      );
      const { value, n, excluded } = one.whole;
      expect({ kpi, ...many.get(kpi)?.[at] }, kpi).toMatchObject({ value, n, excluded });
    }
    const asked = { kpi: "cases.first_contact", from: "2026-09", to: "2026-09", by: null } as const;
    const told = await inOperatorScope((scope) => tellFigure(scope, org, asked, now));
    expect(told).toMatchObject({ value: 1 / 3, period: "closed", frozen: { value: 1 / 4, n: 4, restated: true } });
    const months = await inOperatorScope((scope) =>
      tellFigure(scope, org, { ...asked, to: "2026-11", by: "month" }, now),
    );
    expect(months.groups?.map(({ period }) => period)).toEqual(["closed", "ended", "open"]);
  });

  test("is quoted as it was frozen by the month's report, which says what would be counted today", async () => {
    const wish = { kind: "monthly", month: "2026-09", lang: "en", sections: [] } as const;
    const customer = { ...org, name: "Norrby" };
    const report = await inScope(manager, (scope) => readReport(scope, customer, wish, "Leila", now));
    if (!report) throw new Error("there is no report");
    expect(figuresIn(report).find(({ key }) => key === "cases.resolved")).toMatchObject({ value: 4, n: 4 });
    const texts = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "text" ? block.paragraphs : [])),
    );
    expect(texts).toContain("Resolved cases. Restated since: 3 (3)");
    expect(report.facts.find(({ name }) => name === "State")?.value).toMatch(/^closed .* counted today$/);
  });

  test("shows money to those who see money", async () => {
    const span = { from: "2026-09", to: "2026-09" };
    const seen = await inScope(serviceOwner, (scope) => listFrozen(scope, org.id, span));
    expect([...seen.keys()].some((name) => name.startsWith("billing."))).toBe(false);
    expect(seen.size).toBeGreaterThan(30);
    const rows = await inScope(serviceOwner, (scope) => scope.db.periodFigure.findMany({ where: { orgId: org.id } }));
    expect(rows.some(({ permissions }) => permissions.includes("billing.read"))).toBe(false);
    const owner = await inScope(contractOwner, (scope) => listFrozen(scope, org.id, span));
    expect(owner.get("billing.invoiced 2026-09")).toMatchObject({ value: null, n: 0 });
  });
});

test("what is followed no longer keeps what was decided and frozen", async () => {
  const [first] = await inScope(manager, (scope) => listFollowed(scope, org.id));
  expect(await inScope(manager, (scope) => endKpi(scope, org.id, first?.id ?? "", now))).toBe(true);
  expect((await inScope(manager, (scope) => listFollowed(scope, org.id))).length).toBe(2);
  const frozen = await inScope(manager, (scope) => listFrozen(scope, org.id, { from: "2026-09", to: "2026-09" }));
  expect(frozen.get("cases.first_contact 2026-09")?.value).toBe(0.25);
});
