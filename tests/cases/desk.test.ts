import { AsyncLocalStorage } from "node:async_hooks";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import {
  answerCaseAction,
  assignCaseAction,
  closeCaseAction,
  endWaitAction,
  noteCaseAction,
  rateCaseAction,
  reopenCaseAction,
  resolveCaseAction,
  waitCaseAction,
} from "@/lib/cases/desk/case-actions";
import { verifyCases } from "@/lib/cases/verify";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import * as cases from "@/tests/fixtures/desk";
import { done } from "@/tests/fixtures/desk";
import { addStaff, staff } from "@/tests/fixtures/staff";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown, at: null as (() => unknown) | null }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.at?.() ?? browser.viewer }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let emma: PersonViewer;
let yusuf: PersonViewer;
let tam: PersonViewer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  emma = staff([own], ["servicedesk_agent"], { name: "Emma" });
  yusuf = staff([own], ["servicedesk_agent"], { name: "Yusuf" });
  tam = staff([own], ["tam"], { name: "Oskar" });
  await addStaff(database.admin, [emma, yusuf, tam]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());
beforeEach(() => {
  browser.viewer = emma;
});

const reported = (kind?: string, customer = own) => cases.reported(admin, customer, kind);
const stored = (ref: string) => cases.stored(admin, own, ref);
const send = (action: Parameters<typeof cases.send>[0], ref: string, fields: Record<string, string> = {}) =>
  cases.send(action, { org: own.slug, ref, ...fields });

test("the first outward answer is the first response, the second is not, and a note is neither", async () => {
  const ref = await reported();
  expect(await send(noteCaseAction, ref, { text: "Bara för oss" })).toMatchObject(done("noted"));
  expect((await stored(ref)).first_response_at).toBeNull();
  expect(await send(answerCaseAction, ref, { text: "Hej Rut!\r\nVi ser på det." })).toMatchObject(done("answered"));
  await send(answerCaseAction, ref, { text: "En sak till" });
  const after = await stored(ref);
  expect(after.kinds).toBe("opened message message first_response message");
  expect(after.events[1]).toMatchObject({ internal: true, actor_name: "Emma" });
  expect(after.events[2]).toMatchObject({ internal: false, text: "Hej Rut!\nVi ser på det." });
  expect(after.first_response_at).toEqual(after.events[2].at);
});

test("followers and systems that asked are told of an answer and of a resolution, and never of a note", async () => {
  await admin.query(
    "insert into webhook (org_id, id, name, url, topics, sealed) values ($1, gen_random_uuid(), 'Spegel', 'https://spegel.example/', '{case.message,case.resolved}', 'x')",
    [own.id],
  );
  const ref = await reported();
  const told = async () => {
    const { id } = await stored(ref);
    const news = await admin.query(
      "select payload ->> 'news' as news from job where payload ->> 'caseId' = $1 order by id",
      [id],
    );
    const topics = await admin.query("select topic from webhook_delivery where case_id = $1 order by seq", [id]);
    return { news: news.rows.map((row) => row.news), topics: topics.rows.map((row) => row.topic) };
  };
  await send(noteCaseAction, ref, { text: "Bara för oss" });
  expect(await told()).toEqual({ news: [], topics: [] });
  await send(answerCaseAction, ref, { text: "Vi ser på det." });
  expect(await told()).toEqual({ news: ["answered"], topics: ["case.message"] });
  await send(resolveCaseAction, ref, { text: "Kabeln är bytt och allt fungerar igen." });
  const after = await told();
  expect(after.news.toSorted()).toEqual(["answered", "resolved"]);
  expect(after.topics.toSorted()).toEqual(["case.message", "case.message", "case.resolved"]);
  await admin.query("update webhook set ended_at = now()");
});

test("a case is taken, given to a group, and taken from everybody", async () => {
  const ref = await reported();
  await send(assignCaseAction, ref, { person: "me" });
  expect(await stored(ref)).toMatchObject({ assignee_id: emma.personId, assignee: "Emma", assigned_group: null });
  await send(assignCaseAction, ref, { person: yusuf.personId, group: "Nät" });
  expect(await stored(ref)).toMatchObject({ assignee: "Yusuf", assigned_group: "Nät" });
  await send(assignCaseAction, ref, { person: "me" });
  expect(await stored(ref)).toMatchObject({ assignee: "Emma", assigned_group: "Nät" });
  await send(assignCaseAction, ref, { person: "", group: "" });
  expect(await stored(ref)).toMatchObject({ assignee_id: null, assignee: null, assigned_group: null });
  expect(await send(assignCaseAction, ref, { person: tam.personId })).toMatchObject({
    messageKey: "caseDesk.refused.person",
  });
});

test("a wait tells whom, their reference and the next contact, and pauses the clock the agreement says", async () => {
  const ref = await reported();
  expect(await send(waitCaseAction, ref, { reason: "third_party", nextContact: "2026-12-01" })).toMatchObject({
    fields: { party: "caseDesk.invalid.partyMissing" },
  });
  const third = { reason: "third_party", party: "Telia", reference: "INC-77", nextContact: "2026-12-01" };
  expect(await send(waitCaseAction, ref, third)).toMatchObject(done("waiting"));
  expect((await stored(ref)).events.at(-1).payload).toEqual({ kind: "waiting_started", ...third });
  await send(waitCaseAction, ref, { reason: "customer", nextContact: "2026-12-02", text: "Kan du starta om?" });
  const asked = await stored(ref);
  expect(asked.kinds).toBe("opened waiting_started message first_response waiting_started");
  const paused = await admin.query(
    "select count(paused_at)::int as paused from sla_outcome where case_id = $1 and clock = 'resolution'",
    [asked.id],
  );
  expect(paused.rows[0].paused).toBe(1);
  expect(await send(endWaitAction, ref)).toMatchObject(done("waitEnded"));
  expect((await stored(ref)).state).toBe("open");
  expect(await send(endWaitAction, ref)).toMatchObject({ messageKey: "caseDesk.refused.state" });
});

test("priority and service change with a reason, or are refused as the same", async () => {
  const ref = await reported();
  const reason = "Hela plan 2 står still";
  expect(await send(rateCaseAction, ref, { priority: "3", service: "mail", reason })).toMatchObject({
    messageKey: "caseDesk.refused.same",
  });
  expect(await send(rateCaseAction, ref, { priority: "2", service: "telephony", reason })).toMatchObject({
    messageKey: "caseDesk.refused.service",
  });
  expect(await send(rateCaseAction, ref, { priority: "2", service: "network", reason: "x" })).toMatchObject({
    fields: { reason: "caseDesk.invalid.reasonMissing" },
  });
  await send(rateCaseAction, ref, { priority: "2", service: "network", reason });
  expect(await stored(ref)).toMatchObject({ priority: 2, service_key: "network" });
});

test("a final report is required, stands at the instant of the resolution, and the way back needs a reason", async () => {
  const ref = await reported();
  expect(await send(resolveCaseAction, ref, { text: "  " })).toMatchObject({
    fields: { text: "caseDesk.invalid.reportMissing" },
  });
  expect(await send(closeCaseAction, ref)).toMatchObject({ messageKey: "caseDesk.refused.state" });
  expect(await send(resolveCaseAction, ref, { text: "Servern är omstartad." })).toMatchObject(done("resolved"));
  const after = await stored(ref);
  expect(after).toMatchObject({ state: "resolved", kinds: "opened message first_response resolved" });
  expect(after.events[1].at).toEqual(after.events[2].at);
  expect(after.resolved_at).toEqual(after.first_response_at);
  expect(await send(closeCaseAction, ref)).toMatchObject(done("closed"));
  expect(await send(answerCaseAction, ref, { text: "Hej" })).toMatchObject({ messageKey: "caseDesk.refused.state" });
  expect(await send(reopenCaseAction, ref, { reason: "Felet är tillbaka" })).toMatchObject(done("reopened"));
  expect(await stored(ref)).toMatchObject({ state: "open", reopen_count: 1 });
});

test("what somebody else wrote meanwhile comes back with one's own text, and is passed by when it has been seen", async () => {
  const ref = await reported();
  browser.viewer = yusuf;
  await send(answerCaseAction, ref, { text: "Jag har redan ringt" });
  browser.viewer = emma;
  const refused = await send(answerCaseAction, ref, { text: "Hej, vi ringer dig", seen: "1" });
  expect(refused).toMatchObject({
    messageKey: "caseDesk.refused.news",
    values: { text: "Hej, vi ringer dig" },
    news: [{ kind: "message", who: "Yusuf", text: "Jag har redan ringt" }, { kind: "first_response" }],
    seen: 3,
  });
  expect((await stored(ref)).events).toHaveLength(3);
  expect(await send(answerCaseAction, ref, { text: "Hej, vi ringer dig", seen: "3" })).toMatchObject(done("answered"));
  // One's own event in another tab is no news.
  expect(await send(noteCaseAction, ref, { text: "Sen jag såg sidan", seen: "3" })).toMatchObject(done("noted"));
});

test("of eight answers to one look at a case one is stored, and the others come back", async () => {
  const ref = await reported();
  const agents = Array.from({ length: 8 }, (_, n) => staff([own], ["servicedesk_agent"], { name: `Agent${n}` }));
  await addStaff(database.admin, agents);
  const desks = new AsyncLocalStorage<PersonViewer>();
  browser.at = () => desks.getStore();
  const answers = await Promise.all(
    agents.map((agent) =>
      desks.run(agent, () => send(answerCaseAction, ref, { text: `Svar från ${agent.name}`, seen: "1" })),
    ),
  );
  expect(answers.filter(({ status }) => status === "done")).toHaveLength(1);
  expect(answers.filter(({ news }) => news !== undefined)).toHaveLength(7);
  expect((await stored(ref)).kinds).toBe("opened message first_response");
});

test("who only reads cases writes on none, and nobody on another customer's", async () => {
  const [ref, foreign] = [await reported(), await reported("incident", other)];
  browser.viewer = tam;
  expect(await send(answerCaseAction, ref, { text: "Hej" })).toMatchObject({ messageKey: "errors.not_found" });
  browser.viewer = emma;
  expect(await send(answerCaseAction, foreign, { text: "Hej" })).toMatchObject({ messageKey: "errors.not_found" });
  expect(await send(answerCaseAction, foreign, { org: other.slug, text: "Hej" })).toMatchObject({
    messageKey: "errors.not_found",
    values: { text: "Hej" },
  });
  expect((await stored(ref)).kinds).toBe("opened");
});

test("after all of this, what is stored equals what the events say", async () => {
  const now = Date.now();
  expect((await inOperatorScope((scope) => verifyCases(scope, own.id, now))).differences).toEqual([]);
});
