import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inKeyScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { getApiFigure } from "@/lib/intake/api/kpi-queries";
import type { KpiId } from "@/lib/measures/catalogue";
import { readFigure } from "@/lib/measures/figure-queries";
import { tellFigure } from "@/lib/measures/told-figure-queries";
import { decideProposal, noteCarriedOut } from "@/lib/proposals/commands";
import type { NewDecision } from "@/lib/proposals/decision";
import { listDecisions } from "@/lib/proposals/queries";
import type { TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { stockholm } from "../fixtures/local-time";
import { writeProposals } from "../fixtures/proposals";
import { addStaff, staff } from "../fixtures/staff";
import { goldenNow as now, writeGolden } from "../measures/golden-world";

const database = freshDatabase();
const day = 86_400_000;
let org: TestCustomer;
const people = {} as Record<"contract" | "it" | "tam" | "service" | "delivery", PersonViewer>;
let ids: Map<string, string>;

beforeAll(async () => {
  org = await writeGolden(database.admin);
  const customer = { isSupplier: false };
  people.contract = staff([org], ["contract_owner"], { name: "Lars", ...customer });
  people.it = staff([org], ["it_manager"], { name: "Fatima", ...customer });
  people.service = staff([org], ["it_service_owner"], { name: "Sara", ...customer });
  people.tam = staff([org], ["tam"], { name: "Oskar" });
  people.delivery = staff([org], ["delivery_manager"], { name: "Leila" });
  await addStaff(database.admin, Object.values(people));
  ids = await writeProposals(org, { decider: people.contract.personId, doer: people.tam.personId });
});

const read = async (kpi: KpiId, from: string, to = from, who = people.delivery, by: "month" | null = null) =>
  inScope(who, (scope) => readFigure(scope, org, { kpi, from, to, by }, now));
const whole = async (...asked: Parameters<typeof read>) => (await read(...asked)).whole;

describe("figures of proposals", () => {
  test("days to decision: the median of 14, 20, 31 and 40 is 25.5; what was postponed is not decided", async () => {
    expect(await whole("proposals.days_to_decision", "2026-09")).toMatchObject({
      ...{ value: 25.5 * day, n: 4, unit: "calendar_ms" },
      excluded: { count: 1, reasons: [{ reason: "postponed", count: 1 }] },
    });
    expect(await whole("proposals.days_to_decision", "2026-10")).toMatchObject({ value: null, n: 0 });
  });

  test("approved ÷ decided: a, b and g of a, b, c and g; no data where nothing was decided", async () => {
    expect(await whole("proposals.approved", "2026-09")).toMatchObject({ value: 0.75, numerator: 3, denominator: 4 });
    expect((await whole("proposals.approved", "2026-10")).value).toBeNull();
  });

  test("waiting at the end of each month: a, b and g, then d, then d and e; a draft waits for nobody", async () => {
    const { whole: last, groups } = await read("proposals.waiting", "2026-07", "2026-10", people.delivery, "month");
    expect(groups.map(({ measure }) => measure.value)).toEqual([0, 3, 1, 2]);
    expect(last.value).toBe(2);
  });

  test("effect: a came from 5 cases to 1 of at most 2, b from 100 % to 0 of 95; g is not carried out", async () => {
    // Opened in September 5, in October 1. Of the clocks due in October e was late: 0 ÷ 1. So 1 of 2.
    expect(await whole("proposals.effect_reached", "2026-10")).toMatchObject({
      ...{ value: 0.5, numerator: 1, denominator: 2, n: 2 },
      excluded: { count: 1, reasons: [{ reason: "not_carried_out", count: 1 }] },
    });
    expect(await whole("proposals.effect_reached", "2026-09")).toMatchObject({ value: null, n: 0 });
  });

  test("a figure is the same for whoever may see it, read or not; a proposal that is not theirs is not named", async () => {
    expect((await whole("proposals.approved", "2026-09", "2026-09", people.service)).value).toBe(0.75);
    await inScope(people.service, async (scope) => {
      expect(await listDecisions(scope, org.id)).toEqual([]);
      expect(await scope.db.proposalDecision.count()).toBe(0);
      expect(await scope.db.document.count({ where: { kind: "proposal" } })).toBe(0);
    });
    const named = await inScope(people.it, (scope) => listDecisions(scope, org.id));
    expect(named.map(({ documentId }) => documentId)).not.toContain(ids.get("g"));
    expect(named.length).toBe(4);
    const stranger = staff([{ ...org, id: randomUUID() }], ["delivery_manager"]);
    await expect(whole("proposals.waiting", "2026-09", "2026-09", stranger)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("the command line and a key are told the same", async () => {
    const key = { keyId: randomUUID(), orgId: org.id, name: "x", rights: "read" } as const;
    for (const kpi of ["proposals.days_to_decision", "proposals.effect_reached"] as const) {
      const asked = { kpi, from: "2026-09", to: "2026-10", by: null };
      const told = await inOperatorScope((scope) => tellFigure(scope, org, asked, now));
      expect(told.value).not.toBeNull();
      expect(await inKeyScope(key, "read", (scope) => getApiFigure(scope, org.id, kpi, asked, now))).toEqual(told);
    }
  });
});

describe("a decision", () => {
  const decision = (): NewDecision => ({
    ...{ documentId: ids.get("e") ?? "", lang: "sv", version: 1, after: 0, outcome: "approved", forum: "tactical" },
    ...{ reason: "Det behövs.", decidedOn: "2026-11-20", decidedById: people.it.personId, until: null },
    ...{ responsibleId: people.tam.personId, dueOn: "2027-01-31" },
  });
  const decide = (who: PersonViewer, change: Partial<NewDecision> = {}) =>
    inScope(who, (scope) => decideProposal(scope, org, { ...decision(), ...change }, now));

  test("is for those who decide, in both locks, about what they may read and as it is published", async () => {
    await expect(decide(people.delivery)).rejects.toMatchObject({ code: "not_found" });
    await expect(decide(people.it, { documentId: ids.get("g") })).rejects.toMatchObject({ code: "not_found" });
    expect(await decide(people.it, { version: 2 })).toEqual({ refused: "proposalDecisions.refused.textChanged" });
    expect(await decide(people.tam, { decidedById: people.tam.personId })).toMatchObject({
      fields: { decidedBy: "proposalDecisions.wrong.decider" },
    });
    const row = { orgId: org.id, documentId: ids.get("e") ?? "", number: 1, lang: "sv", version: 1, sourceHash: "e1" };
    const at = new Date(now);
    const forced = inScope(people.service, ({ db }) =>
      db.proposalDecision.createMany({
        data: [
          {
            ...{ ...row, publishedAt: at, outcome: "rejected", forum: "tactical", reason: "x", decidedAt: at },
            ...{ decidedById: people.service.personId, recordedById: people.service.personId, recordedAt: at },
          },
        ],
      }),
    );
    await expect(forced).rejects.toThrow(/row-level security/);
  });

  test("of two at once one is told; who wrote it down for the forum is said, and neither can be changed", async () => {
    const both = await Promise.all([decide(people.it), decide(people.tam, { reason: "Samma." })]);
    expect(both).toContain(1);
    expect(both).toContainEqual({ refused: "proposalDecisions.refused.decidedMeanwhile" });
    expect(await decide(people.tam, { outcome: "rejected", after: 1, reason: "Nytt läge." })).toBe(2);
    const [newest] = await inScope(people.it, (scope) => listDecisions(scope, org.id, ids.get("e")));
    expect(newest).toMatchObject({ number: 2, outcome: "rejected", decidedBy: "Fatima", recordedBy: "Oskar" });
    // The newest counts: one rejected, at midday of the day that was given and just after the one before it.
    expect(await whole("proposals.approved", "2026-11")).toMatchObject({ value: 0, denominator: 1 });
    expect((await whole("proposals.days_to_decision", "2026-11")).value).toBe(
      stockholm("2026-11-20 12:00") + 1 - stockholm("2026-10-01 10:00"),
    );
    const audit = await inOperatorScope(({ db }) => db.auditEntry.count({ where: { kind: "proposal.decided" } }));
    expect(audit).toBe(2);
    const change = inScope(people.it, ({ db }) => db.proposalDecision.updateMany({ data: { reason: "x" } }));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  test("that was approved is carried out once, and no other is", async () => {
    const done = (who: PersonViewer, key: string, number = 1) =>
      inScope(who, (scope) =>
        noteCarriedOut(
          scope,
          org,
          { documentId: ids.get(key) ?? "", number, doneOn: "2026-11-01", note: "Klart" },
          now,
        ),
      );
    expect(await done(people.it, "e", 2)).toEqual({ refused: "proposalDecisions.refused.notApproved" });
    await expect(done(people.service, "a")).rejects.toMatchObject({ code: "not_found" });
    expect(await done(people.contract, "g")).toBeNull();
    expect(await done(people.contract, "g")).toEqual({ refused: "proposalDecisions.refused.carriedOutMeanwhile" });
  });
});
