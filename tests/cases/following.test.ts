import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { verifyChain } from "@/lib/audit/queries";
import { appendCaseEvent } from "@/lib/cases/commands";
import { addInformationAction, withdrawCaseAction } from "@/lib/cases/follow/act-actions";
import { actOnCase } from "@/lib/cases/follow/act-commands";
import { categoryOf } from "@/lib/cases/follow/categories";
import { mailFollowers, tellFollowers } from "@/lib/cases/follow/news-commands";
import type { CustomerAct } from "@/lib/cases/follow/transitions";
import { setWatching } from "@/lib/cases/follow/watch-commands";
import { reportCase } from "@/lib/cases/report-commands";
import { verifyCases } from "@/lib/cases/verify";
import type { CaseEvent } from "@/lib/sla/events";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));

const database = freshDatabase();
const other = categoryOf("other");
if (!other) throw new Error("there is something else");
const day = 86_400_000;
const start = Date.UTC(2026, 10, 23, 9);
let admin: Client;
let customer: TestCustomer;
let elsa: PersonViewer;
let owner: PersonViewer;
let colleague: PersonViewer;
let agent: PersonViewer;
let now = start;
let number = 0;
let caseId = "";

beforeAll(async () => {
  customer = await addCustomer(database.admin);
  elsa = staff([customer], ["end_user"], { name: "Elsa", isSupplier: false });
  owner = staff([customer], ["it_service_owner"], { name: "Hakan", isSupplier: false });
  colleague = staff([customer], ["end_user"], { name: "Sven", isSupplier: false });
  agent = staff([customer], ["servicedesk_agent"], { name: "Emma" });
  await addStaff(database.admin, [elsa, owner, colleague, agent]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

/** Each test has a case of its own, reported by Elsa. */
beforeEach(async () => {
  now += day;
  number = await inScope(elsa, (scope) =>
    reportCase(
      scope,
      customer.id,
      {
        ...{ title: "Dockan", description: "Skärmen är svart.", service: "", category: other, answers: {} },
        ...{ impact: "one", urgency: "hindered", files: [], read: null, reporter: elsa.name },
      },
      now,
    ),
  );
  const { rows } = await admin.query("select id from cases where org_id = $1 and number = $2", [customer.id, number]);
  caseId = rows[0].id;
});

const act = (viewer: PersonViewer, kind: CustomerAct, text = "Det är fortfarande svart.", at = now + 60_000) =>
  inScope(viewer, (scope) => actOnCase(scope, customer, number, { act: kind, text, files: [], by: viewer.name }, at));

/** The ServiceDesk does something. */
const happens = (event: CaseEvent, text?: string) =>
  inScope(agent, (scope) =>
    appendCaseEvent(
      scope,
      customer.id,
      caseId,
      { event, actorId: agent.personId, actorName: agent.name, text },
      event.at,
    ),
  );

async function stateNow(): Promise<string> {
  const { rows } = await admin.query("select state from cases where id = $1", [caseId]);
  return rows[0].state;
}
async function kinds(): Promise<string[]> {
  const { rows } = await admin.query("select kind from case_event where case_id = $1 order by seq", [caseId]);
  return rows.map(({ kind }) => kind);
}
async function jobs(): Promise<{ news: string; at: number }[]> {
  const { rows } = await admin.query(
    "select payload from job where kind = 'case.news' and payload ->> 'caseId' = $1 order by id",
    [caseId],
  );
  return rows.map(({ payload }) => payload);
}

test("an answer ends the wait for the customer, and a wait for somebody else goes on", async () => {
  await happens({ kind: "waiting_started", at: now + 1, reason: "customer" });
  expect(await act(elsa, "add")).toBeNull();
  expect(await kinds()).toEqual(["opened", "waiting_started", "message", "waiting_ended"]);
  expect(await stateNow()).toBe("open");
  await happens({ kind: "waiting_started", at: now + 61_000, reason: "third_party" });
  expect(await act(elsa, "add", "En sak till.", now + 120_000)).toBeNull();
  expect(await stateNow()).toBe("waiting");
});

test("a resolved case is confirmed, reopened with a reason, and resolved again", async () => {
  await happens({ kind: "resolved", at: now + 1 }, "Kabeln är bytt.");
  expect(await act(elsa, "confirm")).toBeNull();
  expect(await stateNow()).toBe("closed");
  expect(await act(elsa, "confirm")).toEqual({ refused: "follow.refused.closed" });
  expect(await act(owner, "reopen", "Svart igen.", now + 9 * day)).toBeNull();
  expect(await stateNow()).toBe("open");
  expect(await kinds()).toEqual(["opened", "resolved", "closed", "message", "reopened"]);
  expect((await jobs()).map(({ news }) => news)).toEqual(["reported", "closed", "reopened"]);
});

test("after the set days it is not reopened", async () => {
  await happens({ kind: "resolved", at: now + 1 });
  expect(await act(elsa, "reopen", "Svart igen.", now + 11 * day)).toEqual({ refused: "follow.refused.tooLate" });
  expect(await stateNow()).toBe("resolved");
});

test("a withdrawn case is closed without a solution and stays so", async () => {
  expect(await act(elsa, "withdraw", "Det löste sig.")).toBeNull();
  expect(await act(elsa, "withdraw", "Det löste sig.")).toEqual({ refused: "follow.refused.closed" });
  expect(await act(elsa, "reopen")).toEqual({ refused: "follow.refused.withdrawn" });
  expect(await kinds()).toEqual(["opened", "message", "closed"]);
});

test("of two people at once one is heard and the other is told; nothing is doubled", async () => {
  await happens({ kind: "resolved", at: now + 1 });
  const answers = await Promise.all([act(elsa, "confirm"), act(owner, "confirm"), act(elsa, "confirm")]);
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.refused === "follow.refused.closed")).toHaveLength(2);
  expect(await kinds()).toEqual(["opened", "resolved", "closed"]);
  const reopened = await Promise.all([
    act(elsa, "reopen", "Svart igen.", now + day),
    // A machine whose clock is behind decides no differently.
    act(owner, "reopen", "Fortfarande svart.", now + day - 40),
  ]);
  expect(reopened.map((answer) => answer?.refused ?? null).toSorted()).toEqual(
    [null, "follow.refused.stillOpen"].toSorted(),
  );
  expect((await kinds()).filter((kind) => kind === "reopened")).toHaveLength(1);
});

test("a message that is sent twice stands once", async () => {
  await Promise.all([act(elsa, "add", "Samma ord."), act(elsa, "add", "Samma ord.")]);
  expect((await kinds()).filter((kind) => kind === "message")).toHaveLength(1);
  await act(owner, "add", "Samma ord.");
  expect((await kinds()).filter((kind) => kind === "message")).toHaveLength(2);
});

test("what others may not read they cannot act on, and the supplier does not speak for the customer", async () => {
  const gone = { code: "not_found" };
  for (const kind of ["add", "confirm", "reopen", "withdraw"] as const) {
    await expect(act(colleague, kind)).rejects.toMatchObject(gone);
    await expect(act(agent, kind)).rejects.toMatchObject(gone);
  }
  await expect(inScope(colleague, (scope) => setWatching(scope, customer.id, number, true))).rejects.toMatchObject(
    gone,
  );
  browser.viewer = colleague;
  const form = new FormData();
  for (const [name, value] of Object.entries({ org: customer.slug, ref: `NORD-${number}`, text: "Hej på dig" })) {
    form.set(name, value);
  }
  const refused = { status: "error", messageKey: "errors.not_found", values: { text: "Hej på dig" } };
  expect(await addInformationAction({ status: "idle" }, form)).toMatchObject(refused);
  expect(await withdrawCaseAction({ status: "idle" }, form)).toMatchObject(refused);
  expect(await kinds()).toEqual(["opened"]);
});

test("after all of it the stored figures equal the events and the chain of traces holds", async () => {
  await act(elsa, "withdraw", "Det löste sig.");
  const { differences } = await inOperatorScope((scope) => verifyCases(scope, customer.id, now + 20 * day));
  expect(differences).toEqual([]);
  expect(await inOperatorScope((scope) => verifyChain(scope, customer.id))).toMatchObject({ brokenAt: null });
});

describe("who is told by mail", () => {
  const news = (what: "answered" | "resolved" | "closed" | "reported" | "added", by: PersonViewer, at: number) =>
    ({ orgId: customer.id, caseId, news: what, at, by: by.personId }) as const;
  const watch = (viewer: PersonViewer, watching = true) =>
    inScope(viewer, (scope) => setWatching(scope, customer.id, number, watching));
  const mailed = (told: ReturnType<typeof news>) => inJobScope((scope) => mailFollowers(scope, told, new Date(now)));
  async function mails(): Promise<{ name: string; subject: string; text: string }[]> {
    const { rows } = await admin.query(
      `select p.name, m.subject, m.text from mail_message m join person p on p.id = m.to_person
        where m.subject like $1 order by p.name`,
      [`NORD-${number}:%`],
    );
    return rows;
  }

  it("is the reporter with a receipt: what was reported, where it is, and by when it is answered", async () => {
    const [told] = await jobs();
    await mailed(news("reported", elsa, told?.at ?? 0));
    const [receipt, ...more] = await mails();
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ name: "Elsa", subject: `NORD-${number}: mottaget – Dockan` });
    expect(receipt?.text).toContain("Skärmen är svart.");
    expect(receipt?.text).toContain(`http://localhost:3000/o/${customer.slug}/cases/NORD-${number}`);
    expect(receipt?.text).toMatch(/Enligt avtalet får du svar senast \p{L}+ \d+ \p{L}+ 2026 \d\d:\d\d\./u);
  });

  it("is the reporter and the watchers when the ServiceDesk answers, never with an internal note", async () => {
    await watch(owner);
    const at = now + 5;
    const message = { kind: "message", at, direction: "out" } as const;
    await happens({ ...message, internal: true }, "Kunden är otålig.");
    await happens({ ...message, internal: false }, "Vi tittar på det.");
    await mailed(news("answered", agent, at));
    // A job may come twice.
    await mailed(news("answered", agent, at));
    const sent = await mails();
    expect(sent.map(({ name }) => name)).toEqual(["Elsa", "Hakan"]);
    for (const { text } of sent) {
      expect(text).toContain("Emma har svarat");
      expect(text).toContain("Vi tittar på det.");
      expect(text).not.toContain("otålig");
    }
    expect(sent[0]?.text).toContain("har anmält ärendet");
    expect(sent[1]?.text).toContain("bevakar ärendet");
  });

  it("says with the solution what was done and until when it can be reopened", async () => {
    await happens({ kind: "resolved", at: now + 5 }, "Kabeln är bytt.");
    await mailed(news("resolved", agent, now + 5));
    expect((await mails())[0]?.text).toMatch(
      /Kabeln är bytt\.\n\nFungerar det inte .* till och med \p{L}+ \d+ \p{L}+ 2026\./u,
    );
  });

  it("is nobody who did it themselves, has stopped watching, or may no longer read the case", async () => {
    await watch(owner);
    await watch(owner, false);
    await mailed(news("added", elsa, now + 5));
    expect(await mails()).toEqual([]);
    await watch(owner);
    await admin.query("update assignment set to_date = '2026-01-01' where person_id = $1", [owner.personId]);
    await mailed(news("closed", elsa, now + 6));
    expect(await mails()).toEqual([]);
    await admin.query("update assignment set to_date = null where person_id = $1", [owner.personId]);
  });

  it("can be asked for by the ServiceDesk in its own name", async () => {
    await inScope(agent, (scope) => tellFollowers(scope, news("answered", agent, now + 5)));
    expect((await jobs()).at(-1)).toEqual(news("answered", agent, now + 5));
  });
});
