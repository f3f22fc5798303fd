import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { appendCaseEvent, excludeClock, includeClock, recomputeCases, storeCases } from "@/lib/cases/commands";
import { explainByRef } from "@/lib/cases/explain";
import { verifyCases } from "@/lib/cases/verify";
import type { CaseEvent } from "@/lib/sla/events";
import { caseLog } from "../fixtures/case-log";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 23, 12);
let orgId = "";

beforeAll(async () => {
  orgId = (await addCustomer(database.admin)).id;
  await inOperatorScope((scope) => storeCases(scope, orgId, caseLog(700, now), now));
});

const verify = () => inOperatorScope((scope) => verifyCases(scope, orgId, now));
const months = () =>
  inOperatorScope(async ({ db }) => [
    await db.caseMonth.findMany({
      where: { orgId },
      orderBy: [{ month: "asc" }, { serviceKey: "asc" }, { priority: "asc" }],
    }),
    await db.slaMonth.findMany({
      where: { orgId },
      orderBy: [{ month: "asc" }, { clock: "asc" }, { serviceKey: "asc" }, { priority: "asc" }],
    }),
  ]);

test("stored columns, clocks and months equal what the events say", async () => {
  expect(await verify()).toMatchObject({ cases: 700, differences: [] });
});

test("events one by one leave what a recomputation of everything gives", async () => {
  const open = await inOperatorScope((scope) =>
    scope.db.case.findMany({ where: { orgId, state: { in: ["open", "waiting"] } }, select: { id: true }, take: 12 }),
  );
  const kinds: CaseEvent["kind"][] = ["resolved", "closed", "reopened", "waiting_ended"];
  for (const [index, { id }] of open.entries()) {
    const event = { kind: kinds[index % kinds.length], at: now } as CaseEvent;
    await inOperatorScope((scope) => appendCaseEvent(scope, orgId, id, { event, actorName: "test" }, now));
  }
  expect((await verify()).differences).toEqual([]);
  const before = await months();
  expect(await inOperatorScope((scope) => recomputeCases(scope, orgId, now))).toBe(700);
  expect(await months()).toEqual(before);
});

test("an excluded clock leaves the months, and comes back when included", async () => {
  const [first] = await inOperatorScope((scope) =>
    scope.db.slaOutcome.findMany({ where: { orgId, clock: "resolution", outcome: "breached" }, take: 1 }),
  );
  const caseId = first?.caseId ?? "";
  const before = await months();
  await inOperatorScope((scope) => excludeClock(scope, orgId, { caseId, clock: "resolution", reason: "agreed" }, now));
  const [outcome] = await inOperatorScope((scope) =>
    scope.db.slaOutcome.findMany({ where: { orgId, caseId, clock: "resolution" } }),
  );
  expect(outcome).toMatchObject({ outcome: "excluded", excludedReason: "agreed" });
  await inOperatorScope((scope) => includeClock(scope, orgId, { caseId, clock: "resolution" }, now));
  expect(await months()).toEqual(before);
});

test("a clock that pauses does not become late, however long the wait", async () => {
  const day = 86_400_000;
  const opened = { kind: "opened", at: now - 20 * day, priority: 1, service: "mail" } as const;
  const wait = { kind: "waiting_started", at: opened.at + 600_000, reason: "customer" } as const;
  const draft = {
    source: "portal",
    externalKey: "paused",
    title: "Waits",
    events: [{ event: opened }, { event: wait }],
  };
  await inOperatorScope((scope) => storeCases(scope, orgId, [draft], now - 10 * day));
  const [clock] = await inOperatorScope((scope) =>
    scope.db.slaOutcome.findMany({ where: { orgId, clock: "resolution", case: { externalKey: "paused" } } }),
  );
  expect(clock?.dueAt.getTime()).toBeLessThan(now);
  expect(clock).toMatchObject({ outcome: "running", pausedAt: new Date(wait.at) });
  const late = await inOperatorScope(
    ({ db }) => db.$queryRaw`
      select 1 from sla_outcome where org_id = ${orgId}::uuid and case_id = ${clock?.caseId}::uuid
        and outcome = 'running' and due_at <= least(${new Date(now)}::timestamptz, paused_at)`,
  );
  expect(late).toEqual([]);
});

test("an event of a case that is not there is refused and leaves nothing", async () => {
  const event: CaseEvent = { kind: "resolved", at: now };
  const missing = "00000000-0000-7000-8000-000000000000";
  const append = inOperatorScope((scope) => appendCaseEvent(scope, orgId, missing, { event }, now));
  await expect(append).rejects.toMatchObject({ code: "not_found" });
});

test("a case is explained by its reference", async () => {
  const explained = await inOperatorScope((scope) => explainByRef(scope, "nord-1", now));
  expect(explained).toMatchObject({ ref: "NORD-1", explanation: { now } });
  expect(await inOperatorScope((scope) => explainByRef(scope, "NORD-99999", now))).toBeNull();
  expect(await inOperatorScope((scope) => explainByRef(scope, "nonsense", now))).toBeNull();
});

test("two writers at once take different numbers and lose no month", async () => {
  const batches = [1, 2, 3].map((seed) =>
    caseLog(40, now, { seed }).map((draft) => ({ ...draft, externalKey: `${seed}-${draft.externalKey}` })),
  );
  await Promise.all(batches.map((drafts) => inOperatorScope((scope) => storeCases(scope, orgId, drafts, now))));
  expect(await verify()).toMatchObject({ cases: 821, differences: [] });
});

test("tampering with a column, a clock or a month is found", async () => {
  const client = new Client({ connectionString: database.admin });
  await client.connect();
  try {
    await client.query(
      "update cases set business_ms = business_ms + 1 where number = (select min(number) from cases where business_ms is not null)",
    );
    await client.query(
      "update sla_outcome set outcome = 'met' where ctid = (select ctid from sla_outcome where outcome = 'breached' limit 1)",
    );
    await client.query("update case_month set opened = opened + 1 where ctid = (select ctid from case_month limit 1)");
  } finally {
    await client.end();
  }
  const { differences } = await verify();
  expect(differences.map(({ what }) => what.split(" ")[0]).sort()).toEqual(["case", "case", "case_month"]);
});
