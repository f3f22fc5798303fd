import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { confirmStillRight, restoreVersion } from "@/lib/knowledge/care/care-commands";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import {
  commentOnLine,
  type Decision,
  decideReview,
  resolveComment,
  submitForReview,
} from "@/lib/knowledge/writing/review-commands";
import { cancelPublication, publishDue, schedulePublication } from "@/lib/knowledge/writing/schedule-commands";
import { readContent } from "@/scripts/check-content";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { type Draft, text, titlesAt, writing } from "@/tests/fixtures/writing";

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let tam: PersonViewer;
let manager: PersonViewer;
let agent: PersonViewer;
const anonymous = { kind: "anonymous" } as const;
const byTam = writing(() => tam);
const byAgent = writing(() => agent);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  tam = staff([own], ["tam"]);
  manager = staff([own], ["incident_manager"], { name: "Ines" });
  agent = staff([own], ["servicedesk_agent"], { name: "Agnes" });
  await addStaff(database.admin, [tam, manager, agent]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());
beforeEach(async () => {
  await admin.query("delete from mail_message");
  await admin.query("delete from job");
});

const now = new Date("2026-11-23T12:00:00Z");
const state = async ({ documentId, lang, number }: Draft) =>
  (
    await admin.query("select state from document_version where document_id = $1 and lang = $2 and number = $3", [
      documentId,
      lang,
      number,
    ])
  ).rows[0].state;
const mails = async () =>
  (await admin.query("select to_person, subject, text from mail_message order by created_at")).rows;
const submit = (draft: Draft, reviewer: PersonViewer, as = agent) =>
  inScope(as, (scope) =>
    submitForReview(scope, { ...draft, reviewerId: reviewer.personId, note: "Stämmer stegen?" }, now),
  );
const decide = (draft: Draft, decision: Decision, as = manager) =>
  inScope(as, (scope) => decideReview(scope, { ...draft, decision }, now));

async function inReview(slug: string): Promise<Draft> {
  const { documentId } = await byAgent.create();
  const draft = await byAgent.save(documentId, text({ slug }));
  expect(await submit(draft, manager)).toEqual({ status: "submitted" });
  return draft;
}

test("a draft is sent to somebody else who may publish, and they are told by mail", async () => {
  const draft = await inReview("granska");
  expect(await state(draft)).toBe("review");
  const [mail] = await mails();
  expect(mail).toMatchObject({ to_person: manager.personId, subject: "Granska: Koppla skrivaren" });
  expect(mail.text).toContain(`/desk/knowledge/${draft.documentId}/sv/review/1`);
  expect(mail.text).toContain("Stämmer stegen?");
});

test("nobody reviews their own text, and only those who may publish are asked", async () => {
  const { documentId } = await byTam.create();
  const draft = await byTam.save(documentId, text({ slug: "egen" }));
  expect(await submit(draft, tam, tam)).toEqual({ status: "no_reviewer" });
  expect(await submit(draft, agent, tam)).toEqual({ status: "no_reviewer" });
  await submit(draft, manager, tam);
  expect(await decide(draft, { kind: "approve" }, tam)).toEqual({ status: "own" });
});

test("what is approved is published with the reviewer's name, and its author is told", async () => {
  const draft = await inReview("godkand");
  expect(await decide(draft, { kind: "approve" })).toEqual({ status: "published" });
  const { rows } = await admin.query("select reviewed_by from document_text where document_id = $1", [
    draft.documentId,
  ]);
  expect(rows).toEqual([{ reviewed_by: "Ines" }]);
  expect((await mails()).at(-1)).toMatchObject({ to_person: agent.personId, subject: "Publicerad: Koppla skrivaren" });
});

test("what is sent back is a draft again, with the reviewer's words on it", async () => {
  const draft = await inReview("atersand");
  await inScope(manager, (scope) => commentOnLine(scope, { ...draft, line: 99, body: "Vilken skrivare?" }));
  expect(await decide(draft, { kind: "send_back", words: "Lägg till en bild." })).toEqual({ status: "sent_back" });
  expect(await state(draft)).toBe("draft");
  const { rows } = await admin.query("select id, line, body from review_comment where document_id = $1 order by line", [
    draft.documentId,
  ]);
  expect(rows.map(({ line, body }) => [line, body])).toEqual([
    [0, "Lägg till en bild."],
    [7, "Vilken skrivare?"],
  ]);
  await inScope(agent, (scope) => resolveComment(scope, rows[1].id, now));
  const left = await admin.query(
    "select count(*)::int n from review_comment where resolved_at is null and document_id = $1",
    [draft.documentId],
  );
  expect(left.rows[0].n).toBe(1);
  expect((await mails()).at(-1)?.text).toContain("Lägg till en bild.");
});

test("what is scheduled is published when its time has come, once, in the name of who decided", async () => {
  const draft = await inReview("tidsbestamd");
  const at = new Date("2026-11-30T07:00:00Z");
  expect(await decide(draft, { kind: "schedule", at })).toEqual({ status: "scheduled" });
  expect((await mails()).at(-1)?.subject).toBe("Publiceras måndag 30 november 2026 08:00: Koppla skrivaren");
  const jobs = await admin.query("select payload, run_at from job where kind = 'document.publish'");
  expect(jobs.rows).toEqual([{ payload: { documentId: draft.documentId, lang: "sv", version: 1 }, run_at: at }]);
  const due = (when: Date) =>
    inJobScope((scope) => publishDue(scope, { documentId: draft.documentId, lang: "sv", version: 1 }, when));
  expect(await due(new Date(at.getTime() - 1))).toBe("not_due");
  expect(await due(at)).toBe("published");
  expect(await due(at)).toBe("not_due");
  const { rows } = await admin.query("select published_by_id from document_version where document_id = $1", [
    draft.documentId,
  ]);
  expect(rows[0].published_by_id).toBe(manager.personId);
  expect(await titlesAt(anonymous, "tidsbestamd")).toHaveLength(1);
});

test("a time that has passed is refused, another time replaces the first, and a cancelled one publishes nothing", async () => {
  const { documentId } = await byTam.create();
  const draft = await byTam.save(documentId, text({ slug: "angrad" }));
  const schedule = (at: string) =>
    inScope(tam, (scope) => schedulePublication(scope, { ...draft, at: new Date(at) }, now));
  expect(await schedule("2026-11-23T11:59:00Z")).toEqual({ status: "past" });
  expect(await schedule("2026-11-24T08:00:00Z")).toEqual({ status: "scheduled" });
  expect(await schedule("2026-11-25T08:00:00Z")).toEqual({ status: "scheduled" });
  const due = () =>
    inJobScope((scope) => publishDue(scope, { documentId, lang: "sv", version: 1 }, new Date("2026-11-24T08:00:00Z")));
  expect(await due()).toBe("not_due");
  await inScope(tam, (scope) => cancelPublication(scope, documentId, "sv", 1));
  expect(await state(draft)).toBe("draft");
  expect(await titlesAt(anonymous, "angrad")).toEqual([]);
});

test("what cannot be published when its time has come is a draft again, and who decided is told", async () => {
  const { documentId } = await byTam.create();
  const draft = await byTam.save(documentId, text({ slug: "krock" }));
  await inScope(tam, (scope) => schedulePublication(scope, { ...draft, at: new Date("2026-11-24T08:00:00Z") }, now));
  await byTam.published({ slug: "krock" });
  const when = new Date("2026-11-24T08:00:00Z");
  expect(await inJobScope((scope) => publishDue(scope, { documentId, lang: "sv", version: 1 }, when))).toBe("refused");
  expect(await state(draft)).toBe("draft");
  expect((await mails()).at(-1)).toMatchObject({ to_person: tam.personId });
});

test("a restored text is a new version that says where it came from", async () => {
  const first = await byTam.published({ slug: "aterstalld" }, "Det gamla.");
  const second = await byTam.save(first.documentId, text({ slug: "aterstalld" }, "Det nya."));
  const restored = await inScope(tam, (scope) => restoreVersion(scope, { ...first, basedOn: second.number }));
  expect(restored).toEqual({ status: "saved", number: 3 });
  const { rows } = await admin.query(
    "select restored_from, state, origin from document_version where document_id = $1 and number = 3",
    [first.documentId],
  );
  expect(rows).toEqual([{ restored_from: 1, state: "draft", origin: "restore" }]);
});

test("who says that a text is still right is named, and the next date is set until its source names another", async () => {
  const first = await byTam.published({ slug: "ratt", reviewBy: "2026-11-01" });
  const day = async () =>
    (await admin.query("select review_by::text from document where id = $1", [first.documentId])).rows[0].review_by;
  expect(await day()).toBe("2026-11-01");
  await inScope(tam, (scope) => confirmStillRight(scope, { ...first, reviewBy: "2027-05-01" }, now));
  expect(await day()).toBe("2027-05-01");
  await byTam.publish(await byTam.save(first.documentId, text({ slug: "ratt", reviewBy: "2026-11-01" }, "Mer.")));
  expect(await day()).toBe("2027-05-01");
  await byTam.publish(await byTam.save(first.documentId, text({ slug: "ratt", reviewBy: "2028-01-01" })));
  expect(await day()).toBe("2028-01-01");
});

test("a person without the right finds nothing to review, schedule, restore or confirm", async () => {
  const draft = await inReview("stangd");
  const stranger = staff([own], ["cto"], { name: "Carl" });
  const works: (() => Promise<unknown>)[] = [
    () => submit(draft, manager, stranger),
    () => decide(draft, { kind: "approve" }, agent),
    () => inScope(stranger, (scope) => commentOnLine(scope, { ...draft, line: 1, body: "?" })),
    () => inScope(agent, (scope) => schedulePublication(scope, { ...draft, at: new Date("2027-01-01") }, now)),
    () => inScope(agent, (scope) => cancelPublication(scope, draft.documentId, "sv", 1)),
    () => inScope(stranger, (scope) => restoreVersion(scope, { ...draft, basedOn: 1 })),
    () => inScope(agent, (scope) => confirmStillRight(scope, { ...draft, reviewBy: "2027-01-01" }, now)),
  ];
  for (const work of works) await expect(work()).rejects.toMatchObject({ code: "not_found" });
});
