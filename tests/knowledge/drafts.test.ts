import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { dropDraft, keepDraft } from "@/lib/knowledge/writing/draft-commands";
import { latestVersion, listServices, ownDraft } from "@/lib/knowledge/writing/draft-queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { text, writing } from "@/tests/fixtures/writing";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let tam: PersonViewer;
let colleague: PersonViewer;
let stranger: PersonViewer;
const byTam = writing(() => tam);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  colleague = staff([own], ["tam"], { name: "Kajsa" });
  stranger = staff([other], ["tam"], { name: "Stina" });
  await addStaff(database.admin, [tam, colleague, stranger]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const keep = (viewer: PersonViewer, documentId: string, source: string, basedOn: number | null = null) =>
  inScope(viewer, (scope) => keepDraft(scope, { documentId, lang: "sv", basedOn, source }));
const read = (viewer: PersonViewer, documentId: string) =>
  inScope(viewer, (scope) => ownDraft(scope, documentId, "sv"));

test("what an author types is kept once, the latest, and nobody else reads it", async () => {
  const { documentId } = await byTam.create("policy", own.id);
  await keep(tam, documentId, "första", 1);
  await keep(tam, documentId, "andra", 2);
  await keep(colleague, documentId, "kollegans");
  expect(await read(tam, documentId)).toMatchObject({ source: "andra", basedOn: 2 });
  expect(await read(colleague, documentId)).toMatchObject({ source: "kollegans", basedOn: null });
  expect(await read(stranger, documentId)).toBeNull();
  const seen = await inScope(tam, (scope) => scope.db.documentAutosave.findMany({ select: { source: true } }));
  expect(seen).toEqual([{ source: "andra" }]);
});

test("a draft of another customer's document is refused as if the document did not exist", async () => {
  const { documentId } = await byTam.create("policy", own.id);
  await expect(keep(stranger, documentId, "intrång")).rejects.toMatchObject({ code: "not_found" });
  const drop = inScope(stranger, (scope) => dropDraft(scope, documentId, "sv"));
  await expect(drop).rejects.toMatchObject({ code: "not_found" });
});

test("row-level security keeps a draft from anyone but its author, also where the command does not ask", async () => {
  const { documentId } = await byTam.create("policy", own.id);
  const row = { documentId, lang: "sv", personId: tam.personId, basedOn: 0, source: "förfalskad" };
  const forge = inScope(colleague, (scope) => scope.db.documentAutosave.createMany({ data: [row] }));
  await expect(forge).rejects.toThrow(/row-level security/);
});

test("dropping a draft takes one's own alone", async () => {
  const { documentId } = await byTam.create("policy", own.id);
  await keep(tam, documentId, "min");
  await keep(colleague, documentId, "kollegans");
  await inScope(tam, (scope) => dropDraft(scope, documentId, "sv"));
  expect(await read(tam, documentId)).toBeNull();
  expect(await read(colleague, documentId)).toMatchObject({ source: "kollegans" });
});

test("a draft may be longer than what is published, but not without end", async () => {
  const { documentId } = await byTam.create("policy", own.id);
  await keep(tam, documentId, "a".repeat(300 * 1024));
  await expect(keep(tam, documentId, "a".repeat(513 * 1024))).rejects.toMatchObject({ code: "invalid" });
});

test("the newest version is opened with its author's name", async () => {
  const { documentId } = await byTam.create("policy", own.id);
  await byTam.save(documentId, text({ kind: "policy", section: undefined }, "Ett."));
  await byTam.save(documentId, text({ kind: "policy", section: undefined }, "Två."));
  const opened = await inScope(colleague, (scope) => latestVersion(scope, documentId, "sv"));
  expect(opened).toMatchObject({ number: 2, format: "mdx", state: "draft", authorName: "Tora" });
  expect(opened?.source).toContain("Två.");
});

test("services of a customer are offered to those who have the customer", async () => {
  expect(await inScope(tam, (scope) => listServices(scope, own.id, "sv"))).toHaveLength(3);
  await expect(inScope(stranger, (scope) => listServices(scope, own.id, "sv"))).rejects.toMatchObject({
    code: "not_found",
  });
});
