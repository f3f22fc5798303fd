import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { readChange, readContractEffect } from "@/lib/billing/contract/change-queries";
import { changeContract, makeContract } from "@/lib/billing/contract/commands";
import { listContractVersions } from "@/lib/billing/contract/history-queries";
import { pricesOn } from "@/lib/billing/contract/prices";
import type { Proposal } from "@/lib/billing/contract/proposal";
import { getContract, listAgreed, listPrices } from "@/lib/billing/contract/queries";
import { textOf } from "@/lib/billing/decimal";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const today = "2026-11-29";
const now = Date.parse(`${today}T12:00:00Z`);
let customer: TestCustomer;
const people = {} as Record<"bam" | "owner" | "manager" | "service", PersonViewer>;
let contractId = "";

beforeAll(async () => {
  customer = await addCustomer(database.job);
  const person = (role: Role, isSupplier: boolean) => staff([customer], [role], { name: role, isSupplier });
  people.bam = person("bam", true);
  people.manager = person("delivery_manager", true);
  people.owner = person("contract_owner", false);
  people.service = person("it_service_owner", false);
  await addStaff(database.job, Object.values(people));
});

const terms = { name: "Driftavtal", to: "", noticeMonths: "3", indexClause: "AKI", usersItem: "", note: "Nytt" };
const head = { ...terms, what: "made", number: "F-1", from: "2026-01-01", currency: "sek" };
const prices = {
  ...{ what: "prices", validFrom: "2026-02-01", indexClause: "AKI, högst 4 %", note: "Första" },
  ...{ "p0.service": "workplace", "p0.item": "AP", "p0.name": "Arbetsplats", "p0.unit": "st", "p0.price": "400,50" },
  ...{ "p0.tiers": "10: 390", "p0.binding": "2027-10-31", "p0.notice": "3" },
};
const quantities = {
  what: "quantities",
  from: "2026-02-01",
  callOff: "AVR-1",
  "q0.what": "workplace AP",
  "q0.centre": "Skola",
  "q0.quantity": "8",
};

const read = (values: Record<string, string>) =>
  inScope(people.bam, (scope) => readChange(scope, customer.id, contractId || null, values, { today, lang: "sv" }));
const proposed = async (values: Record<string, string>) => {
  const outcome = await read(values);
  if ("problems" in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.proposal;
};
const change = (who: PersonViewer, base: number, proposal: Proposal, at = now) =>
  inScope(who, (scope) =>
    changeContract(
      scope,
      { orgId: customer.id, contractId, base },
      proposal as Exclude<Proposal, { what: "made" }>,
      at,
    ),
  );

describe("a contract", () => {
  it("is made by the account manager alone, in both locks, and read by the Contract Owner", async () => {
    const proposal = (await proposed(head)) as Extract<Proposal, { what: "made" }>;
    for (const who of [people.manager, people.owner, people.service])
      await expect(inScope(who, (scope) => makeContract(scope, customer.id, proposal, now))).rejects.toThrow(
        "no billing.manage",
      );
    expect(await inScope(people.bam, (scope) => makeContract(scope, customer.id, proposal, now))).toBe(true);
    expect(await inScope(people.bam, (scope) => makeContract(scope, customer.id, proposal, now))).toBe(false);
    const found = await inScope(people.owner, (scope) => getContract(scope, customer.id, today));
    expect(found).toMatchObject({ number: "F-1", currency: "SEK", noticeMonths: 3, to: null, version: 1 });
    contractId = found?.id ?? "";

    const forged = {
      orgId: customer.id,
      number: "F-2",
      name: "x",
      fromDate: new Date(now),
      currency: "SEK",
      noticeMonths: 0,
    };
    for (const who of [people.manager, people.owner]) {
      await expect(inScope(who, ({ db }) => db.contract.createMany({ data: [forged] }))).rejects.toThrow(/row-level/);
      const where = { orgId: customer.id, id: contractId };
      expect(await inScope(who, ({ db }) => db.contract.updateMany({ where, data: { toDate: null } }))).toEqual({
        count: 0,
      });
    }
    expect(await inScope(people.service, ({ db }) => db.contractVersion.count())).toBe(0);
  });

  it("is changed by adding to it: one version each, the earlier ones as they were, and of two at once the second is refused", async () => {
    const first = await proposed(prices);
    const both = await Promise.all([change(people.bam, 1, first), change(people.bam, 1, first)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await change(people.bam, 2, await proposed(quantities), now + 1_000)).toBe(true);
    // The same day anew, dearer: the later version holds, the earlier one is still there.
    const dearer = await proposed({ ...prices, "p0.price": "420", note: "Rättad" });
    expect(await change(people.bam, 3, dearer, now + 2_000)).toBe(true);
    const more = await proposed({ ...quantities, from: "2026-06-01", "q0.quantity": "12" });
    expect(await change(people.bam, 4, more, now + 3_000)).toBe(true);
    expect(await change(people.bam, 4, more)).toBe(false);

    await inScope(people.owner, async (scope) => {
      const lists = await listPrices(scope, customer.id);
      expect(lists.map(({ note, rows }) => `${note} ${textOf(rows[0]?.unitPrice ?? { units: 0n, scale: 0 })}`)).toEqual(
        ["Första 400.5", "Rättad 420"],
      );
      expect(pricesOn(lists, today)?.note).toBe("Rättad");
      const agreed = await listAgreed(scope, customer.id);
      expect(agreed.map(({ quantity, from, to }) => [textOf(quantity), from, to])).toEqual([
        ["8", "2026-02-01", "2026-05-31"],
        ["12", "2026-06-01", null],
      ]);
      const history = await listContractVersions(scope, customer.id, contractId);
      expect(history.map(({ version, what, by }) => `${version} ${what} ${by}`)).toEqual([
        "5 quantities bam",
        "4 prices bam",
        "3 quantities bam",
        "2 prices bam",
        "1 made bam",
      ]);
      expect(history.map(({ indexClause }) => indexClause).at(-1)).toBe("AKI");
    });
    const audit = await inOperatorScope(({ db }) => db.auditEntry.findMany({ where: { kind: "contract.changed" } }));
    expect(audit).toHaveLength(5);
    expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toMatch(/\b4[02]0(00)?\b/);
  });

  it("tells every mistake of a form beside its field", async () => {
    const wrong = async (values: Record<string, string>) => {
      const outcome = await read(values);
      return "problems" in outcome ? outcome.problems : {};
    };
    const problem = (names: Record<string, string>) =>
      Object.fromEntries(Object.entries(names).map(([field, name]) => [field, `contracts.problem.${name}`]));
    expect(
      await wrong({ ...head, number: "F-1", currency: "kronor", name: " ", noticeMonths: "x", to: "2025-01-01" }),
    ).toEqual(
      problem({
        number: "number_taken",
        from: "from_taken",
        currency: "currency",
        name: "name",
        noticeMonths: "months",
        to: "to_before",
      }),
    );
    expect(
      await wrong({
        ...prices,
        validFrom: "2026-02-15",
        "p0.service": "gone",
        "p0.price": "-1",
        "p0.tiers": "x",
        "p0.binding": "snart",
        note: "x".repeat(501),
      }),
    ).toEqual(
      problem({
        validFrom: "first_of_month",
        "p0.service": "service",
        "p0.price": "price",
        "p0.tiers": "tiers",
        "p0.binding": "day",
        note: "note_long",
      }),
    );
    expect(await wrong({ ...prices, "p0.item": "", "p0.price": "", "p0.name": "" })).toEqual(
      problem({ validFrom: "no_price" }),
    );
    expect(
      await wrong({
        ...quantities,
        from: "2025-01-01",
        "q0.quantity": "många",
        "q1.what": "mail NEJ",
        "q1.quantity": "1",
      }),
    ).toEqual(problem({ from: "outside", "q0.quantity": "quantity", "q1.what": "item" }));
    expect(await wrong({ ...quantities, from: "2026-07-01", "q0.quantity": "12" })).toEqual(
      problem({ from: "nothing_changed" }),
    );
  });

  it("shows what a change means: the last invoiced quarter counted anew, twelve months and the year", async () => {
    const draft = invoiceDraftSchema.parse({
      ...{ seller: "Drift AB", number: "9", issuedOn: "2026-09-30", currency: "SEK" },
      lines: ["07", "08", "09"].map((month) => ({
        ...{
          service: "workplace",
          item: "AP",
          text: "Arbetsplats",
          quantity: "12",
          unitPrice: "390",
          costCentre: "Skola",
        },
        ...{ periodFrom: `2026-${month}-01`, periodTo: `2026-${month}-28` },
      })),
    });
    await inOperatorScope((scope) => storeInvoices(scope, customer.id, [draft], "api", now));
    const proposal = await proposed({ ...quantities, from: "2026-12-01", "q0.quantity": "9" });
    const effect = await inScope(people.bam, (scope) =>
      readContractEffect(scope, customer.id, contractId, proposal, today),
    );
    // 12 × 390.00 a month as invoiced; 9 are below the tier of ten: 9 × 420.00 = 3 780.00. Three months each.
    expect(effect.quarter).toEqual({
      ...{ from: "2026-07", to: "2026-09" },
      items: [{ service: "workplace", item: "AP", invoiced: 1_404_000n, proposed: 1_134_000n }],
    });
    expect(effect.forecast[0]).toEqual({ month: "2026-12", before: 468_000n, after: 378_000n });
    // Invoiced so far 14 040.00; October and November at 4 680.00, December changed.
    expect(effect.year).toEqual({ year: 2026, before: 2_808_000n, after: 2_718_000n, budget: null });
    const ended = await proposed({ ...terms, what: "terms", to: "2026-12-31" });
    const end = await inScope(people.bam, (scope) => readContractEffect(scope, customer.id, contractId, ended, today));
    expect(end).toMatchObject({
      quarter: null,
      forecast: [
        { month: "2026-12", after: 468_000n },
        { month: "2027-01", before: 468_000n, after: 0n },
        ...Array(10).fill({}),
      ],
    });
    expect(await change(people.bam, 5, ended)).toBe(true);
    // Another can begin the day after, and is the one in force from then on.
    const next = (await proposed({ ...head, number: "F-2", from: "2027-01-01" })) as Extract<
      Proposal,
      { what: "made" }
    >;
    expect(await inScope(people.bam, (scope) => makeContract(scope, customer.id, next, now))).toBe(true);
    const numbers = await inScope(people.owner, async (scope) => [
      (await getContract(scope, customer.id, today))?.number,
      (await getContract(scope, customer.id, "2027-01-01"))?.number,
    ]);
    expect(numbers).toEqual(["F-1", "F-2"]);
  });
});
