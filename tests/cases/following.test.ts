import { expect, test, vi } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { verifyChain } from "@/lib/audit/queries";
import { addInformationAction, withdrawCaseAction } from "@/lib/cases/follow/act-actions";
import { listWaitingForViewer } from "@/lib/cases/follow/waiting-queries";
import { setWatching } from "@/lib/cases/follow/watch-commands";
import { verifyCases } from "@/lib/cases/verify";
import { freshDatabase } from "@/tests/fixtures/database";
import { day, followWorld } from "@/tests/fixtures/follow";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));

const database = freshDatabase();
const world = followWorld(database);
const { act, happens, kinds, jobs } = world;

async function stateNow(): Promise<string> {
  const { rows } = await world.admin.query("select state from cases where id = $1", [world.caseId]);
  return rows[0].state;
}

test("an answer ends the wait for the customer, and a wait for somebody else goes on", async () => {
  const { elsa, now } = world;
  await happens({ kind: "waiting_started", at: now + 1, reason: "customer" });
  expect(await act(elsa, "add")).toBeNull();
  expect(await kinds()).toEqual(["opened", "waiting_started", "message", "waiting_ended"]);
  expect(await stateNow()).toBe("open");
  await happens({ kind: "waiting_started", at: now + 61_000, reason: "third_party" });
  expect(await act(elsa, "add", { text: "En sak till.", at: now + 120_000 })).toBeNull();
  expect(await stateNow()).toBe("waiting");
});

test("a resolved case is confirmed, reopened with a reason, and its followers are told of each", async () => {
  const { elsa, owner, now } = world;
  await happens({ kind: "resolved", at: now + 1 }, "Kabeln är bytt.");
  expect(await act(elsa, "confirm")).toBeNull();
  expect(await stateNow()).toBe("closed");
  expect(await act(elsa, "confirm")).toEqual({ refused: "follow.refused.closed" });
  expect(await act(owner, "reopen", { text: "Svart igen.", at: now + 9 * day })).toBeNull();
  expect(await stateNow()).toBe("open");
  expect(await kinds()).toEqual(["opened", "resolved", "closed", "message", "reopened"]);
  expect((await jobs()).map(({ news }) => news)).toEqual(["reported", "closed", "reopened"]);
});

test("after the set days it is not reopened", async () => {
  await happens({ kind: "resolved", at: world.now + 1 });
  expect(await act(world.elsa, "reopen", { at: world.now + 11 * day })).toEqual({ refused: "follow.refused.tooLate" });
  expect(await stateNow()).toBe("resolved");
});

test("a withdrawn case is closed without a solution and stays so", async () => {
  const { elsa } = world;
  expect(await act(elsa, "withdraw", { text: "Det löste sig." })).toBeNull();
  expect(await act(elsa, "withdraw", { text: "Det löste sig." })).toEqual({ refused: "follow.refused.closed" });
  expect(await act(elsa, "reopen")).toEqual({ refused: "follow.refused.withdrawn" });
  expect(await kinds()).toEqual(["opened", "message", "closed"]);
});

test("of people who act at once one is heard and the others are told; nothing is doubled", async () => {
  const { elsa, owner, now } = world;
  await happens({ kind: "resolved", at: now + 1 });
  const answers = await Promise.all([act(elsa, "confirm"), act(owner, "confirm"), act(elsa, "confirm")]);
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.refused === "follow.refused.closed")).toHaveLength(2);
  expect(await kinds()).toEqual(["opened", "resolved", "closed"]);
  const reopened = await Promise.all([
    act(elsa, "reopen", { at: now + day }),
    // A machine whose clock is behind decides no differently.
    act(owner, "reopen", { at: now + day - 40 }),
  ]);
  expect(reopened.filter((answer) => answer === null)).toHaveLength(1);
  expect(reopened.find((answer) => answer !== null)).toEqual({ refused: "follow.refused.stillOpen" });
  expect((await kinds()).filter((kind) => kind === "reopened")).toHaveLength(1);
});

test("a message that is sent twice stands once", async () => {
  const { elsa, owner } = world;
  await Promise.all([act(elsa, "add"), act(elsa, "add")]);
  expect((await kinds()).filter((kind) => kind === "message")).toHaveLength(1);
  await act(owner, "add");
  expect((await kinds()).filter((kind) => kind === "message")).toHaveLength(2);
});

test("a form that is sent twice is one case, and another report of the same form another", async () => {
  const key = "5b1d9b3e-8a44-4f63-9a44-2f1f3c1f9d10";
  const [first, second] = await Promise.all([world.report({ key }), world.report({ key })]);
  expect(first).toBe(second);
  expect(await world.report({ key, title: "En annan docka" })).not.toBe(first);
});

test("what others may not read they cannot act on, and the supplier does not speak for the customer", async () => {
  const { colleague, agent, customer, number } = world;
  const gone = { code: "not_found" };
  for (const kind of ["add", "confirm", "reopen", "withdraw"] as const) {
    await expect(act(colleague, kind)).rejects.toMatchObject(gone);
    await expect(act(agent, kind)).rejects.toMatchObject(gone);
  }
  const watching = inScope(colleague, (scope) => setWatching(scope, customer.id, number, true));
  await expect(watching).rejects.toMatchObject(gone);
  browser.viewer = colleague;
  const form = new FormData();
  const fields = { org: customer.slug, ref: `NORD-${number}`, text: "Hej på dig" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const refused = { status: "error", messageKey: "errors.not_found", values: { text: "Hej på dig" } };
  expect(await addInformationAction({ status: "idle" }, form)).toMatchObject(refused);
  expect(await withdrawCaseAction({ status: "idle" }, form)).toMatchObject(refused);
  expect(await kinds()).toEqual(["opened"]);
});

test("what waits for its reporter is theirs alone: an answer before a confirmation", async () => {
  const { elsa, owner, customer, number, now } = world;
  const waiting = () => inScope(elsa, (scope) => listWaitingForViewer(scope, customer.id));
  await happens({ kind: "waiting_started", at: now + 1, reason: "third_party" });
  expect((await waiting()).map((one) => one.number)).not.toContain(number);
  await happens({ kind: "waiting_started", at: now + 2, reason: "customer" });
  expect((await waiting())[0]).toMatchObject({ number, wants: "answer", since: new Date(now + 2) });
  await act(elsa, "add");
  await happens({ kind: "resolved", at: now + 70_000 });
  expect(await waiting()).toContainEqual(expect.objectContaining({ number, wants: "confirm" }));
  expect(await inScope(owner, (scope) => listWaitingForViewer(scope, customer.id))).toEqual([]);
});

test("after all of it the stored figures equal the events and the chain of traces holds", async () => {
  const { customer, now } = world;
  const { differences } = await inOperatorScope((scope) => verifyCases(scope, customer.id, now + 20 * day));
  expect(differences).toEqual([]);
  expect(await inOperatorScope((scope) => verifyChain(scope, customer.id))).toMatchObject({ brokenAt: null });
});
