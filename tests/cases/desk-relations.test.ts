import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { mergeCaseAction, relateCaseAction } from "@/lib/cases/desk/case-actions";
import { removeViewAction, saveViewAction } from "@/lib/cases/desk/desk-actions";
import { getRelations } from "@/lib/cases/desk/relation-queries";
import { listViews } from "@/lib/cases/desk/view-queries";
import { verifyCases } from "@/lib/cases/verify";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import * as cases from "@/tests/fixtures/desk";
import { done } from "@/tests/fixtures/desk";
import { addStaff, staff } from "@/tests/fixtures/staff";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const database = freshDatabase();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let emma: PersonViewer;
let yusuf: PersonViewer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  emma = staff([own], ["servicedesk_agent"], { name: "Emma" });
  yusuf = staff([own], ["servicedesk_agent"], { name: "Yusuf" });
  await addStaff(database.admin, [emma, yusuf]);
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

test("a duplicate closes, its reporter is told, and the other's thread names it inside only", async () => {
  const [main, duplicate] = [await reported(), await reported()];
  const text = "Vi fortsätter i ett annat ärende.";
  for (const [into, why] of [
    [duplicate, "same"],
    [`${own.key}-9999`, "missing"],
    [await reported("incident", other), "missing"],
  ]) {
    const refusal = { messageKey: `caseDesk.refused.into.${why}` };
    expect(await send(mergeCaseAction, duplicate, { into: into as string, text })).toMatchObject(refusal);
  }
  expect(await send(mergeCaseAction, duplicate, { into: main.toLowerCase(), text })).toMatchObject(done("merged"));
  expect(await stored(duplicate)).toMatchObject({ state: "closed", kinds: "opened message first_response closed" });
  const { events, id } = await stored(main);
  expect(events.at(-1)).toMatchObject({ internal: true, text: expect.stringContaining(duplicate) });
  const relations = await inScope(emma, (scope) => getRelations(scope, own.id, id));
  expect(relations.duplicates.map(({ number }) => `${own.key}-${number}`)).toEqual([duplicate]);
  expect(await send(mergeCaseAction, main, { into: duplicate, text })).toMatchObject({
    messageKey: "caseDesk.refused.into.closed",
  });
});

test("a case is related to a problem and parted from it again", async () => {
  const [ref, problem] = [await reported(), await reported("problem")];
  expect(await send(relateCaseAction, ref, { problem: await reported() })).toMatchObject({
    messageKey: "caseDesk.refused.problem.no_problem",
  });
  expect(await send(relateCaseAction, ref, { problem })).toMatchObject(done("related"));
  const { id } = await stored(ref);
  const relations = () => inScope(emma, (scope) => getRelations(scope, own.id, id));
  expect((await relations()).problem?.number).toBe(Number(problem.split("-")[1]));
  expect(await send(relateCaseAction, ref, { problem: "" })).toMatchObject(done("parted"));
  expect((await relations()).problem).toBeNull();
});

test("saved views are one's own; a name used again gets the new filter", async () => {
  await cases.send(saveViewAction, { name: "Mina ettor", query: "view=mine&priority=1&evil=x" });
  await cases.send(saveViewAction, { name: "Mina ettor", query: "view=mine&priority=2" });
  const [view, ...more] = await inScope(emma, listViews);
  expect(more).toEqual([]);
  expect(view).toMatchObject({ name: "Mina ettor", query: "view=mine&priority=2" });
  browser.viewer = yusuf;
  expect(await inScope(yusuf, listViews)).toEqual([]);
  const refused = await cases.send(removeViewAction, { view: view?.id ?? "" });
  expect(refused).toMatchObject({ messageKey: "caseDesk.refused.gone" });
  browser.viewer = emma;
  expect(await cases.send(removeViewAction, { view: view?.id ?? "" })).toMatchObject(done("viewRemoved"));
});

test("after all of this, what is stored equals what the events say", async () => {
  const now = Date.now();
  expect((await inOperatorScope((scope) => verifyCases(scope, own.id, now))).differences).toEqual([]);
});
