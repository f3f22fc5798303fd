import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inJobScope, inScope } from "@/lib/access/scope";
import { verifyChain } from "@/lib/audit/queries";
import { tellOfExpiringKeys } from "@/lib/intake/api/expiry-commands";
import { noteReads } from "@/lib/intake/api/read-commands";
import { listKeys } from "@/lib/intake/integration-queries";
import { addWebhook, endWebhook, rotateSecret } from "@/lib/intake/webhooks/commands";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { keyFor, machine } from "../fixtures/machine";
import { addStaff, staff } from "../fixtures/staff";

const database = freshDatabase();
const dayMs = 86_400_000;
let norrby: TestCustomer;
let admin: Client;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  norrby = await addCustomer(database.admin);
  const people = [manager(), staff([norrby], ["servicedesk_agent"], { name: "Agnes" })];
  await addStaff(database.admin, people);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const manager = () => staff([norrby], ["delivery_manager"], { name: "Dag" });
const inDays = (days: number) => new Date(Date.now() + days * dayMs);
const report = { title: "Skrivaren svarar inte", service: "workplace" };

test("a key that has expired is refused with a sentence that says so, and one that has not is taken", async () => {
  const [holds, over] = [
    await keyFor(norrby, "write", "Ny", inDays(1)),
    await keyFor(norrby, "write", "Gammal", inDays(1)),
  ];
  const old = machine(over.secret);
  expect((await old.list()).status).toBe(200);
  await admin.query("update api_key set expires_at = '2026-11-01T00:00:00Z' where id = $1", [over.id]);
  for (const answer of [await old.list(), await old.open(report), await old.get("NORD-1")]) {
    expect(answer.status).toBe(401);
    expect(answer.body.detail).toBe(
      "This key expired at 2026-11-01T00:00:00.000Z. Make a new one at the desk, under Integrations.",
    );
  }
  expect((await machine(holds.secret).open(report)).status).toBe(201);
  const keys = await inScope(manager(), (scope) => listKeys(scope, norrby.id, Date.now()));
  expect(keys.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(["Gammal expired", "Ny soon"]);
});

test("reads are counted by key, route and hour, and stand in the trail as one row each", async () => {
  const key = await keyFor(norrby, "read", "Läsaren");
  const reader = machine(key.secret);
  await Promise.all(Array.from({ length: 8 }, () => reader.list()));
  // What is not there was asked for all the same.
  await reader.get("NORD-99999");
  await reader.get("NORD-1");
  const counted = async () => {
    const { rows } = await admin.query("select route, count from api_read where key_id = $1 order by route", [key.id]);
    return rows;
  };
  expect(await counted()).toEqual([
    { route: "case", count: 2 },
    { route: "cases", count: 8 },
  ]);
  // The hour goes on.
  expect(await inJobScope((scope) => noteReads(scope, Date.now()))).toBe(0);
  const later = Date.now() + 2 * 3_600_000;
  const interrupted = inJobScope(async (scope) => {
    await noteReads(scope, later);
    throw new Error("the worker ended");
  });
  await expect(interrupted).rejects.toThrow();
  await Promise.all([0, 1].map(() => inJobScope((scope) => noteReads(scope, later))));
  expect(await counted()).toEqual([]);
  const { rows } = await admin.query(
    "select detail ->> 'route' as route, (detail ->> 'count')::int as count from audit_entry where kind = 'api_key.read' and subject = $1 order by 1",
    [`key:${key.id}`],
  );
  expect(rows).toEqual([
    { route: "case", count: 2 },
    { route: "cases", count: 8 },
  ]);
  expect(await inJobScope((scope) => verifyChain(scope, norrby.id))).toMatchObject({ brokenAt: null });
});

test("those who manage integrations are told once, fourteen days before a key expires", async () => {
  await admin.query("update api_key set expires_at = null");
  const key = await keyFor(norrby, "read", "Övervakningen", inDays(30));
  const tell = (days: number) => inJobScope((scope) => tellOfExpiringKeys(scope, Date.now() + days * dayMs));
  expect(await tell(15)).toBe(0);
  expect((await Promise.all([tell(17), tell(17)])).sort()).toEqual([0, 1]);
  expect(await tell(18)).toBe(0);
  const { rows } = await admin.query(
    "select p.name, m.subject, m.text from mail_message m join person p on p.id = m.to_person",
  );
  expect(rows.map(({ name }) => name)).toEqual(["Dag"]);
  expect(rows[0].subject).toContain("nyckeln Övervakningen går ut");
  expect(rows[0].text).toContain("/desk/integrations?org=norrby");
  const revoked = await keyFor(norrby, "read", "Indragen", inDays(10));
  await admin.query("update api_key set revoked_at = now() where id = $1", [revoked.id]);
  expect(await tell(0)).toBe(0);
  expect(key.secret).not.toBe("");
});

test("where a webhook leads is for who manages integrations; what it listens to is for who records events", async () => {
  const added = { name: "Itsm", url: "https://itsm.example/samverkan", topics: ["case.closed" as const] };
  await inScope(manager(), (scope) => addWebhook(scope, norrby.id, added));
  const agent = staff([norrby], ["servicedesk_agent"]);
  const seen = await inScope(agent, async ({ db }) => ({
    hooks: await db.webhook.findMany({ select: { url: true } }),
    topics: await db.webhookTopic.findMany({ select: { topic: true } }),
  }));
  expect(seen).toEqual({ hooks: [], topics: [{ topic: "case.closed" }] });
  const [hook] = await inScope(manager(), ({ db }) => db.webhook.findMany({ select: { id: true, url: true } }));
  expect(hook?.url).toBe(added.url);
  expect(await inScope(manager(), (scope) => endWebhook(scope, norrby.id, hook?.id ?? "", new Date()))).toBe(true);
  expect(await inScope(agent, ({ db }) => db.webhookTopic.count())).toBe(0);
});

test("a secret is changed together with its trace, or not at all", async () => {
  const added = { name: "Nät", url: "https://nat.example/samverkan", topics: ["case.closed" as const] };
  await inScope(manager(), (scope) => addWebhook(scope, norrby.id, added));
  const { rows } = await admin.query("select id, sealed from webhook where name = 'Nät'");
  const { id, sealed } = rows[0];
  // Nobody can leave a trace now.
  await admin.query("alter table audit_entry rename to audit_entry_away");
  const rotating = inScope(manager(), (scope) => rotateSecret(scope, norrby.id, id, new Date()));
  await expect(rotating).rejects.toThrow();
  await admin.query("alter table audit_entry_away rename to audit_entry");
  const sealedNow = async () => (await admin.query("select sealed from webhook where id = $1", [id])).rows[0].sealed;
  expect(await sealedNow()).toBe(sealed);
  expect(await inScope(manager(), (scope) => rotateSecret(scope, norrby.id, id, new Date()))).toMatch(/^whsec_/);
  expect(await sealedNow()).not.toBe(sealed);
});
