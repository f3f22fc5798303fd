import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer, Viewer } from "@/lib/access/viewer";
import { countVisitor } from "@/lib/access/visitor-limits";
import { drain } from "@/lib/jobs/worker";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { votesOf } from "@/lib/knowledge/reading/feedback";
import { voteAction } from "@/lib/knowledge/reading/feedback-actions";
import { castVisitorVote, castVote, openFeedbackTask, type Vote } from "@/lib/knowledge/reading/feedback-commands";
import { archiveDocument } from "@/lib/knowledge/writing/publish-commands";
import { changeTask } from "@/lib/knowledge/writing/task-commands";
import { readContent } from "@/scripts/check-content";
import { handlers } from "@/scripts/jobs/handlers";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { writing } from "@/tests/fixtures/writing";

const browser = vi.hoisted(() => ({
  viewer: { kind: "anonymous" } as unknown,
  cookies: new Map<string, string>(),
  headers: new Headers(),
}));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/headers", () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
}));

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let tam: PersonViewer;
let rut: PersonViewer;
let outsider: PersonViewer;
const visitor: Viewer = { kind: "anonymous" };
const { published } = writing(() => tam);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  const other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  rut = staff([own], ["end_user"], { name: "Rut", isSupplier: false });
  outsider = staff([other], ["end_user"], { name: "Olle", isSupplier: false });
  await addStaff(database.admin, [tam, rut, outsider]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());
beforeEach(() => {
  browser.viewer = visitor;
  browser.cookies.clear();
  browser.headers = new Headers({ origin: "http://localhost:3000", "x-forwarded-for": `10.0.0.1, ${randomUUID()}` });
});

const article = async (front: Record<string, unknown> = { audience: ["public"] }) =>
  (await published({ slug: `s-${randomUUID()}`, ...front })).documentId;
const yes = (documentId: string): Vote => ({ documentId, lang: "sv", helpful: true, reason: null, comment: null });
const no = (documentId: string, reason: Vote["reason"] = "wrong", comment: string | null = null): Vote => ({
  documentId,
  lang: "sv",
  helpful: false,
  reason,
  comment,
});
const vote = (viewer: PersonViewer, said: Vote) => inScope(viewer, (scope) => castVote(scope, said));
const visit = (said: Vote, who = randomUUID()) => inScope(visitor, (scope) => castVisitorVote(scope, said, who));
const votes = async (documentId: string) =>
  (
    await admin.query("select voter, helpful, reason from document_vote where document_id = $1 order by at", [
      documentId,
    ])
  ).rows;
const tasks = async (documentId: string) =>
  (
    await admin.query(
      "select state, count, detail ->> 'reason' as reason from content_task where document_id = $1 order by opened_at",
      [documentId],
    )
  ).rows;
const work = () => drain(handlers, { onTrouble: () => undefined, onEnding: () => undefined });

/** Answers the form under an article. */
function answer(documentId: string, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ document: documentId, lang: "sv", ...fields })) form.set(name, value);
  return voteAction(form);
}

test("a person votes once, and the last word counts", async () => {
  const id = await article();
  await vote(rut, no(id));
  await vote(rut, yes(id));
  await vote(outsider, yes(id));
  expect(await votes(id)).toEqual([
    { voter: `person:${rut.personId}`, helpful: true, reason: null },
    { voter: `person:${outsider.personId}`, helpful: true, reason: null },
  ]);
});

test("a no with a reason opens one task, which others join, visitors too", async () => {
  const id = await article();
  await vote(rut, no(id, "outdated"));
  await work();
  expect(await tasks(id)).toEqual([{ state: "open", count: 1, reason: "outdated" }]);
  await visit(no(id, "unclear"));
  await vote(outsider, { ...no(id), reason: null });
  await work();
  expect(await tasks(id)).toEqual([{ state: "open", count: 2, reason: "unclear" }]);
});

test("a visitor's no alone becomes a task", async () => {
  const id = await article();
  await answer(id, { helpful: "no", reason: "missing", comment: "Var är knappen?" });
  expect(await work()).toMatchObject({ retried: 0, dead: 0 });
  expect(await tasks(id)).toEqual([{ state: "open", count: 1, reason: "missing" }]);
});

test("one reader counts once in a task, however often they answer and however often the work is done", async () => {
  const id = await article();
  for (const reason of ["wrong", "unclear", "wrong"] as const) {
    await vote(rut, no(id, reason));
    await work();
  }
  const payload = { documentId: id, lang: "sv", voter: `person:${rut.personId}` } as const;
  await inOperatorScope((scope) => openFeedbackTask(scope, payload));
  expect(await tasks(id)).toEqual([{ state: "open", count: 1, reason: "wrong" }]);
});

test("what is said after a task was closed opens the next, which begins again at one", async () => {
  const id = await article();
  await vote(rut, no(id));
  await work();
  const { rows } = await admin.query("select id from content_task where document_id = $1", [id]);
  await inScope(tam, (scope) => changeTask(scope, rows[0].id, { to: "done" }));
  await vote(outsider, no(id, "unclear"));
  await work();
  expect(await tasks(id)).toEqual([
    { state: "done", count: 1, reason: "wrong" },
    { state: "open", count: 1, reason: "unclear" },
  ]);
});

test("who thinks better of it before the work is done opens nothing", async () => {
  const id = await article();
  await vote(rut, no(id));
  await vote(rut, yes(id));
  await work();
  expect(await tasks(id)).toEqual([]);
});

test("what one cannot read one cannot vote on: other audiences, unlisted, drafts' and archived documents", async () => {
  const signedIn = await article({ audience: ["signed-in"] });
  const theirs = await article({ audience: [`org:${own.slug}`], unlisted: true });
  const archived = await article();
  await inScope(tam, (scope) => archiveDocument(scope, archived));
  const gone = { code: "not_found" };
  for (const id of [signedIn, theirs, archived, randomUUID()]) {
    await expect(visit(no(id))).rejects.toMatchObject(gone);
    expect(await answer(id, { helpful: "no", reason: "wrong" })).toMatchObject({ messageKey: "errors.not_found" });
  }
  for (const id of [theirs, archived]) await expect(vote(outsider, no(id))).rejects.toMatchObject(gone);
  await vote(rut, yes(theirs));
  await vote(outsider, yes(signedIn));
  const { rows } = await admin.query("select count(*)::int from document_vote where document_id = any ($1)", [
    [signedIn, theirs, archived],
  ]);
  expect(rows).toEqual([{ count: 2 }]);
});

test("row-level security alone lets nobody write another's vote, or a visitor's over again", async () => {
  const id = await article();
  await vote(rut, no(id));
  await visit(no(id));
  const changed = await inScope(outsider, (scope) =>
    scope.db.documentVote.updateMany({ where: { documentId: id }, data: { helpful: true } }),
  );
  const byVisitor = await inScope(visitor, (scope) => scope.db.documentVote.updateMany({ data: { helpful: true } }));
  expect([changed.count, byVisitor.count]).toEqual([0, 0]);
  const row = { documentId: id, lang: "sv", version: 1, helpful: true, voter: `person:${tam.personId}` };
  const forged = inScope(outsider, (scope) => scope.db.documentVote.createMany({ data: [row] }));
  await expect(forged).rejects.toThrow(/row-level security/);
});

test("a browser is one visitor: its cookie changes its own vote and remembers it", async () => {
  const id = await article();
  expect(await answer(id, { helpful: "yes" })).toEqual({ status: "done", messageKey: "help.helpful.thanks" });
  const cookie = browser.cookies.get("visitor");
  await answer(id, { helpful: "no", reason: "wrong" });
  expect(browser.cookies.get("visitor")).toBe(cookie);
  expect(await votes(id)).toEqual([{ voter: `visitor:${cookie}`, helpful: false, reason: "wrong" }]);
  expect(votesOf(browser.cookies.get("votes")).get(id)).toEqual({ helpful: false, reason: "wrong" });
});

test("a made-up cookie names nobody: not a person, and no text of one's own", async () => {
  const id = await article();
  for (const made of [`person:${rut.personId}`, "x".repeat(4_000), "' or 1=1"]) {
    browser.cookies.set("visitor", made);
    await answer(id, { helpful: "yes" });
  }
  for (const { voter } of await votes(id)) expect(voter).toMatch(/^visitor:[0-9a-f-]{36}$/);
  expect(await votes(id)).toHaveLength(3);
});

test("who has signed in votes as themselves and gets no visitor's cookie", async () => {
  const id = await article();
  browser.viewer = rut;
  await answer(id, { helpful: "no", reason: "other", comment: "a\u0000b" });
  expect(await votes(id)).toEqual([{ voter: `person:${rut.personId}`, helpful: false, reason: "other" }]);
  expect([...browser.cookies]).toEqual([]);
});

test("one address votes forty times an hour without signing in, and others go on", async () => {
  const [mine, yours] = [randomUUID(), randomUUID()];
  const answers = await Promise.all(Array.from({ length: 41 }, () => countVisitor("vote", mine)));
  expect(answers.filter(Boolean)).toHaveLength(40);
  expect(await countVisitor("vote", yours)).toBe(true);
  const id = await article();
  browser.headers.set("x-forwarded-for", `10.9.9.9, ${mine}`);
  expect(await answer(id, { helpful: "yes" })).toMatchObject({ messageKey: "errors.rate_limited" });
  expect(await votes(id)).toEqual([]);
});

test("an answer from another site is refused, and one that is none keeps nothing", async () => {
  const id = await article();
  const none: Record<string, string>[] = [
    { helpful: "maybe" },
    { helpful: "no", reason: "spite" },
    { helpful: "no", comment: "x".repeat(1_001) },
  ];
  for (const fields of none) {
    expect(await answer(id, fields)).toMatchObject({ messageKey: "errors.invalid" });
  }
  browser.headers.set("origin", "https://elsewhere.example");
  await expect(answer(id, { helpful: "yes" })).rejects.toMatchObject({ code: "forged" });
  expect(await votes(id)).toEqual([]);
});
