import { beforeAll, describe, expect, it } from "vitest";
import { inKeyScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { totalOf } from "@/lib/billing/bridge/bridge";
import { listMonthTotals, listSums } from "@/lib/billing/bridge/queries";
import { sideOf } from "@/lib/billing/bridge/sides";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { listLines, sumLines } from "@/lib/billing/invoices/queries";
import { periodOf } from "@/lib/billing/period";
import { randomFor } from "@/prisma/seed/random";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 20, 12);
const random = randomFor(7, "sums");
let customer: TestCustomer;

const draft = (number: string, lines: number) => {
  const isCredit = random.chance(0.2);
  return invoiceDraftSchema.parse({
    ...{ seller: "Drift AB", number, currency: random.pick(["SEK", "SEK", "EUR"]) },
    ...{ kind: isCredit ? "credit_note" : "invoice", issuedOn: `2026-0${random.int(7, 9)}-28` },
    lines: Array.from({ length: lines }, () => {
      const from = random.chance(0.7) ? `2026-0${random.int(6, 9)}-0${random.int(1, 2)}` : undefined;
      const size = random.int(1, 9);
      return {
        ...{ text: "x", item: random.pick(["a", "b", ""]), service: random.pick(["workplace", "mail", ""]) },
        ...{ quantity: String(isCredit ? -size : size), unitPrice: random.pick(["10", "12.345", "0.1"]) },
        ...{ unit: random.pick(["st", "tim"]), costCentre: random.pick(["X", "Y", ""]), periodFrom: from },
        ...(random.chance(0.1) && { kind: "usage" as const }),
      };
    }),
  });
};

beforeAll(async () => {
  customer = await addCustomer(database.job);
  const other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
  for (const { id } of [customer, other]) {
    // The last has more lines than one statement takes.
    const drafts = [
      ...Array.from({ length: 12 }, (_, index) => draft(String(index), random.int(1, 40))),
      draft("large", 1_100),
    ];
    await inOperatorScope((scope) => storeInvoices(scope, id, drafts, "api", now));
  }
});

const parts = "org_id, invoice_id, month, currency, kind, service_key, item, unit, cost_centre, unit_price, since";
const added = (what: string, from: string) =>
  `select ${parts}, sum(quantity) as quantity, sum(amount) as amount, ${what}::int as lines from (${from}) f group by ${parts}`;
const fromLines = added(
  "count(*)",
  "select *, case when kind = 'recurring' then period_from end as since from invoice_line",
);
const fromSums = added("sum(lines)", "select *, period_from as since from invoice_sum");

describe("what invoices are added up to as they come in", () => {
  it("is what their lines come to, every sum of every customer, and no more rows than lines", async () => {
    const [found] = await inOperatorScope(({ db }) =>
      db.$queryRawUnsafe<{ off: number; sums: number; lines: number }[]>(`
        select (select count(*)::int from ((${fromLines} except ${fromSums}) union all (${fromSums} except ${fromLines})) d) as off,
          (select count(*)::int from invoice_sum) as sums, (select count(*)::int from invoice_line) as lines`),
    );
    expect(found?.off).toBe(0);
    expect(found?.lines).toBeGreaterThan(2_200);
    expect(found?.sums).toBeLessThan(found?.lines ?? 0);
  });

  it("gives the page what the lines give", async () => {
    const owner = staff([customer], ["contract_owner"], { isSupplier: false });
    await inScope(owner, async (scope) => {
      for (const month of ["2026-06", "2026-07", "2026-08", "2026-09"]) {
        const filter = {
          currency: "SEK",
          from: month,
          to: month,
          kinds: [],
          service: null,
          item: null,
          costCentre: null,
        };
        const lines = await listLines(scope, customer.id, filter, { limit: 10_000 });
        const amount = lines.reduce((all, line) => all + line.amount, 0n);
        const sums = await listSums(scope, customer.id, "SEK", periodOf("month", month));
        expect(totalOf(sideOf(sums))).toBe(amount);
        expect(await sumLines(scope, customer.id, filter)).toEqual({ count: lines.length, amount });
        const [total] = await listMonthTotals(scope, customer.id, "SEK", filter);
        expect(total).toEqual({ month, amount, lines: lines.length });
        const narrow = { ...filter, kinds: ["recurring" as const], item: "a", costCentre: "" };
        const few = await listLines(scope, customer.id, narrow, { limit: 10_000 });
        expect((await sumLines(scope, customer.id, narrow)).count).toBe(few.length);
      }
    });
  });

  it("is for those who see money, added to by those who take invoices in, and changed by nobody", async () => {
    for (const who of [
      staff([customer], ["it_service_owner"], { isSupplier: false }),
      staff([customer], ["servicedesk_agent"]),
    ]) {
      expect(await inScope(who, ({ db }) => db.invoiceSum.count())).toBe(0);
    }
    const owner = staff([customer], ["contract_owner"], { isSupplier: false });
    const [own] = await inScope(owner, ({ db }) => db.invoiceSum.groupBy({ by: ["orgId"], _count: true }));
    expect(own?.orgId).toBe(customer.id);
    const key = { keyId: crypto.randomUUID(), orgId: customer.id, name: "Ekonomi", rights: "invoices" } as const;
    await inKeyScope(key, "write", async (scope) => {
      expect(await storeInvoices(scope, customer.id, [draft("of a key", 3)], "api", now)).toMatchObject({ created: 1 });
      expect(await scope.db.invoiceSum.count()).toBe(0);
    });
    const row = await inOperatorScope(({ db }) => db.invoiceSum.findFirstOrThrow({ where: { orgId: customer.id } }));
    const forged = { data: [{ ...row, position: 99_999 }] };
    await expect(inScope(owner, ({ db }) => db.invoiceSum.createMany(forged))).rejects.toThrow(/row-level/);
    for (const change of [
      () => inScope(owner, ({ db }) => db.invoiceSum.updateMany({ data: { amount: 0n } })),
      () => inOperatorScope(({ db }) => db.invoiceSum.updateMany({ data: { amount: 0n } })),
      () => inOperatorScope(({ db }) => db.invoiceSum.deleteMany()),
      () => inOperatorScope(({ db }) => db.invoiceLine.deleteMany()),
    ]) {
      await expect(change()).rejects.toThrow(/permission denied/);
    }
  });
});
