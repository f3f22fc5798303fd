import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { getDeskDocument } from "@/lib/knowledge/desk/desk-document-queries";
import { type DeskFilter, readDeskFilter } from "@/lib/knowledge/desk/desk-list";
import { listDeskDocuments } from "@/lib/knowledge/desk/desk-queries";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { changeTask, openTask } from "@/lib/knowledge/writing/task-commands";
import { countTasks, listTasks } from "@/lib/knowledge/writing/task-queries";
import { readContent } from "@/scripts/check-content";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { text, writing } from "@/tests/fixtures/writing";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let tam: PersonViewer;
let ceo: PersonViewer;
const { create, save, published } = writing(() => tam);
const now = new Date("2026-11-23T12:00:00Z");

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  ceo = staff([own], ["supplier_ceo"], { name: "Cia" });
  await addStaff(database.admin, [tam, ceo]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const gap = (orgId: string | null, query: string) =>
  inJobScope((scope) =>
    openTask(scope, { kind: "search_gap", subject: `search:${orgId}:${query}`, orgId, detail: { query } }),
  );
const seen = (viewer: PersonViewer) =>
  inScope(viewer, async (scope) => {
    const { tasks } = await listTasks(scope, { kind: "search_gap", state: null, owner: null });
    return tasks.map(({ subject }) => subject);
  });
const idOf = async (query: string) =>
  (await admin.query("select id from content_task where subject like $1", [`%:${query}`])).rows[0].id;

test("tasks are seen by those who write articles, and a customer's only by theirs", async () => {
  await gap(null, "alla");
  await gap(own.id, "egen");
  await gap(other.id, "annan");
  expect(await seen(tam)).toEqual([`search:null:alla`, `search:${own.id}:egen`]);
  expect(await seen(ceo)).toEqual([]);
  expect(await inScope(tam, countTasks)).toBe(2);
});

test("a task is taken, dismissed with a reason and opened again; out of reach it is not there", async () => {
  await gap(own.id, "gang");
  const id = await idOf("gang");
  const state = async () =>
    (await admin.query("select state, owner_id, note from content_task where id = $1", [id])).rows[0];
  await inScope(tam, (scope) => changeTask(scope, id, { to: "take" }));
  expect(await state()).toMatchObject({ state: "doing", owner_id: tam.personId });
  await inScope(tam, (scope) => changeTask(scope, id, { to: "dismissed", note: "Felstavat." }));
  expect(await state()).toMatchObject({ state: "dismissed", note: "Felstavat." });
  await gap(own.id, "gang");
  expect(await inScope(tam, (scope) => changeTask(scope, id, { to: "open" }))).toBe("open_again");
  const theirs = await idOf("annan");
  for (const viewer of [tam, ceo]) {
    await expect(inScope(viewer, (scope) => changeTask(scope, theirs, { to: "done" }))).rejects.toMatchObject({
      code: "not_found",
    });
  }
});

test("row-level security alone keeps another customer's tasks away", async () => {
  const { count } = await inScope(tam, (scope) =>
    scope.db.contentTask.updateMany({ data: { state: "done" }, where: { orgId: other.id } }),
  );
  expect(count).toBe(0);
});

const keysOf = async (viewer: PersonViewer, query: Record<string, string>) => {
  const filter: DeskFilter = readDeskFilter(query);
  const { rows, total } = await inScope(viewer, (scope) => listDeskDocuments(scope, filter, now));
  return { titles: rows.flatMap(({ texts }) => texts.map(({ title }) => title)), total };
};

test("the desk lists what the viewer writes, by title, state and date", async () => {
  const due = await published({ slug: "a", title: "Byta skärm", reviewBy: "2026-11-30" });
  await save(due.documentId, text({ slug: "a", title: "Byta skärm" }, "Mer."));
  const { documentId } = await create();
  await save(documentId, text({ slug: "b", title: "Byta mus" }));
  expect(await keysOf(tam, { q: "byta" })).toMatchObject({ total: 2 });
  expect((await keysOf(tam, { state: "draft" })).titles).toEqual(["Byta mus"]);
  expect((await keysOf(tam, { state: "changes" })).titles).toEqual(["Byta skärm"]);
  expect((await keysOf(tam, { due: "1" })).titles).toEqual(["Byta skärm"]);
  expect((await keysOf(tam, { customer: "soderby" })).total).toBe(0);
  expect((await keysOf(ceo, {})).total).toBe(0);
  await expect(inScope(ceo, (scope) => getDeskDocument(scope, documentId, now))).rejects.toMatchObject({
    code: "not_found",
  });
});
