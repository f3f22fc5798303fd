import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inJobScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { storeCases } from "@/lib/cases/commands";
import {
  addSubscription,
  askDeliveries,
  endByLink,
  endSubscription,
  type SubscriptionWish,
} from "@/lib/reports/subscriptions/commands";
import { deliverReport } from "@/lib/reports/subscriptions/deliver-commands";
import { listDeliveries, listSubscriptions } from "@/lib/reports/subscriptions/queries";
import { subscriptionOfToken, unsubscribeToken } from "@/lib/reports/subscriptions/unsubscribe-token";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { reportedCases } from "@/tests/fixtures/reported-cases";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = stockholm("2026-11-02 12:00");
const due = stockholm("2026-11-03 07:30");
const wish: SubscriptionWish = { kind: "monthly", lang: "sv", sections: [], rhythm: "monthly", day: 3, minute: 450 };

let customer: TestCustomer;
let empty: TestCustomer;
let admin: Client;
let manager: PersonViewer;
let owner: PersonViewer;
let other: PersonViewer;
let lead: PersonViewer;
let quiet: PersonViewer;

beforeAll(async () => {
  customer = await addCustomer(database.job);
  empty = await addCustomer(database.job, { slug: "tomt", key: "TOMT" });
  manager = staff([customer], ["it_manager"], { name: "Fatima", isSupplier: false });
  owner = staff([customer], ["contract_owner"], { name: "Lars", isSupplier: false });
  other = staff([customer], ["it_manager"], { name: "Annan", isSupplier: false });
  lead = staff([customer], ["delivery_manager"], { name: "Leila" });
  quiet = staff([empty], ["it_manager"], { name: "Tyst", isSupplier: false });
  await addStaff(database.admin, [manager, owner, other, lead, quiet]);
  await inJobScope((scope) => storeCases(scope, customer.id, reportedCases, now));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const subscribe = (viewer: PersonViewer, more: Partial<SubscriptionWish> = {}, org = customer) =>
  inScope(viewer, (scope) => addSubscription(scope, org, { ...wish, ...more }, now));
const list = (viewer: PersonViewer, org = customer) =>
  inScope(viewer, (scope) => listSubscriptions(scope, org.id, due));
const delivered = (viewer: PersonViewer, org = customer) =>
  inScope(viewer, (scope) => listDeliveries(scope, org.id, due));
const mails = async ({ personId }: PersonViewer) =>
  (await admin.query("select subject, text, unsubscribe from mail_message where to_person = $1", [personId])).rows;
const jobs = async () =>
  (await admin.query("select payload from job where kind = 'report.deliver' and state = 'pending'")).rows.map(
    (row) => row.payload,
  );
const ask = (at: number) => inJobScope((scope) => askDeliveries(scope, at));
/** What the worker would do with every delivery that waits. */
const work = async (at: number) => {
  const waiting = await jobs();
  await admin.query("update job set state = 'done' where kind = 'report.deliver'");
  for (const payload of waiting) await deliverReport(payload, at);
};

describe("a subscription", () => {
  it("is to a report that one may read, and no more than ten", async () => {
    expect(await subscribe(manager, { kind: "billing" })).toBe("forbidden");
    expect(await subscribe(manager, { sections: ["billing"] })).toBe("forbidden");
    expect(await subscribe(staff([customer], ["end_user"], { isSupplier: false }))).toBe("forbidden");
    for (let time = 0; time < 10; time++) expect(await subscribe(other, { minute: 60 * time })).toBe("added");
    expect(await subscribe(other, { minute: 0 })).toBe("same");
    expect(await subscribe(other, { minute: 1_000 })).toBe("too_many");
    for (const { id } of await list(other)) {
      expect(await inScope(other, (scope) => endSubscription(scope, customer.id, id, now))).toBe(true);
    }
  });

  it("comes once at each of its times, whoever asks and how often, with a link and no figure", async () => {
    expect(await subscribe(manager, { sections: ["levels", "billing"] })).toBe("added");
    expect(await ask(due - 1)).toBe(0);
    expect(await Promise.all([ask(due), ask(due)])).toEqual(expect.arrayContaining([1, 0]));
    const [payload, ...more] = await jobs();
    expect(more).toEqual([]);
    await Promise.all([deliverReport(payload, due), deliverReport(payload, due)]);
    await work(due);
    const [mail, ...twins] = await mails(manager);
    expect(twins).toEqual([]);
    expect(mail.subject).toBe("Månadsrapport oktober 2026 för norrby");
    expect(mail.text).toContain("/o/norrby/reports/packs/monthly/2026-10?lang=sv&sections=levels");
    expect(mail.text).toContain("Den innehåller: Servicenivåer.");
    expect(mail.text.replace(/https?:\S+/g, "").replaceAll("2026", "")).not.toMatch(/\d/);
    expect(mail.unsubscribe).toMatch(/\/api\/unsubscribe\/[\w-]{48}$/);
    expect(await delivered(manager)).toMatchObject([{ kind: "monthly", month: "2026-10", state: "sent" }]);
    const [row] = await list(manager);
    expect(row).toMatchObject({ sections: ["levels"], endedAt: null });
    expect(row?.nextAt.getTime()).toBe(stockholm("2026-12-03 07:30"));
  });

  it("is seen by its owner and by those who make reports, by neither lock otherwise", async () => {
    expect((await list(lead)).map(({ person }) => person)).toContain("Fatima");
    expect(await list(owner)).toEqual([]);
    const unfiltered = await inScope(owner, ({ db }) => db.reportSubscription.count());
    expect(unfiltered + (await inScope(owner, ({ db }) => db.reportDelivery.count()))).toBe(0);
    const [row] = await list(manager);
    expect(await inScope(owner, (scope) => endSubscription(scope, customer.id, row?.id ?? "", due))).toBe(false);
    await expect(list(quiet)).rejects.toThrow();
  });

  it("sends nothing when there is nothing to tell, and goes on", async () => {
    expect(await subscribe(quiet, {}, empty)).toBe("added");
    await ask(due);
    await work(due);
    expect(await mails(quiet)).toEqual([]);
    expect(await delivered(quiet, empty)).toMatchObject([{ state: "empty" }]);
    expect((await list(quiet, empty))[0]?.endedAt).toBeNull();
  });

  it("asks for the right when it sends: removed since, nothing is sent and it ends", async () => {
    expect(await subscribe(owner, { kind: "billing" })).toBe("added");
    await admin.query("update assignment set to_date = '2026-11-02' where person_id = $1", [owner.personId]);
    await ask(due);
    await work(due);
    expect(await mails(owner)).toEqual([]);
    expect(await delivered(owner)).toMatchObject([{ kind: "billing", state: "refused" }]);
    expect(await list(owner)).toMatchObject([{ endedWhy: "right" }]);
    expect(await ask(stockholm("2027-02-03 08:00"))).toBeGreaterThan(0);
    expect((await jobs()).some(({ subscriptionId }) => subscriptionId === undefined)).toBe(false);
    await work(stockholm("2027-02-03 08:00"));
    expect(await delivered(owner)).toHaveLength(1);
    const trail = await admin.query("select kind, detail from audit_entry where chain = $1 and kind like 'pack.%'", [
      customer.id,
    ]);
    expect(trail.rows).toContainEqual({
      kind: "pack.subscribed",
      detail: { report: "billing", on: false, how: "right" },
    });
    expect(trail.rows).toContainEqual({
      kind: "pack.delivered",
      detail: { report: "billing", month: "2026-10", state: "refused" },
    });
  });

  it("is ended by its link alone, once, and by no link that the portal has not written", async () => {
    const [row] = await list(manager);
    const token = unsubscribeToken(row?.id ?? "");
    expect(subscriptionOfToken(token)).toBe(row?.id);
    const turned = (at: number) => token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    for (const forged of ["", "matrix", token.slice(1), `${token}A`, turned(0), turned(21), turned(30), turned(45)]) {
      expect(subscriptionOfToken(forged), forged).toBeNull();
    }
    for (let time = 0; time < 2; time++) await inJobScope((scope) => endByLink(scope, row?.id ?? "", due + time));
    expect((await list(manager))[0]).toMatchObject({ endedWhy: "link", endedAt: new Date(due) });
  });
});
