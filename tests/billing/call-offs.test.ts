import { beforeAll, describe, expect, it } from "vitest";
import { inJobScope, inKeyScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import type { CallOffPlace } from "@/lib/billing/call-offs/commands";
import { tellOfCallOff } from "@/lib/billing/call-offs/notice-commands";
import { listInvoiceLinesOf } from "@/lib/billing/call-offs/queries";
import { decimalOf } from "@/lib/billing/decimal";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { parsePayload } from "@/lib/jobs/kinds";
import { type CallOffWorld, callOffWorld } from "@/tests/fixtures/call-offs";
import { addCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 20, 12);
let { customer, at, request, move, read, known, ...world } = {} as CallOffWorld;
let people = {} as CallOffWorld["people"] & { stranger: PersonViewer };

beforeAll(async () => {
  const words = { title: "Kostar 987 654,32 kr", body: "Högst 987 654 kr", note: "987" };
  ({ customer, at, request, move, read, known, ...world } = await callOffWorld(database.job, now, words));
  const other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
  const stranger = staff([other], ["bam", "contract_owner"], { name: "stranger" });
  await addStaff(database.job, [stranger]);
  people = { ...world.people, stranger };
});

const offer = (who: PersonViewer, place: CallOffPlace, oneOff = 98_765_432n) => world.offer(who, place, oneOff);
const invoice = (number: string, callOff: string) =>
  invoiceDraftSchema.parse({
    ...{ seller: "Drift AB", number, issuedOn: "2027-01-31", currency: "SEK" },
    lines: [{ item: "AP", text: "Arbetsplats", amount: "100", callOff }],
  });

describe("a call-off", () => {
  it("is requested by the Contract Owner alone, numbered, and checked against the contract", async () => {
    for (const who of [people.bam, people.ceo, people.service, people.stranger]) {
      await expect(request(who)).rejects.toThrow();
    }
    expect(await request(people.owner, "-11")).toEqual({ problem: "callOffs.problem.tooFew", field: "quantity1" });
    expect(await request(people.owner)).toEqual({ number: 1 });
    expect(await read(people.ceo)).toMatchObject([
      { number: 1, state: "requested", steps: [{ by: "contract_owner" }] },
    ]);
  });

  it("goes from request over a price to an order, each step its side's, and counts at once when ordered", async () => {
    await expect(offer(people.owner, at(1, 1))).rejects.toThrow();
    await expect(offer(people.manager, at(1, 1))).rejects.toThrow();
    expect(await move(people.owner, "order", at(1, 1))).toBe("changed");
    expect(await offer(people.bam, at(1, 1))).toBe("done");
    await expect(move(people.bam, "order", at(1, 2))).rejects.toThrow();
    // A new offer: who has seen the old one orders nothing.
    expect(await offer(people.bam, at(1, 2), 50_000n)).toBe("done");
    expect(await move(people.owner, "order", at(1, 2))).toBe("changed");
    await inScope(people.owner, async (scope) => expect(await known(scope)).toMatchObject({ once: [], agreed: [{}] }));
    expect(await move(people.owner, "order", at(1, 3))).toBe("done");
    await inScope(people.owner, async (scope) => {
      expect(await known(scope)).toMatchObject({
        once: [{ month: "2027-01", costCentre: "X", amount: 50_000n }],
        agreed: [{ quantity: decimalOf("10") }, { quantity: decimalOf("7"), from: "2027-01-01" }],
      });
    });
  });

  it("is offered by two at once: one offer is stored, the other is told", async () => {
    expect(await request(people.owner)).toEqual({ number: 2 });
    const both = await Promise.all([offer(people.bam, at(2, 1), 1n), offer(people.bam, at(2, 1), 2n)]);
    expect(both.sort()).toEqual(["changed", "done"]);
    expect(await inOperatorScope(({ db }) => db.callOffOffer.count({ where: { callOff: { number: 2 } } }))).toBe(1);
    expect(await move(people.owner, "decline", at(2, 2))).toBe("done");
    expect(await request(people.owner)).toEqual({ number: 3 });
    expect(await move(people.owner, "withdraw", at(3, 1))).toBe("done");
    expect(await offer(people.bam, at(3, 2))).toBe("changed");
    await inScope(people.owner, async (scope) => expect((await known(scope)).agreed).toHaveLength(2));
  });

  it("is on the invoice when a line names it and it is delivered; a machine says so too", async () => {
    const take = (number: string, callOff: string) =>
      inOperatorScope((scope) => storeInvoices(scope, customer.id, [invoice(number, callOff)], "api", now + 9));
    await take("1", "PO-1");
    await take("2", "avr 1");
    // Invoiced before it came: it waits where it is, and the lines are there to be seen.
    expect((await read(people.ceo)).find(({ number }) => number === 1)?.state).toBe("ordered");
    await inScope(people.ceo, async (scope) =>
      expect(await listInvoiceLinesOf(scope, customer.id, 1)).toMatchObject([{ invoice: { number: "2" } }]),
    );
    expect(await move(people.bam, "deliver", at(1, 4))).toBe("done");
    const one = (await read(people.ceo)).find(({ number }) => number === 1);
    expect(one).toMatchObject({ number: 1, state: "invoiced" });
    expect(one?.steps.map(({ state }) => state)).toEqual([
      ...["requested", "offered", "offered", "ordered", "delivered", "invoiced"],
    ]);

    await request(people.owner);
    await offer(people.bam, at(4, 1), 0n);
    await move(people.owner, "order", at(4, 2));
    await move(people.bam, "deliver", at(4, 3));
    const key = { keyId: crypto.randomUUID(), orgId: customer.id, name: "Ekonomi", rights: "invoices" } as const;
    await inKeyScope(key, "write", (scope) =>
      storeInvoices(scope, customer.id, [invoice("3", "AVR-4")], "api", now + 9),
    );
    expect((await read(people.ceo))[0]).toMatchObject({
      number: 4,
      state: "invoiced",
      steps: [{}, {}, {}, {}, { by: null }],
    });
  });

  it("is nobody's who does not see money, in both locks, and no side takes the other's step past lock one", async () => {
    for (const who of [people.service, people.stranger]) {
      await expect(read(who)).rejects.toThrow();
      await inScope(who, async ({ db }) => {
        expect([await db.callOff.count(), await db.callOffLine.count()]).toEqual([0, 0]);
        expect([await db.callOffOffer.count(), await db.callOffStep.count()]).toEqual([0, 0]);
      });
    }
    await request(people.owner);
    const moved = (who: PersonViewer, state: "offered" | "ordered" | "delivered" | "withdrawn" | "invoiced") =>
      inScope(who, ({ db }) => db.callOff.updateMany({ where: { number: 5 }, data: { state } }));
    for (const state of ["offered", "delivered", "invoiced"] as const)
      await expect(moved(people.owner, state)).rejects.toThrow();
    for (const state of ["ordered", "withdrawn"] as const) await expect(moved(people.bam, state)).rejects.toThrow();
    expect(await moved(people.ceo, "withdrawn")).toEqual({ count: 0 });
    const { id } = await inOperatorScope(({ db }) =>
      db.callOff.findFirstOrThrow({ where: { number: 5 }, select: { id: true } }),
    );
    const forged = { orgId: customer.id, callOffId: id, at: new Date(now), oneOff: 1n };
    await expect(inScope(people.owner, ({ db }) => db.callOffOffer.createMany({ data: [forged] }))).rejects.toThrow();
    const step = {
      orgId: customer.id,
      callOffId: id,
      at: new Date(now),
      state: "offered" as const,
      byId: people.bam.personId,
    };
    await expect(inScope(people.owner, ({ db }) => db.callOffStep.createMany({ data: [step] }))).rejects.toThrow();
    // What was asked for and what was said is not changed, by nobody.
    await expect(inScope(people.owner, ({ db }) => db.callOff.updateMany({ data: { title: "x" } }))).rejects.toThrow();
    await expect(
      inScope(people.bam, ({ db }) => db.callOffOffer.updateMany({ data: { oneOff: 0n } })),
    ).rejects.toThrow();
  });

  it("is told of to the other side, by its number alone, and every step leaves a trace without amounts", async () => {
    const jobs = await inOperatorScope(({ db }) =>
      db.job.findMany({ where: { kind: "call_off.moved" }, orderBy: { id: "asc" }, select: { payload: true } }),
    );
    for (const { payload } of jobs) {
      const told = parsePayload("call_off.moved", payload);
      for (let time = 0; time < 2; time += 1) await inJobScope((scope) => tellOfCallOff(scope, told, now));
    }
    const mails = await inOperatorScope(({ db }) =>
      db.mailMessage.findMany({ select: { toPerson: true, subject: true, text: true } }),
    );
    const to = (who: PersonViewer) => mails.filter(({ toPerson }) => toPerson === who.personId).length;
    // To the BAM: five requests, two orders, one decline, one withdrawal. To the owner: four offers, two deliveries, two invoices.
    expect([to(people.bam), to(people.owner)]).toEqual([9, 8]);
    expect([to(people.manager), to(people.ceo), to(people.service)]).toEqual([0, 0, 0]);
    expect(mails.map(({ subject, text }) => subject + text).join("\n")).not.toMatch(/987|kr\b|Kostar/i);
    const traces = await inOperatorScope(({ db }) =>
      db.auditEntry.findMany({ where: { kind: "call_off.moved" }, select: { detail: true } }),
    );
    expect(traces).toHaveLength(jobs.length);
    expect(JSON.stringify(traces)).not.toMatch(/987|Kostar/);
  });
});
