import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { sweep } from "@/lib/knowledge/care/sweep-commands";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { unpublish } from "@/lib/knowledge/writing/publish-commands";
import { openTask } from "@/lib/knowledge/writing/task-commands";
import { readContent } from "@/scripts/check-content";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { text, writing } from "@/tests/fixtures/writing";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let tam: PersonViewer;
let agent: PersonViewer;
const { save, publish, published } = writing(() => tam);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  tam = staff([own], ["tam"]);
  agent = staff([own], ["servicedesk_agent"], { name: "Agnes" });
  await addStaff(database.admin, [tam, agent]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());
beforeEach(async () => {
  await admin.query("delete from mail_message");
  await admin.query("delete from document_text");
  await admin.query("delete from content_task");
});

const sweepOn = (day: string) => inJobScope((scope) => sweep(scope, new Date(`${day}T05:00:00Z`)));
const mails = async () => (await admin.query("select to_person, subject, text from mail_message")).rows;
const tasks = async (kind: string) =>
  (
    await admin.query(
      "select document_id, lang, state, count, detail from content_task where kind = $1 order by opened_at",
      [kind],
    )
  ).rows;

test("the owner is told once 14 days before and once on the day, and an overdue review is one task", async () => {
  const { documentId } = await published({ slug: "agd", reviewBy: "2026-12-07", owner: "tora@example.org" });
  const told: [string, number, number][] = [];
  for (const day of ["2026-11-22", "2026-11-23", "2026-11-24", "2026-12-06", "2026-12-07", "2026-12-08"]) {
    const { mails, opened } = await sweepOn(day);
    told.push([day, mails, opened]);
  }
  expect(told).toEqual([
    ["2026-11-22", 0, 0],
    ["2026-11-23", 1, 0],
    ["2026-11-24", 0, 0],
    ["2026-12-06", 0, 0],
    ["2026-12-07", 1, 1],
    ["2026-12-08", 0, 0],
  ]);
  expect((await mails()).map(({ to_person }) => to_person)).toEqual([tam.personId, tam.personId]);
  expect(await tasks("review_due")).toMatchObject([{ document_id: documentId, state: "open", count: 1 }]);
});

test("nights that were missed are made good with one mail for all that is due", async () => {
  await published({ slug: "ett", reviewBy: "2026-12-01", owner: "tora@example.org" });
  await published({ slug: "tva", reviewBy: "2026-12-03", owner: "tora@example.org" });
  expect((await sweepOn("2026-12-20")).mails).toBe(1);
  expect((await mails())[0]?.subject).toBe("2 dokument att se över");
});

test("a team's word as owner stands for those who write such documents", async () => {
  await published({ slug: "lag", reviewBy: "2026-11-01", owner: "servicedesk" });
  await sweepOn("2026-11-23");
  const told = (await mails()).map(({ to_person }) => to_person);
  expect(new Set(told)).toEqual(new Set([tam.personId, agent.personId]));
});

test("links to what is gone, what no reader may see, headings and pictures that are missing become one task a text", async () => {
  await published({ slug: "sluten", audience: ["supplier"], title: "Sluten" });
  const { rows } = await admin.query("select key from document d join document_text t on t.document_id = d.id");
  const closed = rows[0].key;
  const words = [
    `[sluten](./${closed}.sv.mdx), [borta](./gone.sv.mdx)`,
    "## Rubrik",
    "[rätt](#rubrik), [fel](#finns-inte)",
    "![Bild](./bild.png)",
  ].join("\n\n");
  const { documentId } = await published({ slug: "lankar", audience: ["role:it_manager"] }, words);
  await published({ slug: "for-alla" }, `[for some](./${closed}.sv.mdx)`);
  await sweepOn("2026-11-23");
  const [task, ...more] = await tasks("broken_link");
  expect([task.document_id, more]).toEqual([documentId, []]);
  expect(task.detail.broken.map(({ what, target }: Record<string, string>) => [what, target])).toEqual([
    ["audience", closed],
    ["missing", "gone"],
    ["anchor", "#finns-inte"],
    ["file", "bild.png"],
  ]);
  await publish(await save(documentId, text({ slug: "lankar" }, "Inga länkar.")));
  expect((await sweepOn("2026-11-24")).closed).toBe(1);
});

test("an outdated translation is a task until it is translated or gone", async () => {
  const first = await published({ slug: "kalla" });
  await publish(await save(first.documentId, text({ slug: "source" }), "en"));
  await publish(await save(first.documentId, text({ slug: "kalla" }, "Nytt.")));
  expect((await sweepOn("2026-11-23")).opened).toBe(1);
  expect(await tasks("outdated_translation")).toMatchObject([{ lang: "en", state: "open" }]);
  await inScope(tam, (scope) => unpublish(scope, first.documentId, "en"));
  expect((await sweepOn("2026-11-24")).closed).toBe(1);
});

test("what is met again joins the open task; once it is done, a new one is opened", async () => {
  const gap = () =>
    inJobScope((scope) => openTask(scope, { kind: "search_gap", subject: "search:vpn", detail: { query: "vpn" } }));
  expect([await gap(), await gap(), await gap()]).toEqual(["opened", "joined", "joined"]);
  expect((await tasks("search_gap"))[0].count).toBe(3);
  await admin.query("update content_task set state = 'done'");
  expect(await gap()).toBe("opened");
  // The daily look leaves alone what is not about a document.
  expect((await sweepOn("2026-11-23")).closed).toBe(0);
});
