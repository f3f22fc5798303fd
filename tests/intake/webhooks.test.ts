import { beforeAll, describe, expect, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { appendCaseEvent, storeCases } from "@/lib/cases/commands";
import { addWebhook, endWebhook, rotateSecret, sendAgain } from "@/lib/intake/webhooks/commands";
import { deliverWebhook } from "@/lib/intake/webhooks/deliver";
import { verified } from "@/lib/intake/webhooks/signing";
import { type Connect, type Outgoing, type Resolve, transmit } from "@/lib/intake/webhooks/transmit";
import type { JobRun } from "@/lib/jobs/kinds";
import type { CaseEvent } from "@/lib/sla/events";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { keyFor, machine } from "../fixtures/machine";
import { addStaff, staff } from "../fixtures/staff";

const database = freshDatabase();
const url = "https://itsm.example.org/hooks/samverkan";
let norrby: TestCustomer;
let manager: ReturnType<typeof staff>;
let secret = "";
let api: ReturnType<typeof machine>;

beforeAll(async () => {
  norrby = await addCustomer(database.admin);
  manager = staff([norrby], ["delivery_manager"]);
  await addStaff(database.admin, [manager]);
  secret = await inScope(manager, (scope) =>
    addWebhook(scope, norrby.id, { name: "Itsm", url, topics: ["case.opened", "case.message", "case.resolved"] }),
  );
  api = machine((await keyFor(norrby, "write")).secret);
});

/** A receiver that answers so, and keeps what it was sent. */
function receiver(answer: number | Error = 204, addresses = ["93.184.215.14"]) {
  const got: { address: string; outgoing: Outgoing }[] = [];
  const connect: Connect = async (_url, address, outgoing) => {
    got.push({ address, outgoing });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const resolve: Resolve = async () => addresses;
  return { got, send: (outgoing: Outgoing) => transmit(outgoing, { resolve, connect }) };
}

const run = (attempt = 1): JobRun => ({ id: "x", attempt, signal: new AbortController().signal });

const deliveries = () =>
  inOperatorScope(({ db }) =>
    db.webhookDelivery.findMany({ where: { orgId: norrby.id }, orderBy: { createdAt: "asc" } }),
  );
const jobs = () => inOperatorScope(({ db }) => db.job.count({ where: { kind: "webhook.deliver" } }));
const latest = async () => (await deliveries()).at(-1) as Awaited<ReturnType<typeof deliveries>>[number];

async function report(title = "Skrivaren svarar inte") {
  return (await api.open({ title, service: "mail" })).body.reference as string;
}

async function append(reference: string, event: CaseEvent, text?: string) {
  await inOperatorScope(async (scope) => {
    const number = Number(reference.slice(5));
    const { id } = await scope.db.case.findFirstOrThrow({ where: { orgId: norrby.id, number } });
    await appendCaseEvent(scope, norrby.id, id, { event, text, actorName: "Agent" }, Date.now());
  });
}

const attempt = (id: string, send: ReturnType<typeof receiver>["send"], tries = 1) =>
  deliverWebhook({ orgId: norrby.id, deliveryId: id }, run(tries), send);

describe("what happens to a case", () => {
  test("asks for one delivery and one job in the same transaction, for those topics that were chosen", async () => {
    const before = { deliveries: (await deliveries()).length, jobs: await jobs() };
    const ref = await report();
    await append(ref, { kind: "assigned", at: Date.now(), to: "Agent 4" });
    await append(ref, { kind: "message", at: Date.now(), direction: "out", internal: true }, "zqinternt");
    await append(ref, { kind: "resolved", at: Date.now() });
    const made = (await deliveries()).slice(before.deliveries);
    expect(made.map(({ topic, seq }) => [topic, seq])).toEqual([
      ["case.opened", 1],
      ["case.resolved", 4],
    ]);
    expect(await jobs()).toBe(before.jobs + 2);
  });

  test("asks for nothing when the transaction fails, when nobody listens, and for what an import tells", async () => {
    const before = (await deliveries()).length;
    const drafts = [
      {
        source: "portal",
        externalKey: "x",
        title: "x",
        events: [{ event: { kind: "opened", at: Date.now(), priority: 3, service: "mail" } as const }],
      },
    ];
    const failing = inOperatorScope(async (scope) => {
      await storeCases(scope, norrby.id, drafts, Date.now());
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
    await inOperatorScope((scope) => storeCases(scope, other.id, drafts, Date.now()));
    expect(await deliveries()).toHaveLength(before);
  });
});

describe("a delivery", () => {
  test("is signed over id, time and body, says what happened, and holds no internal note", async () => {
    const ref = await report("Åäö & <b>");
    const { id } = await latest();
    const { got, send } = receiver();
    await attempt(id, send);
    const [{ address, outgoing } = { address: "", outgoing: null }] = got;
    expect(address).toBe("93.184.215.14");
    const { body, headers } = outgoing as Outgoing;
    expect(verified(secret, new Headers(headers), body, Date.now())).toEqual({ id: `msg_${id}`, wrong: null });
    expect(verified(secret, new Headers(headers), `${body} `, Date.now()).wrong).toBe("signature");
    expect(JSON.parse(body)).toMatchObject({
      type: "case.opened",
      data: { case: { reference: ref, title: "Åäö & <b>", state: "open" }, event: { seq: 1, kind: "opened" } },
    });
    expect(await latest()).toMatchObject({ state: "delivered", tries: 1, responseCode: 204, error: null });
  });

  test("that is delivered is not sent by a job that comes twice", async () => {
    const { got, send } = receiver();
    await attempt((await latest()).id, send);
    expect(got).toEqual([]);
  });

  test.each<[string, number | Error, string, boolean]>([
    ["answers with an error", 500, "The receiver answered 500", false],
    ["does not know us", 401, "The receiver answered 401", false],
    ["leads elsewhere", 302, "The receiver answered 302, and is not followed", true],
    ["is gone", 410, "The receiver answered 410", true],
    ["refuses", Object.assign(new Error("x"), { code: "ECONNREFUSED" }), "could not be reached (ECONNREFUSED)", false],
  ])("to a receiver that %s is tried again, or given up for good", async (_name, answer, sentence, permanent) => {
    await report();
    const { id } = await latest();
    const { send } = receiver(answer);
    await expect(attempt(id, send)).rejects.toMatchObject({ message: expect.stringContaining(sentence), permanent });
    expect(await latest()).toMatchObject({ state: permanent ? "failed" : "waiting", tries: 1 });
    if (!permanent) {
      await expect(attempt(id, send, 14)).rejects.toThrow();
      expect(await latest()).toMatchObject({ state: "failed", tries: 2 });
    }
  });

  test.each<[string, string[]]>([
    ["this machine", ["127.0.0.1"]],
    ["a cloud's data", ["169.254.169.254"]],
    ["a public and a private address", ["93.184.215.14", "10.0.0.7"]],
    ["this machine in IPv6", ["::1"]],
    ["a mapped private address", ["::ffff:192.168.0.1"]],
  ])("whose name leads to %s is never connected", async (_name, addresses) => {
    await report();
    const { got, send } = receiver(204, addresses);
    await expect(attempt((await latest()).id, send)).rejects.toMatchObject({ permanent: true });
    expect(got).toEqual([]);
    expect(await latest()).toMatchObject({ state: "failed", error: "The name of the receiver leads inside" });
  });

  test("whose name changes after it was judged still goes to the address that was judged", async () => {
    await report();
    const answers = [["93.184.215.14"], ["127.0.0.1"]];
    let asked = 0;
    const connected: string[] = [];
    const resolve: Resolve = async () => answers[asked++] ?? [];
    const connect: Connect = async (_url, address) => {
      connected.push(address);
      return 200;
    };
    await attempt((await latest()).id, (outgoing) => transmit(outgoing, { resolve, connect }));
    expect([asked, connected]).toEqual([1, ["93.184.215.14"]]);
  });

  test("is sent again under its own id and with the same text, when somebody asks for it", async () => {
    const ref = await report();
    const { id } = await latest();
    const first = receiver(500);
    await expect(attempt(id, first.send, 14)).rejects.toThrow();
    await append(ref, { kind: "priority_changed", at: Date.now(), priority: 1 });
    expect(await inScope(manager, (scope) => sendAgain(scope, norrby.id, id))).toBe(true);
    expect(await inScope(manager, (scope) => sendAgain(scope, norrby.id, id)), "it waits already").toBe(false);
    const second = receiver();
    await attempt(id, second.send);
    const [before, after] = [first.got[0]?.outgoing, second.got[0]?.outgoing];
    expect(after?.body).toBe(before?.body);
    expect(after?.headers["webhook-id"]).toBe(before?.headers["webhook-id"]);
  });
});

describe("a secret", () => {
  test("lies sealed, and is out of reach of the role of the pages", async () => {
    const rows = await inOperatorScope(({ db }) => db.webhook.findMany({ select: { sealed: true } }));
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
    await expect(inScope(manager, ({ db }) => db.webhook.findMany({ select: { sealed: true } }))).rejects.toThrow();
  });

  test("that is changed signs beside the new one for a day, and then no more", async () => {
    const { id } = await inOperatorScope(({ db }) => db.webhook.findFirstOrThrow({ select: { id: true } }));
    const next = (await inScope(manager, (scope) => rotateSecret(scope, norrby.id, id, new Date()))) ?? "";
    await report();
    const both = receiver();
    await attempt((await latest()).id, both.send);
    const sent = both.got[0]?.outgoing as Outgoing;
    const holds = (by: string, { headers, body }: Outgoing) =>
      verified(by, new Headers(headers), body, Date.now()).wrong;
    expect([holds(secret, sent), holds(next, sent)]).toEqual([null, null]);
    await inJobScope(({ db }) => db.webhook.updateMany({ where: { id }, data: { previousUntil: new Date(0) } }));
    await report();
    const one = receiver();
    await attempt((await latest()).id, one.send);
    const later = one.got[0]?.outgoing as Outgoing;
    expect([holds(secret, later), holds(next, later)]).toEqual(["signature", null]);
  });

  test("is changed, and a webhook ended, only by who manages integrations there", async () => {
    const { id } = await inOperatorScope(({ db }) => db.webhook.findFirstOrThrow({ select: { id: true } }));
    const agent = staff([norrby], ["servicedesk_agent"]);
    await expect(inScope(agent, (scope) => rotateSecret(scope, norrby.id, id, new Date()))).rejects.toThrow();
    await expect(inScope(agent, (scope) => endWebhook(scope, norrby.id, id, new Date()))).rejects.toThrow();
    expect(await inScope(manager, (scope) => endWebhook(scope, norrby.id, id, new Date()))).toBe(true);
    const before = (await deliveries()).length;
    await report();
    expect(await deliveries()).toHaveLength(before);
  });
});
