import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { createDocument, saveVersion } from "@/lib/knowledge/writing/version-commands";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let tam: PersonViewer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  await addStaff(database.admin, [tam]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const source = (words: string) => `---\ntitle: En artikel\nsection: network\n---\n\n${words}\n`;
const article = { kind: "article", orgId: null, sectionKey: "network", sourceLang: "sv" } as const;
const create = (key: string) => inScope(tam, (scope) => createDocument(scope, { ...article, key }));
const save = (documentId: string, words: string, basedOn: number | null, viewer: PersonViewer = tam) =>
  inScope(viewer, (scope) =>
    saveVersion(scope, { documentId, lang: "sv", source: source(words), basedOn, origin: "browser" }),
  );

test("of fifty saves from the same version one is stored, and the others get the stored text and lose none", async () => {
  const { documentId } = await create("fifty");
  await save(documentId, "Början", null);
  const results = await Promise.all(Array.from({ length: 50 }, (_, i) => save(documentId, `Text ${i}`, 1)));

  const saved = results.filter(({ status }) => status === "saved");
  const conflicts = results.flatMap((result) => (result.status === "conflict" ? [result.current] : []));
  expect([saved.length, conflicts.length]).toEqual([1, 49]);
  const { rows } = await admin.query("select number, source, state from document_version where document_id = $1", [
    documentId,
  ]);
  expect(rows.map(({ number, state }) => [number, state])).toEqual([
    [1, "superseded"],
    [2, "draft"],
  ]);
  expect(new Set(conflicts.map((current) => current.source))).toEqual(new Set([rows[1].source]));
  expect(conflicts[0]).toMatchObject({ number: 2, authorName: "Tora" });
});

test("a text equal to the newest is not stored again", async () => {
  const { documentId } = await create("equal");
  await save(documentId, "Samma", null);
  expect(await save(documentId, "Samma", null)).toEqual({ status: "unchanged", number: 1 });
});

test("a version is based on the one before and has the title of its front matter", async () => {
  const { documentId } = await create("titled");
  await save(documentId, "Ett", null);
  await save(documentId, "Två", 1);
  const { rows } = await admin.query(
    "select number, based_on, title, author_id from document_version where document_id = $1 order by number",
    [documentId],
  );
  expect(rows).toEqual([
    { number: 1, based_on: null, title: "En artikel", author_id: tam.personId },
    { number: 2, based_on: 1, title: "En artikel", author_id: tam.personId },
  ]);
});

test("a key that is taken is a conflict, or gets a number where that will do", async () => {
  await create("taken");
  await expect(create("taken")).rejects.toMatchObject({ code: "conflict" });
  const near = await inScope(tam, (scope) => createDocument(scope, { ...article, key: "taken", orNear: true }));
  expect(near.key).toBe("taken-2");
});

test("whoever has not the right to write finds no document and makes none", async () => {
  const { documentId } = await create("closed");
  const employee = staff([own], ["end_user"], { isSupplier: false });
  const billing = staff([own], ["bam"]);
  for (const viewer of [employee, billing]) {
    await expect(save(documentId, "Intrång", null, viewer)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      inScope(viewer, (scope) => createDocument(scope, { ...article, key: `by-${viewer.personId}` })),
    ).rejects.toThrow();
  }
  const elsewhere = { ...article, kind: "proposal", sectionKey: null, orgId: other.id, key: "theirs" } as const;
  await expect(inScope(tam, (scope) => createDocument(scope, elsewhere))).rejects.toThrow();
});
