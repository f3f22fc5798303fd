import { beforeAll, describe, expect, test } from "vitest";
import { holderOf } from "@/lib/access/api-key";
import { inKeyScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { appendCaseEvent } from "@/lib/cases/commands";
import { revokeKey } from "@/lib/intake/api/key-commands";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { keyFor, machine } from "../fixtures/machine";
import { staff } from "../fixtures/staff";

const database = freshDatabase();
let norrby: TestCustomer;
let soderby: TestCustomer;
let writer: ReturnType<typeof machine>;
let reader: ReturnType<typeof machine>;
let stranger: ReturnType<typeof machine>;

beforeAll(async () => {
  norrby = await addCustomer(database.admin);
  soderby = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  writer = machine((await keyFor(norrby, "write")).secret);
  reader = machine((await keyFor(norrby, "read")).secret);
  stranger = machine((await keyFor(soderby, "write")).secret);
});

const report = { title: "Skrivaren svarar inte", service: "workplace" };
const opened = async (): Promise<string> => (await writer.open(report)).body.reference;

describe("a key", () => {
  test("that is none, was revoked, or may not, is told so and reads nothing", async () => {
    const made = await keyFor(norrby, "read");
    const holder = machine(made.secret);
    expect((await holder.list()).status).toBe(200);
    const manager = staff([norrby], ["delivery_manager"]);
    expect(await inScope(manager, (scope) => revokeKey(scope, norrby.id, made.id, new Date()))).toBe(true);
    for (const bad of [made.secret, "", "smv_x", `smv_${"A".repeat(43)}`]) {
      const { status, headers, body } = await machine(bad).list();
      expect([status, body.title]).toEqual([401, "Unauthorized"]);
      expect(headers.get("www-authenticate")).toContain("Bearer");
    }
    expect((await reader.open(report)).status).toBe(403);
    expect((await machine((await keyFor(norrby, "hook")).secret).list()).status).toBe(401);
  });

  test("is made and revoked only by who manages integrations there", async () => {
    for (const role of ["servicedesk_agent", "it_manager", "end_user"] as const) {
      const person = staff([norrby], [role]);
      await expect(
        inScope(person, (scope) => revokeKey(scope, norrby.id, crypto.randomUUID(), new Date())),
      ).rejects.toThrow();
    }
  });

  test("sees nothing of another customer, and a foreign case is byte for byte a missing one", async () => {
    const ref = await opened();
    const answers = [
      [await stranger.get(ref), await stranger.get("NORD-99999")],
      [await stranger.get(ref), await stranger.get("SODE-99999")],
      [await stranger.events(ref), await stranger.events("SODE-99999")],
      [await stranger.record(ref, { kind: "closed" }), await stranger.record("SODE-99999", { kind: "closed" })],
    ];
    for (const [foreign, missing] of answers) {
      expect(foreign?.status).toBe(404);
      expect(foreign?.text).toBe(missing?.text);
      expect([...(foreign?.headers ?? [])]).toEqual([...(missing?.headers ?? [])]);
    }
    expect((await stranger.list()).body.cases).toEqual([]);
    expect((await reader.get(ref)).body.state).toBe("open");
  });

  test("is bound by row-level security alone, where a statement forgets its customer", async () => {
    await opened();
    const other = await keyFor(soderby, "write");
    const holder = await holderOf(`Bearer ${other.secret}`, new Date());
    if (!holder) throw new Error("the key was not found");
    const seen = await inKeyScope(holder, "write", async ({ db }) => ({
      cases: await db.case.count({ where: { orgId: norrby.id } }),
      events: await db.caseEvent.count({ where: { orgId: norrby.id } }),
      keys: await db.apiKey.count(),
      audit: await db.auditEntry.count(),
      people: await db.person.count(),
    }));
    expect(seen).toEqual({ cases: 0, events: 0, keys: 0, audit: 0, people: 0 });
  });

  test("never reads an internal note, not even that there is one", async () => {
    const ref = await opened();
    const before = await reader.get(ref);
    await inOperatorScope(async (scope) => {
      const row = await scope.db.case.findFirstOrThrow({ where: { orgId: norrby.id, number: Number(ref.slice(5)) } });
      const event = { kind: "message", at: Date.now(), direction: "out", internal: true } as const;
      await appendCaseEvent(scope, norrby.id, row.id, { event, text: "zqinternt", actorName: "Agent" }, Date.now());
    });
    expect(await reader.get(ref)).toMatchObject({ text: before.text });
    const { body } = await writer.record(ref, { kind: "message", direction: "in", text: "Efteråt" });
    expect(body.events).toEqual([expect.objectContaining({ seq: 3, text: "Efteråt" })]);
    expect((await reader.events(ref)).text).not.toContain("zqinternt");
  });
});
