import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { verifyChain } from "@/lib/audit/queries";
import { storeCases } from "@/lib/cases/commands";
import { casePageSchema, eventPageSchema, recordedSchema, wholeCaseSchema } from "@/lib/intake/api/views";
import { tellFigure } from "@/lib/measures/told-figure-queries";
import { monthAt } from "@/lib/time/local-month";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { keyFor, machine } from "../fixtures/machine";

const database = freshDatabase();
let norrby: TestCustomer;
let writer: ReturnType<typeof machine>;
let reader: ReturnType<typeof machine>;

beforeAll(async () => {
  norrby = await addCustomer(database.admin);
  writer = machine((await keyFor(norrby, "write")).secret);
  reader = machine((await keyFor(norrby, "read")).secret);
});

const report = { title: "Skrivaren svarar inte", service: "workplace" };

async function opened(changes: object = {}): Promise<string> {
  const { body } = await writer.open({ ...report, ...changes });
  return body.reference;
}

describe("a case that a machine reports", () => {
  test("is stored, answered whole, and read back the same", async () => {
    const { status, body, headers } = await writer.open({ ...report, priority: 2, requesterName: "Eva Ek" });
    expect(status).toBe(201);
    expect(wholeCaseSchema.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ title: report.title, priority: 2, state: "open", source: "api", channel: "api" });
    expect(body.clocks.map(({ clock }: { clock: string }) => clock)).toEqual(["response", "resolution"]);
    expect(headers.get("location")).toBe(`/api/v1/cases/${body.reference}`);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect((await reader.get(body.reference)).body).toEqual(body);
  });

  test("has the least urgent priority of the agreement when none is sent", async () => {
    expect((await writer.open(report)).body.priority).toBe(4);
  });

  test("is refused a second time under the same key of its own, naming the first", async () => {
    const reference = await opened({ externalKey: "INC-7" });
    const again = await writer.open({ ...report, externalKey: "INC-7" });
    expect([again.status, again.body.detail]).toEqual([409, `${reference} has this externalKey already.`]);
    expect((await reader.list("?externalKey=INC-7")).body.cases).toHaveLength(1);
  });

  test("leaves a trace in the customer's chain, in the key's name", async () => {
    const before = await inOperatorScope(({ db }) => db.auditEntry.count({ where: { actor: "key" } }));
    await opened();
    const entries = await inOperatorScope(({ db }) =>
      db.auditEntry.findMany({ where: { actor: "key" }, orderBy: { seq: "asc" } }),
    );
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ kind: "case.event_recorded", chain: norrby.id });
    expect(await inOperatorScope((scope) => verifyChain(scope, norrby.id))).toMatchObject({ brokenAt: null });
  });
});

describe("what a machine says has happened", () => {
  test("is appended, folded, and told in order", async () => {
    const ref = await opened({ openedAt: "2026-11-02T08:00:00+01:00" });
    const at = (time: string) => `2026-11-02T${time}:00+01:00`;
    await writer.record(ref, {
      kind: "message",
      direction: "out",
      text: "Vi tittar.",
      author: "Agent 4",
      at: at("08:20"),
    });
    await writer.record(ref, { kind: "waiting_started", reason: "customer", at: at("08:30") });
    await writer.record(ref, { kind: "waiting_ended", at: at("10:30") });
    const { status, body } = await writer.record(ref, { kind: "resolved", text: "Ny kabel.", at: at("11:00") });
    expect([status, body.state]).toEqual([201, "resolved"]);
    expect(recordedSchema.safeParse(body).error).toBeUndefined();
    const { body: page } = await reader.events(ref);
    expect(eventPageSchema.safeParse(page).error).toBeUndefined();
    expect(page.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["opened", "first_response", "message", "waiting_started", "waiting_ended", "resolved"],
    ]);
    const { body: found } = await reader.get(ref);
    expect(found).toMatchObject({ state: "resolved", firstResponseAt: "2026-11-02T07:20:00.000Z" });
  });

  test("stops the response clock only when a person wrote it", async () => {
    const ref = await opened();
    await writer.record(ref, { kind: "message", direction: "out", text: "Mottaget.", automatic: true });
    expect((await reader.get(ref)).body.firstResponseAt).toBeNull();
    await writer.record(ref, { kind: "message", direction: "in", text: "Hej?" });
    expect((await reader.get(ref)).body.firstResponseAt).toBeNull();
    await writer.record(ref, { kind: "message", direction: "out", text: "Hej!" });
    expect((await reader.get(ref)).body.firstResponseAt).not.toBeNull();
  });

  test.each([
    ["reopened", "open", "The case is open; reopened comes after resolved or closed."],
    ["waiting_ended", "open", "The case is open; waiting_ended comes after waiting."],
  ])("%s cannot happen to a case that is %s", async (kind, _state, detail) => {
    const { status, body } = await writer.record(await opened(), { kind });
    expect([status, body.detail]).toEqual([409, detail]);
  });
});

describe("a write that is told twice", () => {
  const name = { "idempotency-key": "order-66" };

  test("gets the same answer, also when both come at once", async () => {
    const count = async () => (await reader.list("?externalKey=once")).body.cases.length;
    const both = await Promise.all([
      writer.open({ ...report, externalKey: "once" }, name),
      writer.open({ ...report, externalKey: "once" }, name),
    ]);
    const third = await writer.open({ ...report, externalKey: "once" }, name);
    expect(new Set([...both, third].map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(third.headers.get("idempotent-replayed")).toBe("true");
    expect(await count()).toBe(1);
  });

  test("is refused with another body, and is another write under another key's name", async () => {
    expect((await writer.open({ ...report, title: "Något annat" }, name)).status).toBe(422);
    const other = machine((await keyFor(norrby, "write")).secret);
    expect((await other.open({ ...report, title: "Något annat" }, name)).status).toBe(201);
  });

  test("can be told again as it should have been after a refusal", async () => {
    const own = { "idempotency-key": "mended" };
    expect((await writer.open({ ...report, service: "x" }, own)).status).toBe(422);
    expect((await writer.open(report, own)).status).toBe(201);
  });
});

test("a walk through the pages meets every case once while cases come and go on", async () => {
  const customer = await addCustomer(database.admin, { slug: "vasterby", key: "VAST" });
  const own = machine((await keyFor(customer, "write")).secret);
  await inOperatorScope((scope) =>
    storeCases(
      scope,
      customer.id,
      Array.from({ length: 25 }, (_, n) => ({
        source: "portal",
        externalKey: `w-${n}`,
        title: `Fall ${n}`,
        events: [{ event: { kind: "opened", at: Date.UTC(2026, 10, 1, n), priority: 3, service: "mail" } as const }],
      })),
      Date.now(),
    ),
  );
  const met: string[] = [];
  let query = "?limit=10";
  for (;;) {
    const { body } = await own.list(query);
    expect(casePageSchema.safeParse(body).error).toBeUndefined();
    met.push(...body.cases.map(({ reference }: { reference: string }) => reference));
    await own.record("VAST-3", { kind: "message", direction: "in", text: "Mer" });
    if (met.length <= 10) await own.open({ ...report, service: "mail" });
    if (body.next === null) break;
    query = `?limit=10&after=${encodeURIComponent(body.next)}`;
  }
  expect(met).toEqual(Array.from({ length: 26 }, (_, n) => `VAST-${n + 1}`));
});

test("the filters narrow, and what was recorded since an instant is found", async () => {
  const ref = await opened({ priority: 1, service: "network" });
  const refs = async (query: string) =>
    (await reader.list(query)).body.cases.map(({ reference }: { reference: string }) => reference);
  expect(await refs("?priority=1&service=network&state=open")).toEqual([ref]);
  const { body } = await reader.get(ref);
  expect(await refs(`?priority=1&service=network&updatedSince=${encodeURIComponent(body.updatedAt)}`)).toEqual([ref]);
  await writer.record(ref, { kind: "closed" });
  expect(await refs("?priority=1&service=network&state=unclosed")).toEqual([]);
  const later = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
  expect(await refs(`?updatedSince=${later}`)).toEqual([]);
});

test("a figure is the one of the portal's command line", async () => {
  await opened();
  const month = monthAt(Date.now(), "Europe/Stockholm");
  const { status, body } = await reader.figure("cases.opened", `?from=${month}&to=${month}&by=priority`);
  const now = Date.now();
  const told = await inOperatorScope((scope) =>
    tellFigure(scope, norrby, { kpi: "cases.opened", from: month, to: month, by: "priority" }, now),
  );
  expect(status).toBe(200);
  const timeless = (value: unknown) => JSON.parse(JSON.stringify(value, (key, part) => (key === "asOf" ? null : part)));
  expect(timeless(body)).toEqual(timeless(told));
  expect(body.value).toBeGreaterThan(0);
  expect((await reader.figure("constructor", "?from=2026-10&to=2026-10")).status).toBe(404);
  expect((await reader.figure("cases.opened", "?from=2026-10&to=2026-09")).status).toBe(422);
});
