import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inJobScope, inScope } from "@/lib/access/scope";
import type { PersonViewer, Viewer } from "@/lib/access/viewer";
import { noteSearchEvent, recordCase, sweepSearchLog } from "@/lib/search/insight/log-commands";
import { customerOf, type SearchEvent } from "@/lib/search/insight/search-event";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const visitor: Viewer = { kind: "anonymous" };
const start = Date.parse("2026-11-20T09:00:00Z");
const document = randomUUID();
let admin: Client;
let own: TestCustomer;
let other: TestCustomer;
let tam: PersonViewer;
let reader: PersonViewer;

beforeAll(async () => {
  own = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  tam = staff([own], ["tam"]);
  reader = staff([own], ["it_manager"], { name: "Rut", isSupplier: false });
  await addStaff(database.admin, [tam, reader]);
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

/** Events of one tab, each so many seconds after the start. */
async function tell(viewer: Viewer, trace: string, ...events: [number, Partial<SearchEvent>][]): Promise<void> {
  for (const [seconds, event] of events) {
    const whole = { trace, ...event } as SearchEvent;
    const told = { orgId: customerOf(viewer), now: new Date(start + seconds * 1000) };
    await inScope(viewer, (scope) => noteSearchEvent(scope, whole, told));
  }
}
const seen = (query: string, hits = 3, place: "page" | "instant" | "case" = "instant") =>
  ({ event: "seen", query, lang: "sv", hits, place }) as const;
const opened = { event: "opened", rank: 2, documentId: document, place: "search" } as const;
const rowsOf = async (trace: string) =>
  (
    await admin.query(
      "select query, place, hits, opened_rank, outcome from search_log where trace = $1 order by created_at",
      [trace],
    )
  ).rows.map(({ query, place, hits, opened_rank, outcome }) => [query, place, hits, opened_rank, outcome].join("|"));

test("keystrokes are one search, and what was opened first is kept", async () => {
  const trace = randomUUID();
  const later = { ...opened, rank: 5 };
  await tell(visitor, trace, [0, seen("lö")], [1, seen("lösen", 4)], [3, seen("lösenord", 2, "page")]);
  await tell(visitor, trace, [8, opened], [20, later], [25, seen("lösenord", 2, "page")]);
  expect(await rowsOf(trace)).toEqual(["lösenord|page|2|2|opened"]);
});

test("other words are another search; a person's number is not kept, nor an empty query", async () => {
  const trace = randomUUID();
  await tell(visitor, trace, [0, seen("skrivare", 0)], [60, seen("850412-1234")], [70, seen("  ")]);
  expect(await rowsOf(trace)).toEqual(["skrivare|instant|0||none", "[personal number]|instant|3||none"]);
});

test("while a case is written no words are kept; a case in the same tab says that nothing helped", async () => {
  const trace = randomUUID();
  await tell(visitor, trace, [0, seen("vpn", 2, "page")], [30, seen("min vpn dör", 2, "case")]);
  await tell(visitor, trace, [40, seen("min vpn dör varje dag", 1, "case")]);
  expect(await rowsOf(trace)).toEqual(["vpn|page|2||none", "|case|1||none"]);
  await inScope(visitor, (scope) => recordCase(scope, { trace, now: new Date(start + 90_000) }));
  expect(await rowsOf(trace)).toEqual(["vpn|page|2||case", "|case|1||case"]);
  await inScope(visitor, (scope) => recordCase(scope, { trace: null, now: new Date() }));
});

test("'this solved it' is kept where it was said, also where nothing had been told before", async () => {
  const [searched, wrote] = [randomUUID(), randomUUID()];
  const solved = (place: "search" | "case") => ({ event: "solved", documentId: document, place, lang: "sv" }) as const;
  await tell(visitor, searched, [0, seen("vpn")], [5, opened], [60, solved("search")]);
  await tell(visitor, wrote, [0, solved("search")], [5, solved("case")]);
  expect(await rowsOf(searched)).toEqual(["vpn|instant|3|2|solved"]);
  expect(await rowsOf(wrote)).toEqual(["|case|1||solved"]);
});

test("what ended in a case stays a case, whatever is said to be solved afterwards", async () => {
  const trace = randomUUID();
  await tell(visitor, trace, [0, seen("vpn")], [30, seen("", 2, "case")]);
  await inScope(visitor, (scope) => recordCase(scope, { trace, now: new Date(start + 60_000) }));
  const solved = { event: "solved", documentId: document, lang: "sv" } as const;
  await tell(visitor, trace, [70, { ...solved, place: "case" }], [80, { ...solved, place: "search" }]);
  expect(await rowsOf(trace)).toEqual(["vpn|instant|3||case", "|case|2||case"]);
});

test("two events of one tab at once are one row", async () => {
  const trace = randomUUID();
  await Promise.all(["v", "vp", "vpn"].map((query) => tell(visitor, trace, [0, seen(query)])));
  expect(await rowsOf(trace)).toHaveLength(1);
});

test("the log is read by who writes articles, and a customer's rows only by theirs", async () => {
  const [theirs, foreign] = [randomUUID(), randomUUID()];
  await tell(reader, theirs, [0, seen("eget")]);
  await tell(staff([other], ["end_user"], { isSupplier: false }), foreign, [0, seen("främmande")]);
  const queries = (viewer: Viewer) =>
    inScope(viewer, async ({ db }) => (await db.searchLog.findMany()).map(({ query }) => query));
  const read = await queries(tam);
  expect(read).toContain("eget");
  expect(read).toContain("lösenord");
  expect(read).not.toContain("främmande");
  for (const viewer of [visitor, reader, staff([own], ["supplier_ceo"])]) expect(await queries(viewer)).toEqual([]);
});

test("nobody writes into another tab, in another customer's name, or takes a row away", async () => {
  const trace = randomUUID();
  const row = { trace, lang: "sv", query: "x", place: "page", hits: 0 };
  await expect(inScope(visitor, ({ db }) => db.searchLog.createMany({ data: [row] }))).rejects.toThrow(/row-level/);
  const told = { orgId: other.id, now: new Date() };
  const event = { trace, ...seen("x") } as SearchEvent;
  await expect(inScope(reader, (scope) => noteSearchEvent(scope, event, told))).rejects.toThrow(/row-level/);
  const changed = await inScope(tam, ({ db }) => db.searchLog.updateMany({ data: { query: "y" } }));
  expect(changed.count).toBe(0);
  await expect(inScope(tam, ({ db }) => db.searchLog.deleteMany())).rejects.toThrow(/permission denied/);
  await expect(
    admin.query(
      "insert into search_log (id, trace, lang, query, place, hits) values ($1, $1, 'sv', 'ord', 'case', 1)",
      [randomUUID()],
    ),
  ).rejects.toThrow(/case_without_words/);
});

test("a row is kept four hundred days", async () => {
  const trace = randomUUID();
  const day = 86_400;
  await tell(visitor, trace, [-400 * day - 1, seen("gammal")], [-400 * day + 1, seen("skrivare")]);
  await inJobScope((scope) => sweepSearchLog(scope, new Date(start)));
  expect(await rowsOf(trace)).toEqual(["skrivare|instant|3||none"]);
});
