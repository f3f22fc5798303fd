import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { portalChain } from "@/lib/audit/chain";
import { appendAudit } from "@/lib/audit/commands";
import { verifyChain } from "@/lib/audit/queries";
import { freshDatabase } from "@/tests/fixtures/database";

const database = freshDatabase();
const entries = 40;

beforeAll(async () => {
  for (let i = 0; i < entries; i++) {
    await inOperatorScope((scope) =>
      appendAudit(scope, { kind: "organisation.added", subject: `organisation:${i}`, detail: { slug: `kund-${i}` } }),
    );
  }
});

const check = () => inOperatorScope((scope) => verifyChain(scope, portalChain));

/** Tampers as a superuser could, verifies, and puts everything back. */
async function afterTampering(statement: string, values: unknown[] = []) {
  const admin = new Client({ connectionString: database.admin });
  await admin.connect();
  try {
    await admin.query(
      "create table kept as select * from audit_entry; create table kept_head as select * from audit_head",
    );
    await admin.query(statement, values);
    return await check();
  } finally {
    await admin.query(
      "truncate audit_entry, audit_head; insert into audit_entry select * from kept; insert into audit_head select * from kept_head; drop table kept, kept_head",
    );
    await admin.end();
  }
}

describe("the audit chain", () => {
  it("verifies as it was written", async () => {
    expect(await check()).toEqual({ chain: portalChain, entries, brokenAt: null });
  });

  it("numbers entries without a gap when many are appended at once", async () => {
    const chain = randomUUID();
    await inOperatorScope(async (scope) => {
      await scope.db.organisation.createMany({
        data: [{ id: chain, slug: "k", key: "K", name: "K", kind: "customer" }],
      });
    });
    const append = () =>
      inOperatorScope((scope) =>
        appendAudit(scope, { orgId: chain, kind: "person.disabled", subject: "person:x", detail: {} }),
      );
    await Promise.all(Array.from({ length: 20 }, append));
    expect(await inOperatorScope((scope) => verifyChain(scope, chain))).toEqual({ chain, entries: 20, brokenAt: null });
  });

  it("shows a cut tail", async () => {
    expect((await afterTampering("delete from audit_entry where seq > 35")).brokenAt).toBe("head");
  });

  it("shows an entry that is gone", async () => {
    expect((await afterTampering("delete from audit_entry where seq = 12")).brokenAt).toBe("12");
  });

  it("shows two entries that changed places", async () => {
    const swapped =
      "update audit_entry set seq = case seq when 3 then 1004 else 1003 end where seq in (3, 4); update audit_entry set seq = seq - 1000 where seq > 1000";
    expect((await afterTampering(swapped)).brokenAt).toBe("3");
  });

  it("shows any changed field of any entry", async () => {
    const changes = {
      at: "at + interval '1 millisecond'",
      actor: "'person'",
      kind: "'person.enabled'",
      subject: "subject || 'x'",
      detail: 'detail || \'{"slug":"annan"}\'',
      prev_hash: "repeat('1', 64)",
      hash: "repeat('2', 64)",
      actor_id: "gen_random_uuid()",
    };
    const tampering = fc.record({
      seq: fc.integer({ min: 1, max: entries }),
      column: fc.constantFrom(...Object.keys(changes)),
    });
    await fc.assert(
      fc.asyncProperty(tampering, async ({ seq, column }) => {
        const change = changes[column as keyof typeof changes];
        const result = await afterTampering(`update audit_entry set ${column} = ${change} where seq = ${seq}`);
        expect(result.brokenAt).toBe(String(seq));
      }),
      { numRuns: 100 },
    );
  });

  it("can be changed by neither runtime role", async () => {
    for (const url of [database.app, database.job]) {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query("select set_config('app.context', $1, false)", [JSON.stringify({ door: "operator" })]);
      await expect(client.query("update audit_entry set subject = 'x'")).rejects.toThrow(/permission denied/);
      await expect(client.query("delete from audit_entry")).rejects.toThrow(/permission denied/);
      await client.end();
    }
  });
});
