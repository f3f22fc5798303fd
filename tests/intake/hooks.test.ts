import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/hooks/[name]/route";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { revokeKey } from "@/lib/intake/api/key-commands";
import { signedHeaders } from "@/lib/intake/webhooks/signing";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { keyFor } from "../fixtures/machine";
import { staff } from "../fixtures/staff";

const database = freshDatabase();
let norrby: TestCustomer;
let hook: Awaited<ReturnType<typeof keyFor>>;
let messages = 0;

beforeAll(async () => {
  norrby = await addCustomer(database.admin);
  hook = await keyFor(norrby, "hook", "Övervakning");
});

const opened = { type: "case.opened", data: { title: "Disken är full", service: "network", externalKey: "alarm-1" } };

interface Sent {
  to?: string;
  secret?: string;
  id?: string;
  /** Seconds that the sender's clock is ahead. */
  ahead?: number;
  /** What arrives in the place of what was signed. */
  arrives?: string;
  headers?: Record<string, string>;
}

async function send(body: unknown, { to, secret, id, ahead = 0, arrives, headers }: Sent = {}) {
  messages += 1;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const name = to ?? hook.id;
  const signed = signedHeaders([secret ?? hook.secret], id ?? `msg_${messages}`, text, Date.now() + ahead * 1_000);
  const request = new Request(`http://localhost:3000/api/v1/hooks/${name}`, {
    method: "POST",
    body: arrives ?? text,
    headers: { "content-type": "application/json", ...signed, ...headers },
  });
  const answer = await POST(request, { params: Promise.resolve({ name }) });
  const told = await answer.text();
  return { status: answer.status, text: told, body: JSON.parse(told) };
}

const cases = () => inOperatorScope(({ db }) => db.case.count({ where: { orgId: norrby.id } }));

describe("a signed message", () => {
  test("opens a case, and tells what happens to it, in the name of its key", async () => {
    const { status, body } = await send(opened);
    expect([status, body.title]).toEqual([201, "Disken är full"]);
    const event = { kind: "message", direction: "in", text: "Den är tom igen." };
    const told = await send({ type: "case.event", reference: body.reference, data: event });
    expect(told.body.events).toEqual([expect.objectContaining({ text: "Den är tom igen.", by: "Övervakning" })]);
  });

  test("is taken once: a replay is refused and changes nothing, also when both come together", async () => {
    const before = await cases();
    const message = { ...opened, data: { title: "En gång", service: "mail" } };
    const both = await Promise.all([send(message, { id: "one" }), send(message, { id: "one" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await send(message, { id: "one" })).body.detail).toBe("A message with this webhook-id was taken before.");
    expect(await cases()).toBe(before + 1);
  });

  test("that was refused for its content can be sent again as it should be", async () => {
    const wrong = await send({ type: "case.opened", data: { title: "Y" } }, { id: "mended" });
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual(["/data/title", "/data/service"]);
    const unknown = await send(
      { type: "case.opened", data: { title: "Ytterligare", service: "skrivare" } },
      { id: "mended" },
    );
    expect(unknown.body).toMatchObject({
      detail: expect.stringMatching(/^One field is not as it has to be/),
      errors: [{ field: "/data/service" }],
    });
    const right = { type: "case.opened", data: { title: "Ytterligare", service: "mail" } };
    expect((await send(right, { id: "mended" })).status).toBe(201);
  });

  test.each<[string, Sent]>([
    ["stale by six minutes", { ahead: -361 }],
    ["from six minutes ahead", { ahead: 361 }],
    ["signed with another secret", { secret: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["changed on its way", { arrives: JSON.stringify({ ...opened, data: { title: "Annat", service: "mail" } }) }],
    ["with another id than was signed", { headers: { "webhook-id": "other" } }],
    ["with another time than was signed", { headers: { "webhook-timestamp": "1700000000" } }],
    ["without a signature", { headers: { "webhook-signature": "" } }],
    ["with a signature of another version", { headers: { "webhook-signature": "v2,AAAA" } }],
    ["without a time", { headers: { "webhook-timestamp": "" } }],
    ["to an address that is none", { to: "00000000-0000-4000-8000-000000000000" }],
    ["to an address that is no id", { to: "övervakning" }],
  ])("%s is refused and changes nothing", async (_name, how) => {
    const before = await cases();
    expect((await send({ ...opened, data: { title: "Falsk", service: "mail" } }, how)).status).toBe(401);
    expect(await cases()).toBe(before);
  });

  test("within five minutes either way is taken", async () => {
    const message = (title: string) => ({ type: "case.opened", data: { title, service: "mail" } });
    expect((await send(message("Före"), { ahead: 290 })).status).toBe(201);
    expect((await send(message("Efter"), { ahead: -290 })).status).toBe(201);
  });

  test("to no address and with no signature that holds are told alike", async () => {
    const unknown = await send(opened, { to: "00000000-0000-4000-8000-000000000000" });
    const unsigned = await send(opened, { secret: "whsec_AAAA" });
    expect(unknown.text).toBe(unsigned.text);
  });

  test("to another customer's case is told as to no case", async () => {
    await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
    const event = { kind: "closed" };
    const foreign = await send({ type: "case.event", reference: "SODE-1", data: event });
    const missing = await send({ type: "case.event", reference: "NORD-99999", data: event });
    expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
  });

  test("to a revoked address is refused", async () => {
    const own = await keyFor(norrby, "hook");
    const manager = staff([norrby], ["incident_manager"]);
    await inScope(manager, (scope) => revokeKey(scope, norrby.id, own.id, new Date()));
    expect((await send(opened, { to: own.id, secret: own.secret })).status).toBe(401);
  });
});
