import { beforeAll, describe, expect, it } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import type { CallOffState } from "@/lib/billing/call-offs/lifecycle";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { listForecasts } from "@/lib/measures/kpi/billing-queries";
import { type CallOffWorld, callOffWorld } from "@/tests/fixtures/call-offs";
import { freshDatabase } from "@/tests/fixtures/database";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 20, 12);
const once = crypto.randomUUID();
let { people, customer, at, request, offer, move, read, known } = {} as CallOffWorld;

beforeAll(async () => {
  ({ people, customer, at, request, offer, move, read, known } = await callOffWorld(database.job, now));
});

describe("a call-off", () => {
  it("is not on the invoice when something is given back for it", async () => {
    const credit = (number: string, kind: "invoice" | "credit_note") =>
      invoiceDraftSchema.parse({
        ...{ seller: "Drift AB", number, kind, issuedOn: "2027-01-31", currency: "SEK" },
        lines: [{ item: "AP", text: "Åter", amount: "-100", callOff: "AVR-1", kind: "credit" }],
      });
    const take = (draft: ReturnType<typeof credit>) =>
      inOperatorScope((scope) => storeInvoices(scope, customer.id, [draft], "api", now));
    await request(people.owner);
    await offer(people.bam, at(1, 1), 0n);
    await move(people.owner, "order", at(1, 2));
    // One came before it was delivered, one after.
    await take(credit("K-1", "credit_note"));
    expect(await move(people.bam, "deliver", at(1, 3))).toBe("done");
    await take(credit("K-2", "credit_note"));
    await take(credit("K-3", "invoice"));
    expect((await read(people.ceo))[0]).toMatchObject({ number: 1, state: "delivered" });
  });

  it("goes from state to state past lock one as it does within it, and to an order over an offer", async () => {
    const moved = (who: PersonViewer, state: CallOffState) =>
      inScope(who, ({ db }) => db.callOff.updateMany({ where: { number: 2 }, data: { state } })).then(
        ({ count }) => count === 1,
        (error: unknown) =>
          /does not go|price of an offer|row-level/.test(String(error)) ? false : Promise.reject(error),
      );
    await request(people.owner);
    const sides = [people.owner, people.bam] as const;
    for (const who of sides) {
      for (const state of ["ordered", "delivered", "invoiced"] as const) {
        expect(await moved(who, state), state).toBe(false);
      }
    }
    expect(await moved(people.owner, "declined")).toBe(false);
    // Said to be offered, and nothing was: there is no price to order at.
    expect(await moved(people.bam, "offered")).toBe(true);
    expect(await moved(people.owner, "ordered")).toBe(false);
    expect(await moved(people.bam, "declined")).toBe(false);
    expect(await offer(people.bam, at(2, 1), 0n)).toBe("done");
    expect(await moved(people.owner, "ordered")).toBe(true);
    for (const state of ["requested", "offered", "declined", "invoiced"] as const) {
      for (const who of sides) expect(await moved(who, state), state).toBe(false);
    }
  });

  it("leaves the forecasts of months that have ended as they were", async () => {
    const org = { id: customer.id, timeZone: "Europe/Stockholm" };
    const foreseen = async () => {
      const rows = await inScope(people.owner, (scope) =>
        listForecasts(scope, org, { from: "2025-11", to: "2026-11" }),
      );
      return Object.fromEntries(rows.map(({ month, forecast }) => [month, forecast]));
    };
    const october = invoiceDraftSchema.parse({
      ...{ seller: "Drift AB", number: "O-1", issuedOn: "2026-10-31", currency: "SEK" },
      lines: [{ item: "AP", text: "Arbetsplats", quantity: "10", unitPrice: "100", periodFrom: "2026-10-01" }],
    });
    await inOperatorScope((scope) => storeInvoices(scope, customer.id, [october], "api", now));
    const before = await foreseen();
    // Nothing was written down before December 2025. In 2026: 1 000.00 a month from November on, and October's invoice.
    expect(before).not.toHaveProperty("2025-11");
    expect(before["2026-10"]).toBe(300_000);
    await inOperatorScope(({ db }) =>
      db.callOff.createMany({
        data: [
          {
            ...{ orgId: customer.id, id: once, number: 500, title: "I höst", fromDate: new Date("2026-12-01") },
            ...{ currency: "SEK", state: "ordered", requestedById: people.owner.personId },
          },
        ],
      }),
    );
    const at = new Date(now);
    await inOperatorScope(async ({ db }) => {
      await db.callOffOffer.createMany({ data: [{ orgId: customer.id, callOffId: once, at, oneOff: 70_000n }] });
      await db.callOffStep.createMany({ data: [{ orgId: customer.id, callOffId: once, state: "ordered", at }] });
    });
    const { "2026-11": last, ...earlier } = await foreseen();
    expect(earlier).toEqual(Object.fromEntries(Object.entries(before).filter(([month]) => month !== "2026-11")));
    expect(last).toBe((before["2026-11"] ?? 0) + 70_000);
  });

  it("counts however many there are, and none is left out in silence", async () => {
    const before = await read(people.ceo);
    const head = { orgId: customer.id, title: "Ett av många", fromDate: new Date("2027-01-01"), currency: "SEK" };
    await inOperatorScope(async ({ db }) => {
      const ids = Array.from({ length: 1_001 }, () => crypto.randomUUID());
      await db.callOff.createMany({
        data: ids.map((id, index) => ({
          ...{ ...head, id, number: 1_000 + index, state: "ordered", requestedById: people.owner.personId },
        })),
      });
      const line = {
        orgId: customer.id,
        position: 1,
        serviceKey: "workplace",
        item: "AP",
        costCentre: "Y",
        quantity: 1,
      };
      await db.callOffLine.createMany({ data: ids.map((callOffId) => ({ ...line, callOffId })) });
    });
    await inScope(people.owner, async (scope) => {
      const { all, agreed } = await known(scope);
      expect(all).toHaveLength(before.length + 1_001);
      expect(agreed.filter(({ costCentre }) => costCentre === "Y")).toHaveLength(1_001);
    });
  });
});
