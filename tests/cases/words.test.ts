import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { noFilter } from "@/lib/cases/filters";
import { countCases, listCases, mostFoundByWords } from "@/lib/cases/list-queries";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 23, 12);
const titles = [
  "Bildskärmen är svart",
  "Ny skärm till Åsas kontor",
  "Skrivarkön står still",
  "Ärende 4711 100 % klart",
];

let admin: Client;
let [own, other] = [{} as TestCustomer, {} as TestCustomer];
const reporter = randomUUID();

async function addCase(org: TestCustomer, number: number, title: string, requester: string | null): Promise<void> {
  await admin.query(
    `insert into cases (org_id, id, number, title, service_key, priority, state, opened_at, opened_month, updated_at, requester_id)
      values ($1, gen_random_uuid(), $2, $3, 'mail', 3, 'open', $4, '2026-11', $4, $5)`,
    [org.id, number, title, new Date(now - number * 60_000), requester],
  );
}

beforeAll(async () => {
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  [own, other] = [
    await addCustomer(database.admin),
    await addCustomer(database.admin, { slug: "soderby", key: "SOD" }),
  ];
  await admin.query("insert into person (id, name, email) values ($1, 'Rut', 'rut@norrby.example')", [reporter]);
  for (const [at, title] of titles.entries()) await addCase(own, at + 1, title, at === 1 ? reporter : null);
  await addCase(other, 1, "Bildskärmen hos någon annan", null);
});
afterAll(() => admin.end());

function viewer(role: "it_service_owner" | "end_user"): PersonViewer {
  const customers = [{ ...own, name: own.slug, roles: [role] }];
  const person = {
    kind: "person",
    personId: reporter,
    sessionId: reporter,
    name: "Rut",
    email: "rut@norrby.example",
  } as const;
  return { ...person, locale: "sv", theme: "light", isSupplier: false, customers };
}

function found(role: "it_service_owner" | "end_user", text: string): Promise<number[]> {
  return inScope(viewer(role), async (scope) => {
    const filter = { ...noFilter, text };
    const sorting = { column: "number", order: "asc" } as const;
    const rows = await listCases(scope, own.id, { filter, sorting, cursor: null, limit: 50, now });
    expect(await countCases(scope, own.id, filter, now)).toBe(rows.length);
    return rows.map(({ number }) => number);
  });
}

describe("cases searched by words", () => {
  test.each([
    ["a word", "svart", [1]],
    ["a word begun, in capitals", "SKRIV", [3]],
    ["the later part of a compound", "skärm", [1, 2]],
    ["every word, in any order", "svart bild", [1]],
    ["one word that is nowhere", "svart kontor", []],
    ["å, ä and ö are letters", "åsas", [2]],
    ["a number as it begins", "471", [4]],
    ["a number not in its middle", "711", []],
    ["a sign alone is what it is, no pattern", "%", [4]],
  ])("%s: %s", async (_what, text, expected) => {
    expect(await found("it_service_owner", text)).toEqual(expected);
  });

  test("a person without the right finds among their own, wherever the letters stand", async () => {
    expect(await found("end_user", "skärm")).toEqual([2]);
    expect(await found("end_user", "ontor")).toEqual([2]);
    expect(await found("end_user", "svart")).toEqual([]);
  });

  test("a title that changes is found by its new words alone", async () => {
    await admin.query("update cases set title = 'Telefonen tiger' where org_id = $1 and number = 3", [own.id]);
    expect(await found("it_service_owner", "skrivarkön")).toEqual([]);
    expect(await found("it_service_owner", "telefon")).toEqual([3]);
  });

  test("a search narrowed by priority and service follows what the case is now, whoever rates it", async () => {
    const narrowed = (priority: number, service: string) =>
      inScope(viewer("it_service_owner"), async (scope) => {
        const filter = { ...noFilter, text: "svart", priority, service };
        return countCases(scope, own.id, filter, now);
      });
    expect([await narrowed(3, "mail"), await narrowed(2, "mail"), await narrowed(3, "network")]).toEqual([1, 0, 0]);
    const agent = { ...viewer("it_service_owner"), isSupplier: true };
    agent.customers = [{ ...own, name: own.slug, roles: ["servicedesk_agent"] }];
    await inScope(agent, ({ db }) =>
      db.case.updateMany({ where: { orgId: own.id, number: 1 }, data: { priority: 2 } }),
    );
    await admin.query("update cases set service_key = 'network' where org_id = $1 and number = 1", [own.id]);
    expect([await narrowed(3, "mail"), await narrowed(2, "mail"), await narrowed(2, "network")]).toEqual([0, 0, 1]);
  });

  test("the words themselves are for those who read every case of the customer", async () => {
    const words = (role: "it_service_owner" | "end_user") =>
      inScope(viewer(role), (scope) => scope.db.caseWord.findMany({ distinct: ["orgId"], select: { orgId: true } }));
    expect(await words("it_service_owner")).toEqual([{ orgId: own.id }]);
    expect(await words("end_user")).toEqual([]);
  });

  test("what is found is counted up to a bound", async () => {
    await admin.query(
      `insert into cases (org_id, id, number, title, service_key, priority, state, opened_at, opened_month, updated_at)
        select $1, gen_random_uuid(), 100 + n, 'Många', 'mail', 3, 'open', $2, '2026-11', $2 from generate_series(1, $3::int) n`,
      [own.id, new Date(now), mostFoundByWords + 5],
    );
    const filter = { ...noFilter, text: "många" };
    const count = await inScope(viewer("it_service_owner"), (scope) => countCases(scope, own.id, filter, now));
    expect(count).toBe(mostFoundByWords + 1);
  });
});
