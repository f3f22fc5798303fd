import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { archiveDocument, unarchiveDocument, unpublish } from "@/lib/knowledge/writing/publish-commands";
import { readContent } from "@/scripts/check-content";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { text, titlesAt, writing } from "@/tests/fixtures/writing";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let tam: PersonViewer;
let agent: PersonViewer;
const anonymous = { kind: "anonymous" } as const;
const { create, save, publish, published } = writing(() => tam);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  agent = staff([own], ["servicedesk_agent"], { name: "Agnes" });
  await addStaff(database.admin, [tam, agent]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const states = async (documentId: string, lang = "sv") =>
  (
    await admin.query("select state from document_version where document_id = $1 and lang = $2 order by number", [
      documentId,
      lang,
    ])
  ).rows.map(({ state }) => state);

test("a published version is read, and the one before it is superseded", async () => {
  const first = await published({ slug: "ett" }, "Första.");
  expect(await titlesAt(anonymous, "ett")).toEqual(["Koppla skrivaren"]);
  const second = await save(first.documentId, text({ slug: "ett", title: "Koppla in skrivaren" }));
  expect(await titlesAt(anonymous, "ett")).toEqual(["Koppla skrivaren"]);
  await publish(second);
  expect(await titlesAt(anonymous, "ett")).toEqual(["Koppla in skrivaren"]);
  expect(await states(first.documentId)).toEqual(["superseded", "published"]);
});

test("publishing asks for the index to follow, and leaves its trace", async () => {
  const { documentId } = await published({ slug: "spar" });
  const jobs = await admin.query("select kind from job where payload ->> 'documentId' = $1", [documentId]);
  expect(jobs.rows).toEqual([{ kind: "document.changed" }]);
  const trace = await admin.query("select kind from audit_entry where subject = $1 order by seq", [
    `document:${documentId}`,
  ]);
  expect(trace.rows.map(({ kind }) => kind)).toEqual([
    "document.created",
    "document.version_saved",
    "document.published",
  ]);
});

test("what the fence refuses is not published, and nothing changes", async () => {
  const { documentId } = await create();
  const draft = await save(documentId, text({}, "<script>alert(1)</script>"));
  expect(await publish(draft)).toMatchObject({ status: "refused", refusals: [{ line: 6 }] });
  expect(await states(documentId)).toEqual(["draft"]);
});

test.each([
  [{ section: "nowhere" }, "publish_section_unknown"],
  [{ kind: "guide" }, "publish_kind"],
  [{ lang: "en" }, "publish_language"],
  [{ customer: "norrby" }, "publish_customer"],
  [{ audience: ["org:soderby"] }, "publish_audience_customer"],
])("front matter %j is refused with %s", async (front, code) => {
  const { documentId } = await create();
  const result = await publish(await save(documentId, text(front)));
  expect(result).toMatchObject({ status: "refused", refusals: [{ code }] });
});

test("an address is had by one article at a time", async () => {
  await published({ slug: "upptagen" });
  const { documentId } = await create();
  const result = await publish(await save(documentId, text({ slug: "upptagen" })));
  expect(result).toMatchObject({ refusals: [{ code: "publish_address_taken" }] });
});

test("a customer's document is only for that customer, and followed by those who answer for it", async () => {
  const { documentId } = await create("proposal", own.id);
  const front = {
    kind: "proposal",
    section: undefined,
    customer: "norrby",
    problem: "P",
    proposal: "F",
    benefit: "N",
    effort: "S",
    targetQuarter: "2027-Q1",
  };
  const open = await publish(await save(documentId, text({ ...front, audience: ["public"] })));
  expect(open).toMatchObject({ refusals: [{ code: "publish_audience_outside" }] });
  const closed = await save(documentId, text({ ...front, audience: ["org:norrby+role:it_manager"] }));
  expect(await publish(closed)).toEqual({ status: "published" });
  const { rows } = await admin.query("select audience from document where id = $1", [documentId]);
  const roles = ["it_manager", "tam", "bam", "delivery_manager"];
  expect(rows[0].audience).toEqual(roles.map((role) => `org:${own.id}+role:${role}`));
});

test("what is unpublished is read by nobody, and its version can be published again", async () => {
  const draft = await published({ slug: "borttagen" });
  await inScope(tam, (scope) => unpublish(scope, draft.documentId, "sv"));
  expect(await titlesAt(anonymous, "borttagen")).toEqual([]);
  expect(await states(draft.documentId)).toEqual(["withdrawn"]);
  const { rows } = await admin.query("select audience from document where id = $1", [draft.documentId]);
  expect(rows).toEqual([{ audience: [] }]);
  await publish(draft);
  expect(await titlesAt(anonymous, "borttagen")).toHaveLength(1);
});

test("an archived document is out of the lists, and comes back as drafts", async () => {
  const draft = await published({ slug: "arkiv" });
  await inScope(tam, (scope) => archiveDocument(scope, draft.documentId));
  expect(await titlesAt(anonymous, "arkiv")).toEqual([]);
  await inScope(tam, (scope) => unarchiveDocument(scope, draft.documentId));
  expect(await titlesAt(anonymous, "arkiv")).toEqual([]);
  await publish(draft);
  expect(await titlesAt(anonymous, "arkiv")).toHaveLength(1);
});

test("a person who writes but does not publish finds nothing to publish, unpublish or archive", async () => {
  const draft = await published({ slug: "min" });
  const more = await save(draft.documentId, text({ slug: "min" }, "Mer."));
  for (const work of [
    () => publish(more, {}, agent),
    () => inScope(agent, (scope) => unpublish(scope, draft.documentId, "sv")),
    () => inScope(agent, (scope) => archiveDocument(scope, draft.documentId)),
    () => inScope(agent, (scope) => unarchiveDocument(scope, draft.documentId)),
  ]) {
    await expect(work()).rejects.toMatchObject({ code: "not_found" });
  }
});

test("row-level security alone keeps readers' text from who may not publish", async () => {
  const { documentId } = await published({ slug: "ensam" });
  const open = inScope(agent, (scope) =>
    scope.db.documentText.updateMany({ where: { documentId }, data: { title: "Kapad" } }),
  );
  expect((await open).count).toBe(0);
  const stranger = staff([other], ["bam"]);
  const theirs = inScope(stranger, (scope) =>
    scope.db.documentVersion.updateMany({ where: { documentId }, data: { state: "withdrawn" } }),
  );
  expect((await theirs).count).toBe(0);
});

test("a policy stands in no section of the help centre, where other rights decide who reads", async () => {
  const { documentId } = await create("policy", own.id);
  const front = {
    kind: "policy",
    section: "devices",
    slug: "policy",
    customer: own.slug,
    audience: [`org:${own.slug}`],
  };
  expect(await publish(await save(documentId, text(front)))).toEqual({ status: "published" });
  const { rows } = await admin.query("select section_key from document where id = $1", [documentId]);
  expect(rows).toEqual([{ section_key: null }]);
});
