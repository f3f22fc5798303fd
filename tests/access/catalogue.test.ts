import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Finding, findHoles } from "@/scripts/database/row-security.mjs";
import { freshDatabase } from "@/tests/fixtures/database";

const database = freshDatabase();
let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: database.owner });
  await owner.connect();
});
afterAll(() => owner.end());

/** Plants a fault, asks for findings, and takes the fault away again. */
async function findingsWith(fault: string): Promise<Finding[]> {
  await owner.query("begin");
  try {
    await owner.query(fault);
    return await findHoles(owner);
  } finally {
    await owner.query("rollback");
  }
}

const rules = async (fault: string) => (await findingsWith(fault)).map(({ rule, name }) => `${rule} ${name}`);

describe("the catalogue of the migrated database", () => {
  it("has no hole", async () => {
    expect(await findHoles(owner)).toEqual([]);
  });

  it.each([
    ["a new table of a customer without policy", "create table leak (org_id uuid primary key)", "not-enabled leak"],
    ["row-level security switched off", "alter table cases disable row level security", "not-enabled cases"],
    ["the owner made an exception", "alter table cases no force row level security", "not-forced cases"],
    [
      "every policy dropped",
      "drop policy read on sla_month; drop policy write on sla_month; drop policy operator on sla_month",
      "no-policy sla_month",
    ],
    ["a policy that lets everything through", "create policy all_in on cases using (true)", "policy-true cases"],
    ["a view that runs as its owner", "create view leak as select * from cases", "view-as-owner leak"],
    [
      "a materialised view the portal may read",
      "create materialized view leak as select 1 as a; grant select on leak to samverkan_app",
      "materialised leak",
    ],
    [
      "a function that runs as its owner",
      "create function leak() returns int language sql security definer as 'select 1'",
      "security-definer leak",
    ],
    [
      "a unique key that forgets the customer",
      "alter table cases add constraint leak unique (external_key)",
      "key-without-customer leak",
    ],
    ["a row that may be moved to another customer", "grant update on cases to samverkan_app", "row-may-move cases"],
    ["a table with an audience and no policy", "create table leak (audience text[])", "not-enabled leak"],
  ])("finds %s", async (_name, fault, finding) => {
    expect(await rules(fault)).toContain(finding);
  });

  it("finds a runtime role that owns something", async () => {
    const admin = new Client({ connectionString: database.admin });
    await admin.connect();
    await admin.query("begin; create table leak (a int); alter table leak owner to samverkan_app");
    const found = await findHoles(admin);
    await admin.query("rollback");
    await admin.end();
    expect(found.map(({ rule, name }) => `${rule} ${name}`)).toContain("runtime-owns leak");
  });

  it("finds a runtime role that row-level security does not bind", async () => {
    const admin = new Client({ connectionString: database.admin });
    await admin.connect();
    await admin.query("begin; alter role samverkan_app bypassrls");
    const found = await findHoles(admin);
    await admin.query("rollback");
    await admin.end();
    expect(found.map(({ rule, name }) => `${rule} ${name}`)).toContain("role-bypasses samverkan_app");
  });
});
