import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { appendCaseEvent, excludeClock, recomputeCases, storeCases } from "@/lib/cases/commands";
import type { CaseDraft } from "@/lib/cases/draft";
import { markSecurity } from "@/lib/cases/security/mark-commands";
import { verifyCases } from "@/lib/cases/verify";
import { listParts, listRepeatMonths } from "@/lib/measures/kpi/case-queries";
import type { CaseEvent } from "@/lib/sla/events";
import { caseLog } from "../fixtures/case-log";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { addStaff, staff } from "../fixtures/staff";

// The months' sums by part, the repeats and the populations are what a recomputation of every case gives, whatever happens
// to the cases and in whatever order they arrive. `verifyCases` adds them up by its own way.

const database = freshDatabase();
const now = Date.UTC(2026, 10, 23, 12);
const day = 86_400_000;
let org: TestCustomer;

const described = (drafts: CaseDraft[]): CaseDraft[] =>
  drafts.map((draft, index) => ({
    ...draft,
    category: [null, "Utskrift", "Konto", "Nät"][index % 4] ?? null,
    requesterName: [null, "Elsa", "Ulf", "Noor", "Sara"][index % 5] ?? null,
    siteKey: index % 3 === 0 ? null : `plats-${index % 5}`,
    channel: ["portal", "phone", "mail"][index % 3] ?? "portal",
    kind: index % 10 === 9 ? "request" : "incident",
  }));

beforeAll(async () => {
  org = await addCustomer(database.admin);
  // The later half of the year first: what is older arrives late.
  const drafts = described(caseLog(400, now)).toSorted((a, b) => openedAt(b) - openedAt(a));
  await store(drafts.slice(0, 200));
  await store(drafts.slice(200));
});

const openedAt = ({ events }: CaseDraft) => events[0]?.event.at ?? 0;
const store = (drafts: CaseDraft[]) => inOperatorScope((scope) => storeCases(scope, org.id, drafts, now));
const append = (caseId: string, event: CaseEvent) =>
  inOperatorScope((scope) => appendCaseEvent(scope, org.id, caseId, { event, actorName: "test" }, now));
const differences = async () => (await inOperatorScope((scope) => verifyCases(scope, org.id, now))).differences;
const someIds = (where: object, take: number) =>
  inOperatorScope(async ({ db }) => {
    const asked = { select: { id: true }, orderBy: { number: "asc" }, take } as const;
    const rows = await db.case.findMany({ where: { orgId: org.id, ...where }, ...asked });
    return rows.map(({ id }) => id);
  });

/** What every sum says, to see whether it has changed, and the row versions, to see what was written. */
async function sums() {
  const client = new Client({ connectionString: database.admin });
  await client.connect();
  const read = async (statement: string) => (await client.query(statement)).rows;
  const all = {
    parts: await read("select * from case_part_month order by 2, 3, 4, 5, 6"),
    alike: await read("select * from case_alike_month order by 2, 3, 4, 5"),
    repeats: await read("select * from case_repeat_month order by 2, 3, 4"),
    populations: await read("select * from sla_population_month order by 2, 3, 4, 5, 6"),
    exclusions: await read("select * from sla_exclusion_month order by 2, 3, 4, 5, 6"),
    versions: await read("select xmin::text, ctid::text from case_month order by month, service_key, priority"),
  };
  await client.end();
  return all;
}

describe("the sums are what a recomputation gives", () => {
  test("of cases that arrive late", async () => {
    expect(await differences()).toEqual([]);
    // 8 months with 3 services, 4 priorities and some keys each: there is something to compare.
    expect((await sums()).parts.length).toBeGreaterThan(500);
  });

  test("of an incident that arrives months later, and makes another a repeat that was none", async () => {
    const opened = (key: string, at: number, requesterName = "Elsa"): CaseDraft => ({
      ...{ source: "portal", externalKey: key, title: key, category: "Sällsynt", requesterName },
      events: [{ event: { kind: "opened", at, priority: 3, service: "mail" } }],
    });
    const repeats = async () => {
      const span = { from: "2026-05", to: "2026-11" };
      const rows = await inOperatorScope((scope) => listRepeatMonths(scope, org.id, span));
      return rows.reduce((sum, row) => sum + row.repeats, 0);
    };
    await store([opened("r1", now - 80 * day), opened("r2", now - 20 * day), opened("r3", now - 19 * day, "Ulf")]);
    const before = await repeats();
    // 30 days before the second, to the millisecond, it makes it a repeat; 30 days after the first it is one itself.
    await store([opened("late", now - 50 * day)]);
    expect(await repeats()).toBe(before + 2);
    // A millisecond more than 30 days, another person, and nobody at all: no repeats.
    const none = [opened("r4", now - 110 * day - 1), opened("r5", now - 49 * day, "Noor")];
    await store([...none, { ...opened("r6", now - 18 * day), requesterName: null }]);
    expect(await repeats()).toBe(before + 2);
    expect(await differences()).toEqual([]);
  });

  test("of cases resolved, closed, reopened, rated anew and moved to another service", async () => {
    const open = await someIds({ state: { in: ["open", "waiting"] } }, 4);
    const closed = await someIds({ state: "closed" }, 1);
    const happenings: CaseEvent[] = [
      { kind: "resolved", at: now },
      { kind: "closed", at: now },
      { kind: "service_changed", at: now, service: "network" },
      { kind: "priority_changed", at: now, priority: 1 },
    ];
    for (const [index, id] of open.entries()) await append(id, happenings[index % 4] as CaseEvent);
    for (const id of closed) await append(id, { kind: "reopened", at: now });
    expect(await differences()).toEqual([]);
  });

  test("of cases told again otherwise: another category, site, channel and kind", async () => {
    const again = described(caseLog(40, now)).map((draft, index) => ({
      ...draft,
      ...{ category: "Omskrivet", siteKey: null, channel: "mail", kind: index % 2 === 0 ? "incident" : "request" },
    }));
    expect(await store(again)).toEqual({ created: 0, updated: 40 });
    expect(await differences()).toEqual([]);
  });

  test("of a clock taken out, and of one folded again", async () => {
    const judged = { every: { outcome: { in: ["met", "breached"] } }, some: {} };
    const [id = ""] = await someIds({ state: "closed", openedMonth: "2026-08", outcomes: judged }, 1);
    const { populations, exclusions } = await sums();
    await inOperatorScope((scope) => excludeClock(scope, org.id, { caseId: id, reason: "agreed" }, now));
    const after = await sums();
    expect(after.populations).not.toEqual(populations);
    expect(after.exclusions).not.toEqual(exclusions);
    expect(await differences()).toEqual([]);
  });

  test("of a case marked as a security case: counted, and its category not told", async () => {
    const officer = staff([org], ["supplier_security_officer"], { name: "Siri" });
    await addStaff(database.admin, [officer]);
    const [id = ""] = await someIds({ category: "Utskrift", openedMonth: "2026-09" }, 1);
    const parts = async () => {
      const span = { from: "2026-09", to: "2026-09" };
      const asked = { spans: [span], flow: "opened" } as const;
      const [rows = []] = await inOperatorScope((scope) => listParts(scope, org.id, asked));
      return Object.fromEntries(rows.filter(({ part }) => part === "category").map(({ key, count }) => [key, count]));
    };
    const before = await parts();
    const marking = { caseId: id, isSecurity: true, by: "Siri" };
    expect(await inScope(officer, (scope) => markSecurity(scope, org, marking, now))).toBe(true);
    const after = await parts();
    expect([after.Utskrift, after[""]]).toEqual([(before.Utskrift ?? 0) - 1, (before[""] ?? 0) + 1]);
    expect(await differences()).toEqual([]);
  });

  test("and recomputing everything changes none of them", async () => {
    const { versions: _before, ...before } = await sums();
    await inOperatorScope((scope) => recomputeCases(scope, org.id, now));
    const { versions: _after, ...after } = await sums();
    expect(after).toEqual(before);
  });
});

test("a message, of which no month tells anything, writes no month anew", async () => {
  const [id = ""] = await someIds({ state: "closed" }, 1);
  const before = await sums();
  await append(id, { kind: "message", at: now, direction: "out", internal: true });
  expect(await sums()).toEqual(before);
});

test("who may not see cases sees no parts, and who may sees no category of repeats by themselves", async () => {
  const coordinator = staff([org], ["information_security_coordinator"], { isSupplier: false });
  const owner = staff([org], ["it_service_owner"], { isSupplier: false });
  const stranger = staff([], ["delivery_manager"]);
  const rows = (viewer: typeof owner) =>
    inScope(viewer, async ({ db }) => [
      await db.casePartMonth.count(),
      await db.caseAlikeMonth.count(),
      await db.caseRepeatMonth.count(),
      await db.slaPopulationMonth.count(),
    ]);
  expect((await rows(owner)).map((n) => n > 0)).toEqual([true, false, true, true]);
  expect((await rows(coordinator)).map((n) => n > 0)).toEqual([false, false, false, true]);
  expect(await rows(stranger)).toEqual([0, 0, 0, 0]);
  const span = { from: "2026-09", to: "2026-09" };
  const ask = inScope(coordinator, (scope) => listParts(scope, org.id, { spans: [span], flow: "opened" }));
  await expect(ask).rejects.toMatchObject({ code: "not_found" });
});

test("tampering with a sum is found", async () => {
  const client = new Client({ connectionString: database.admin });
  await client.connect();
  for (const [table, column] of [
    ["case_part_month", "opened"],
    ["case_alike_month", "repeats"],
    ["case_repeat_month", "repeats"],
    ["sla_population_month", "met"],
    ["sla_exclusion_month", "count"],
  ]) {
    await client.query(
      `update ${table} set ${column} = ${column} + 1 where ctid = (select ctid from ${table} limit 1)`,
    );
  }
  await client.end();
  expect((await differences()).map(({ what }) => what.split(" ")[0]).sort()).toEqual([
    ...["case_alike_month", "case_part_month", "case_repeat_month", "sla_exclusion_month", "sla_population_month"],
  ]);
});
