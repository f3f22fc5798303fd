import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer, Viewer } from "@/lib/access/viewer";
import { storeCases } from "@/lib/cases/commands";
import { searchCases } from "@/lib/search/finding/case-queries";
import { caseLog } from "@/tests/fixtures/case-log";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 23, 12);
let admin: Client;
let north: TestCustomer;
let south: TestCustomer;
let rut: PersonViewer;
let manager: PersonViewer;
let agent: PersonViewer;

beforeAll(async () => {
  north = await addCustomer(database.admin);
  south = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  rut = staff([north], ["end_user"], { name: "Rut", isSupplier: false });
  manager = staff([north], ["it_manager"], { name: "Mia", isSupplier: false });
  agent = staff([north, south], ["servicedesk_agent"]);
  await addStaff(database.admin, [rut, manager, agent]);
  for (const customer of [north, south]) {
    await inOperatorScope((scope) => storeCases(scope, customer.id, caseLog(30, now), now));
  }
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  await admin.query("update cases set title = 'Vanligt ärende ' || number, requester_id = null");
  await admin.query("update cases set title = 'Skrivaren på 50 % fart' where number in (3, 7)");
  await admin.query("update cases set requester_id = $2 where org_id = $1 and number = 3", [north.id, rut.personId]);
});
afterAll(() => admin.end());

const found = async (viewer: Viewer, query: string, offset = 0) => {
  const { cases, total } = await inScope(viewer, (scope) => searchCases(scope, query, { offset, limit: 20 }));
  return { refs: cases.map(({ ref }) => ref).toSorted(), total };
};

test("each finds the cases they may see: their own, their customer's, or several customers'", async () => {
  expect(await found(rut, "skrivaren")).toEqual({ refs: ["NORD-3"], total: 1 });
  expect(await found(manager, "skrivaren fart")).toEqual({ refs: ["NORD-3", "NORD-7"], total: 2 });
  expect(await found(agent, "SKRIVAREN")).toEqual({ refs: ["NORD-3", "NORD-7", "SODE-3", "SODE-7"], total: 4 });
  expect(await found({ kind: "anonymous" }, "skrivaren")).toEqual({ refs: [], total: 0 });
});

test("a reference finds its case for whoever may see it, in capitals or not, and nothing for others", async () => {
  expect(await found(manager, "nord-12")).toEqual({ refs: ["NORD-12"], total: 1 });
  expect(await found(rut, "NORD-12")).toEqual({ refs: [], total: 0 });
  expect(await found(manager, "SODE-12")).toEqual({ refs: [], total: 0 });
});

test("signs of patterns are letters like any other, and a page past the end still says how many there are", async () => {
  expect((await found(manager, "_krivaren")).total).toBe(2);
  expect((await found(manager, "50 %")).total).toBe(2);
  expect(await found(agent, "skrivaren", 40)).toEqual({ refs: [], total: 4 });
});
