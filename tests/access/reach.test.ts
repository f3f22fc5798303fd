import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "@/tests/fixtures/database";

/** Statements of the runtime role itself, as if the portal's own code were gone: what row-level security alone refuses. */
const database = freshDatabase();

const [ekliden, nordvik] = [randomUUID(), randomUUID()];
const [manager, employee, gone, stranger] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const event = randomUUID();
const portal = "00000000-0000-0000-0000-000000000000";
let app: Client;

beforeAll(async () => {
  const admin = new Client({ connectionString: database.admin });
  await admin.connect();
  for (const [id, slug] of [
    [ekliden, "ekliden"],
    [nordvik, "nordvik"],
  ]) {
    await admin.query(`insert into organisation (id, slug, key, name, kind) values ($1, $2, $2, $2, 'customer')`, [
      id,
      slug,
    ]);
    await admin.query(`insert into service (org_id, key, name) values ($1, 'mail', 'Mail')`, [id]);
  }
  for (const id of [manager, employee, gone, stranger]) {
    await admin.query(`insert into person (id, email, name) values ($1, $1::uuid::text, 'Namn')`, [id]);
    await admin.query(`insert into credential (person_id, password_hash) values ($1, 'x')`, [id]);
  }
  await admin.query(
    `insert into membership (org_id, person_id, from_date, to_date) values
      ($1, $3, '2020-01-01', null), ($1, $4, '2020-01-01', '2021-01-01'), ($2, $4, '2021-01-02', null),
      ($2, $5, '2020-01-01', null)`,
    [ekliden, nordvik, employee, gone, stranger],
  );
  await admin.query(
    `insert into assignment (org_id, id, person_id, role, from_date) values ($1, $2, $3, 'it_manager', '2020-01-01')`,
    [ekliden, randomUUID(), employee],
  );
  await admin.query(
    `insert into cases (org_id, id, number, title, service_key, priority, state, opened_at, opened_month, updated_at)
      values ($1, $2, 1, 'Ett ärende', 'mail', 3, 'open', now(), '2026-11', now())`,
    [ekliden, event],
  );
  await admin.end();
  app = new Client({ connectionString: database.app });
  await app.connect();
});
afterAll(() => app.end());

const orgs = [ekliden, nordvik];
/** A person of the supplier who holds everything with both customers, but manages people only at the first. */
const contexts = {
  manager: {
    viewer: manager,
    grants: {
      "customer.open": orgs,
      "cases.read_org": orgs,
      "cases.write": orgs,
      "sla.exclude": orgs,
      "people.read": [ekliden],
      "people.manage": [ekliden],
    },
  },
  "end user": { viewer: employee, grants: { "customer.open": [ekliden], "cases.read_own": [ekliden] } },
  anonymous: { viewer: null, grants: {} },
  "sign-in": { viewer: null, grants: {}, door: "sign-in" },
};

/** How many rows a statement changes, or that it is refused; nothing of it stays. */
async function changed(who: keyof typeof contexts, statement: string, values: unknown[] = []) {
  await app.query("begin");
  try {
    await app.query("select set_config('app.context', $1, true)", [JSON.stringify(contexts[who])]);
    return (await app.query(statement, values)).rowCount;
  } catch (error) {
    return /permission denied|row-level security|audit chain/.test(String(error)) ? "refused" : String(error);
  } finally {
    await app.query("rollback");
  }
}

describe("the runtime role under row-level security", () => {
  it.each([
    ["a case", "update cases set org_id = $1"],
    ["a role", "update assignment set org_id = $1"],
    ["an outcome", "update sla_outcome set org_id = $1"],
    ["the end of an audit chain", "update audit_head set chain = $1"],
  ])("cannot move %s to another customer", async (_what, statement) => {
    expect(await changed("manager", statement, [nordvik])).toBe("refused");
  });

  it("cannot hand a role on to another person, but can end it", async () => {
    expect(await changed("manager", "update assignment set person_id = $1", [manager])).toBe("refused");
    expect(await changed("manager", "update assignment set to_date = '2026-11-23'")).toBe(1);
    expect(await changed("end user", "update assignment set to_date = '2026-11-23'")).toBe(0);
  });

  it("gives roles only to those who are employed by the customer", async () => {
    const give =
      "insert into assignment (org_id, id, person_id, role, from_date) values ($1, $2, $3, $4, '2026-01-01')";
    expect(await changed("manager", give, [ekliden, randomUUID(), employee, "contract_owner"])).toBe(1);
    expect(await changed("manager", give, [ekliden, randomUUID(), stranger, "contract_owner"])).toBe("refused");
    expect(await changed("manager", give, [ekliden, randomUUID(), manager, "supplier_ceo"])).toBe("refused");
    expect(await changed("manager", give, [nordvik, randomUUID(), stranger, "contract_owner"])).toBe("refused");
  });

  it("disables only who works at the customer today", async () => {
    const disable = "update person set status = 'disabled' where id = $1";
    expect(await changed("manager", disable, [employee])).toBe(1);
    expect(await changed("manager", disable, [gone])).toBe(0);
    expect(await changed("manager", disable, [stranger])).toBe(0);
    expect(await changed("sign-in", disable, [employee])).toBe(0);
  });

  it("adds no people and no passwords, and opens a session only at sign-in", async () => {
    const session = `insert into session (id, person_id, session_version, method) values (gen_random_uuid(), $1, 1, 'password')`;
    expect(await changed("manager", "insert into person (id, email, name) values (gen_random_uuid(), 'a', 'b')")).toBe(
      "refused",
    );
    expect(
      await changed("sign-in", "insert into credential (person_id, password_hash) values ($1, 'y')", [manager]),
    ).toBe("refused");
    expect(await changed("end user", session, [employee])).toBe("refused");
    expect(await changed("anonymous", session, [employee])).toBe("refused");
    expect(await changed("sign-in", session, [employee])).toBe(1);
  });

  it("changes nobody's password but one's own", async () => {
    const change = "update credential set password_hash = 'z'";
    expect(await changed("end user", change)).toBe(1);
    expect(await changed("sign-in", change)).toBe(0);
    expect(await changed("anonymous", change)).toBe(0);
  });

  it("records in no one else's name", async () => {
    const record =
      "insert into case_event (org_id, case_id, seq, at, kind, payload, actor_id) values ($1, $2, 1, now(), 'message', '{}', $3)";
    expect(await changed("manager", record, [ekliden, event, manager])).toBe(1);
    expect(await changed("manager", record, [ekliden, event, employee])).toBe("refused");
    expect(await changed("end user", record, [ekliden, event, employee])).toBe("refused");
  });

  it("keeps a note as internal as its message, and makes nothing else internal", async () => {
    const record =
      "insert into case_event (org_id, case_id, seq, at, kind, payload, internal) values ($1, $2, 1, now(), $3, $4, $5)";
    const note = { internal: true };
    expect(await changed("manager", record, [ekliden, event, "message", note, true])).toBe(1);
    expect(await changed("manager", record, [ekliden, event, "message", note, false])).toMatch(
      /internal_as_its_message/,
    );
    expect(await changed("manager", record, [ekliden, event, "resolved", {}, true])).toMatch(/internal_as_its_message/);
  });

  it("extends the audit chain by what follows its head, and by nothing else", async () => {
    const begin = "insert into audit_head (chain, seq, hash) values ($1, $2, repeat('0', 64))";
    expect(await changed("end user", begin, [ekliden, 0])).toBe(1);
    expect(await changed("end user", begin, [ekliden, 41])).toBe("refused");
    expect(await changed("end user", begin, [nordvik, 0])).toBe("refused");
    const entry = `insert into audit_entry (chain, seq, at, actor_id, actor, kind, subject, detail, prev_hash, hash)
      values ($1, 7, now(), $2, 'person', 'x', 'x', '{}', repeat('0', 64), repeat('1', 64))`;
    expect(await changed("end user", entry, [ekliden, employee])).toBe("refused");
    expect(await changed("end user", entry, [portal, manager])).toBe("refused");
  });
});
