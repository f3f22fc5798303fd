import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { enqueue } from "@/lib/jobs/commands";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());
beforeEach(() => admin.query("delete from job"));

const agent = (): PersonViewer => ({
  kind: "person",
  personId: randomUUID(),
  sessionId: randomUUID(),
  name: "Agnes",
  email: "agnes@example.org",
  locale: "sv",
  theme: "system",
  isSupplier: true,
  customers: [{ ...own, name: "Norrby", roles: ["servicedesk_agent"] }],
});
const documentId = "00000000-0000-4000-8000-000000000001";
const changed = { kind: "document.changed", payload: { documentId } } as const;
const rows = async () => (await admin.query("select kind, payload, org_id, dedupe_key, state from job")).rows;

test("a person's change asks for work, and cannot read what was asked", async () => {
  const seen = await inScope(agent(), async (scope) => {
    await enqueue(scope, { ...changed, orgId: own.id });
    return scope.db.job.count();
  });
  expect(seen).toBe(0);
  expect(await rows()).toEqual([
    { kind: "document.changed", payload: { documentId }, org_id: own.id, dedupe_key: null, state: "pending" },
  ]);
});

test("nobody asks for work on behalf of a customer that is not theirs, or without being signed in", async () => {
  await expect(inScope(agent(), (scope) => enqueue(scope, { ...changed, orgId: other.id }))).rejects.toThrow();
  await expect(inScope({ kind: "anonymous" }, (scope) => enqueue(scope, changed))).rejects.toThrow();
  expect(await rows()).toEqual([]);
});

test("what is rolled back asks for nothing", async () => {
  const failing = inOperatorScope(async (scope) => {
    await enqueue(scope, changed);
    throw new Error("the change failed");
  });
  await expect(failing).rejects.toThrow("the change failed");
  expect(await rows()).toEqual([]);
});

test("a second wish with the same key joins the first while that waits, and only then", async () => {
  const wish = { ...changed, dedupeKey: documentId };
  await inScope(agent(), (scope) => enqueue(scope, wish));
  await inScope(agent(), (scope) => enqueue(scope, wish));
  await inOperatorScope((scope) => enqueue(scope, wish));
  expect(await rows()).toHaveLength(1);
  await admin.query("update job set state = 'running', attempts = 1");
  await inScope(agent(), (scope) => enqueue(scope, wish));
  expect(await rows()).toHaveLength(2);
});

test("a payload of another kind is refused before anything is written", async () => {
  const wrong = { kind: "document.changed", payload: { documentId: "not an id" } } as const;
  await expect(inOperatorScope((scope) => enqueue(scope, wrong))).rejects.toThrow();
  expect(await rows()).toEqual([]);
});
