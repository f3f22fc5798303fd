import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inJobScope, inOperatorScope, inScope, type Scope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { listCurrencies } from "@/lib/billing/bridge/queries";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { readBasis, readYear } from "@/lib/billing/what-if/basis-queries";
import { tellOfScenario } from "@/lib/billing/what-if/notice-commands";
import {
  attachScenario,
  changeScenario,
  removeScenario,
  renameScenario,
  saveScenario,
  shareScenario,
  unshareScenario,
} from "@/lib/billing/what-if/scenario-commands";
import { getScenario, listAttached, listProposalsFor, listScenarios } from "@/lib/billing/what-if/scenario-queries";
import { parsePayload } from "@/lib/jobs/kinds";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addPrices } from "@/tests/fixtures/prices";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 20, 12);
const today = "2026-11-20";
let customer: TestCustomer;
let other: TestCustomer;
let id: string;
let proposal: string;
const people = {} as Record<"owner" | "second" | "bam" | "service" | "ceo" | "stranger", PersonViewer>;

beforeAll(async () => {
  customer = await addCustomer(database.job);
  other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
  const person = (name: string, roles: Role[], isSupplier: boolean) => staff([customer], roles, { name, isSupplier });
  people.owner = person("owner", ["contract_owner"], false);
  people.second = person("second", ["contract_owner"], false);
  people.bam = person("bam", ["bam"], true);
  people.service = person("service", ["it_service_owner"], false);
  people.ceo = person("ceo", ["customer_ceo"], false);
  people.stranger = staff([other], ["contract_owner"], { name: "stranger", isSupplier: false });
  await addStaff(database.job, Object.values(people));
  await inOperatorScope(async (scope) => {
    await addPrices(scope, customer.id);
    proposal = await addProposal(scope, customer.id, "ours");
  });
});

async function addProposal({ db }: Scope, orgId: string, key: string): Promise<string> {
  const audience = ["contract_owner", "it_service_owner", "bam"].map((role) => `org:${orgId}+role:${role}`);
  const documentId = crypto.randomUUID();
  await db.document.createMany({ data: [{ id: documentId, orgId, key, kind: "proposal", audience, position: 1 }] });
  return documentId;
}

const changes = [{ service: "workplace", item: "AP", quantity: "12" }];
const sheet = { name: "Hemlig plan 987", note: "", from: "2027-01", changes, today };
const place = () => ({ orgId: customer.id, id });
const list = (who: PersonViewer) =>
  inScope(who, async (scope) => listScenarios(scope, customer.id, await readBasis(scope, customer.id, today)));
const open = (who: PersonViewer) =>
  inScope(who, async (scope) => getScenario(scope, customer.id, id, await readBasis(scope, customer.id, today)));
const share = () => inScope(people.owner, (scope) => shareScenario(scope, place(), now));
const attach = (who: PersonViewer, document: string, on = true) =>
  inScope(who, (scope) => attachScenario(scope, place(), document, on, now));

it("is counted on months that have been invoiced, not on one that was paid in advance", async () => {
  const invoice = (number: string, month: string) =>
    invoiceDraftSchema.parse({
      ...{ seller: "Drift AB", number, issuedOn: "2026-10-31", currency: "SEK" },
      lines: [{ item: "AP", text: "Arbetsplats", quantity: "10", unitPrice: "100", periodFrom: `${month}-01` }],
    });
  const drafts = [invoice("O-1", "2026-10"), invoice("F-1", "2027-06")];
  await inOperatorScope((scope) => storeInvoices(scope, other.id, drafts, "api", now));
  const [known, year] = await inScope(people.stranger, async (scope) => {
    const basis = await readBasis(scope, other.id, today);
    return [basis.known, await readYear(scope, other.id, 2026, basis)] as const;
  });
  expect([known, year.known, year.elapsed]).toEqual(["2026-10", "2026-10", 10]);
  expect(await inScope(people.stranger, (scope) => listCurrencies(scope, other.id, "2026-12"))).toMatchObject([
    { first: "2026-10", last: "2026-10", ahead: "2027-06" },
  ]);
});

describe("a scenario", () => {
  it("is kept by the Contract Owner and is theirs alone, in both locks", async () => {
    for (const who of [people.bam, people.ceo, people.service]) {
      await expect(inScope(who, (scope) => saveScenario(scope, customer.id, sheet, now))).rejects.toThrow();
    }
    const kept = await inScope(people.owner, (scope) => saveScenario(scope, customer.id, sheet, now));
    id = "id" in kept ? kept.id : "";
    expect(await open(people.owner)).toMatchObject({ isOwn: true, changed: { prices: false, agreed: false } });
    for (const who of [people.second, people.bam, people.ceo]) {
      expect(await list(who)).toEqual([]);
      expect(await open(who)).toBeNull();
      // Lock two, with lock one left out.
      expect(await inScope(who, ({ db }) => db.scenario.count())).toBe(0);
      expect(await inScope(who, ({ db }) => db.scenario.updateMany({ data: { sharedAt: new Date(now) } }))).toEqual({
        count: 0,
      });
    }
    for (const who of [people.service, people.stranger]) await expect(open(who)).rejects.toThrow();
    const forged = { orgId: customer.id, ownerId: people.owner.personId, fromMonth: "2027-01", changes, name: "x" };
    const data = { ...forged, pricesDigest: "", agreedDigest: "", createdAt: new Date(now), savedAt: new Date(now) };
    await expect(inScope(people.second, ({ db }) => db.scenario.createMany({ data: [data] }))).rejects.toThrow();
  });

  it("is not attached before it is shared", async () => expect(await attach(people.owner, proposal)).toBe(false));

  it("is seen by the BAM and the CEO when it is shared, and changed by its owner alone", async () => {
    expect(await share()).toBe("done");
    for (const who of [people.bam, people.ceo, people.second]) {
      expect(await list(who)).toMatchObject([{ name: sheet.name, isOwn: false, owner: "owner" }]);
      expect(await inScope(who, ({ db }) => db.scenario.deleteMany())).toEqual({ count: 0 });
    }
    expect(await inScope(people.service, ({ db }) => db.scenario.count())).toBe(0);
    const words = { name: "Nytt", note: "" };
    expect(await inScope(people.second, (scope) => renameScenario(scope, place(), words))).toBe("gone");
    await expect(inScope(people.bam, (scope) => removeScenario(scope, place()))).rejects.toThrow();
  });

  it("has a name of its own among those that one sees, however it is written, also when two ask at once", async () => {
    const keep = (who: PersonViewer, name: string) =>
      inScope(who, (scope) => saveScenario(scope, customer.id, { ...sheet, name }, now));
    for (const who of [people.owner, people.second]) {
      expect(await keep(who, sheet.name.toUpperCase())).toEqual({ problem: "taken" });
    }
    const both = await Promise.all([keep(people.second, "Eget"), keep(people.second, "Eget")]);
    expect(both.filter((one) => "problem" in one)).toEqual([{ problem: "taken" }]);
    // Another's own is not seen, so that its name says nothing, until it is to be shared.
    const mine = await keep(people.owner, "Eget");
    const at = (kept: typeof mine) => ({ orgId: customer.id, id: "id" in kept ? kept.id : "" });
    const theirs = both.find((one) => "id" in one) as typeof mine;
    expect(await inScope(people.owner, (scope) => shareScenario(scope, at(mine), now))).toBe("done");
    expect(await inScope(people.second, (scope) => shareScenario(scope, at(theirs), now))).toBe("taken");
    const rename = (name: string) =>
      inScope(people.second, (scope) => renameScenario(scope, at(theirs), { name, note: "" }));
    expect([await rename(sheet.name), await rename("Eget två")]).toEqual(["taken", "done"]);
    await inScope(people.owner, (scope) => removeScenario(scope, at(mine)));
    await inScope(people.second, (scope) => removeScenario(scope, at(theirs)));
  });

  it("belongs to a proposal of the customer's, beside which only those who see money see it", async () => {
    const foreign = await inOperatorScope((scope) => addProposal(scope, other.id, "theirs"));
    expect(await attach(people.owner, foreign)).toBe(false);
    expect(await attach(people.second, proposal)).toBe(false);
    expect(await attach(people.owner, proposal)).toBe(true);
    const beside = (who: PersonViewer) =>
      inScope(who, async (scope) =>
        listAttached(scope, customer.id, proposal, await readBasis(scope, customer.id, today)),
      );
    expect(await beside(people.bam)).toMatchObject([{ name: sheet.name }]);
    // The service owner reads the proposal and sees no money; the CEO sees money and is not among the proposal's readers.
    await expect(beside(people.service)).rejects.toThrow();
    expect(await inScope(people.service, ({ db }) => db.proposalScenario.count())).toBe(0);
    expect(await inScope(people.service, ({ db }) => db.document.count({ where: { id: proposal } }))).toBe(1);
    expect(await beside(people.ceo)).toEqual([]);
    expect(await inScope(people.owner, (scope) => listProposalsFor(scope, customer.id, id, "sv"))).toEqual([]);
  });

  it("leaves the proposal when it is no longer shared, also in lock two", async () => {
    expect(await inScope(people.owner, (scope) => unshareScenario(scope, place()))).toBe(true);
    expect(await inOperatorScope(({ db }) => db.proposalScenario.count())).toBe(0);
    expect(await open(people.bam)).toBeNull();
    const link = { orgId: customer.id, documentId: proposal, scenarioId: id, attachedAt: new Date(now) };
    const forged = { ...link, attachedById: people.owner.personId };
    await expect(
      inScope(people.owner, ({ db }) => db.proposalScenario.createMany({ data: [forged] })),
    ).rejects.toThrow();
  });

  it("says when prices or quantities have become others, until it is saved on them", async () => {
    await inOperatorScope(async ({ db }) => {
      await db.agreedQuantity.updateMany({ where: { orgId: customer.id }, data: { quantity: 11 } });
    });
    expect(await open(people.owner)).toMatchObject({ changed: { prices: false, agreed: true } });
    await inOperatorScope(({ db }) =>
      db.priceRow.updateMany({ where: { orgId: customer.id }, data: { unitPrice: 101 } }),
    );
    expect(await open(people.owner)).toMatchObject({ changed: { prices: true, agreed: true } });
    expect(await inScope(people.owner, (scope) => changeScenario(scope, place(), sheet, now))).toBe(true);
    expect(await open(people.owner)).toMatchObject({ changed: { prices: false, agreed: false } });
  });

  it("is told of without its name, once to the BAM, and goes away with its traces kept", async () => {
    await share();
    const jobs = await inOperatorScope(({ db }) =>
      db.job.findMany({ where: { kind: "scenario.shared" }, select: { payload: true } }),
    );
    for (const { payload } of [...jobs, ...jobs]) {
      await inJobScope((scope) => tellOfScenario(scope, parsePayload("scenario.shared", payload), now));
    }
    const mails = await inOperatorScope(({ db }) =>
      db.mailMessage.findMany({ select: { toPerson: true, text: true } }),
    );
    expect(mails.map(({ toPerson }) => toPerson)).toEqual([people.bam.personId]);
    expect(mails[0]?.text).not.toMatch(/987|Hemlig/);
    await attach(people.owner, proposal);
    expect(await inScope(people.owner, (scope) => removeScenario(scope, place()))).toBe(true);
    expect(await inOperatorScope(({ db }) => db.proposalScenario.count())).toBe(0);
    const traces = await inOperatorScope(({ db }) =>
      db.auditEntry.findMany({
        where: { kind: "scenario.changed" },
        orderBy: { seq: "asc" },
        select: { detail: true },
      }),
    );
    expect(traces.map(({ detail }) => (detail as { what: string }).what)).toEqual([
      ...["saved", "shared", "saved", "saved", "shared", "changed", "removed", "removed"],
      ...["attached", "unshared", "changed", "shared", "attached", "removed"],
    ]);
  });
});
