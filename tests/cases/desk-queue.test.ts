import { beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { storeCases } from "@/lib/cases/commands";
import { type QueueCursor, queueFilterOf } from "@/lib/cases/desk/queue-filter";
import { countQueue, listQueue, nextQueueCursor } from "@/lib/cases/desk/queue-queries";
import type { QueueAsked } from "@/lib/cases/desk/queue-sql";
import type { CaseDraft, DraftEvent } from "@/lib/cases/draft";
import type { CaseEvent } from "@/lib/sla/events";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const hour = 3_600_000;
/** A Monday, 10:00 in Stockholm. */
const now = Date.UTC(2026, 10, 23, 9);
let own: TestCustomer;
let second: TestCustomer;
let foreign: TestCustomer;
let emma: PersonViewer;
let asked: QueueAsked;

/** A case opened so many hours ago, with what happened an hour later. */
function draft(title: string, hoursAgo: number, more: Partial<CaseDraft> = {}, then: CaseEvent[] = []): CaseDraft {
  const at = now - hoursAgo * hour;
  const opened: DraftEvent = { event: { kind: "opened", at, priority: 3, service: "mail" } };
  return { source: "test", title, ...more, events: [opened, ...then.map((event) => ({ event }))] };
}

const wait = (hoursAgo: number, nextContact: string, party: string): CaseEvent => ({
  kind: "waiting_started",
  at: now - hoursAgo * hour,
  reason: "third_party",
  party,
  nextContact,
});

beforeAll(async () => {
  own = await addCustomer(database.admin);
  second = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  foreign = await addCustomer(database.admin, { slug: "vastby", key: "VAST" });
  emma = staff([own, second], ["servicedesk_agent"], { name: "Emma" });
  await addStaff(database.admin, [emma]);
  asked = {
    orgId: null,
    me: { id: emma.personId, name: emma.name },
    assignee: null,
    soonUntil: new Date(now + 4 * hour),
    today: "2026-11-23",
  };
  const ended: CaseEvent[] = [
    { kind: "resolved", at: now - hour },
    { kind: "closed", at: now - hour / 2 },
  ];
  await inOperatorScope((scope) =>
    storeCases(
      scope,
      own.id,
      [
        draft("Sent", 24 * 7, { requesterName: "Rut Ek" }),
        draft("Mitt", 2, { assignee: "Emma" }),
        draft("Nyss", 1, { assignedGroup: "Nät" }),
        draft("Löst", 5, { assignee: "Emma" }, ended.slice(0, 1)),
        draft("Stängt", 5, { assignee: "Emma" }, ended),
      ],
      now,
    ),
  );
  await inOperatorScope((scope) =>
    storeCases(
      scope,
      second.id,
      [
        draft("Väntar sedan länge", 30, { assignee: "Yusuf" }, [wait(29, "2026-11-20", "Telia")]),
        draft("Väntar till fredag", 3, { assignee: "Emma" }, [wait(2, "2026-11-27", "Lantmäteriet")]),
      ],
      now,
    ),
  );
  await inOperatorScope((scope) => storeCases(scope, foreign.id, [draft("Andras", 1, { assignee: "Emma" })], now));
});

const list = (
  query: Record<string, string>,
  more: Partial<QueueAsked> = {},
  cursor: QueueCursor | null = null,
  limit = 50,
) => inScope(emma, (scope) => listQueue(scope, queueFilterOf(query), { ...asked, ...more }, { cursor, limit }));
const titles = async (query: Record<string, string>, more: Partial<QueueAsked> = {}) =>
  (await list(query, more)).map(({ title }) => title).join(", ");

test.each<[string, string]>([
  ["open", "Sent, Väntar sedan länge, Mitt, Väntar till fredag, Nyss"],
  ["unassigned", "Sent, Nyss"],
  ["mine", "Mitt, Väntar till fredag"],
  ["waiting", "Väntar sedan länge, Väntar till fredag"],
  ["late", "Sent, Väntar sedan länge, Mitt, Väntar till fredag, Nyss"],
  ["resolved", "Löst"],
])("the list %s holds what belongs there, the most pressing first", async (view, expected) => {
  const counts = await inScope(emma, (scope) => countQueue(scope, queueFilterOf({}), asked));
  const found = (await titles({ view })).split(", ");
  const wanted = expected.split(", ");
  expect(found.toSorted()).toEqual(wanted.toSorted());
  expect(found[0]).toBe(wanted[0]);
  expect(counts[view as "open"]).toBe(wanted.length);
});

test.each<[string, Record<string, string>, string]>([
  ["words of the title", { q: "NYSS" }, "Nyss"],
  ["who reported it", { q: "rut" }, "Sent"],
  ["a reference, among cases of that number", { q: "nord-2" }, "Mitt"],
  ["a per cent sign", { q: "%" }, ""],
  ["a priority", { priority: "1" }, ""],
  ["a service", { service: "mail", view: "resolved" }, "Löst"],
  ["overdue contact", { overdue: "1" }, "Väntar sedan länge"],
  ["somebody out of reach", { assignee: "01234567-89ab-4cde-8f01-23456789abcd" }, ""],
])("it is narrowed by %s", async (_name, query, expected) => {
  expect(await titles(query)).toBe(expected);
});

test("it is narrowed to a person and to a customer", async () => {
  const assignee = { id: "01234567-89ab-4cde-8f01-23456789abcd", name: "Yusuf" };
  expect(await titles({ assignee: assignee.id }, { assignee })).toBe("Väntar sedan länge");
  expect(await titles({ view: "waiting" }, { orgId: own.id })).toBe("");
  await expect(titles({}, { orgId: foreign.id })).rejects.toMatchObject({ code: "not_found" });
});

test("a row says what its case waits for and which clock presses it", async () => {
  const [waiting] = await list({ view: "waiting" });
  expect(waiting?.wait).toMatchObject({ reason: "third_party", party: "Telia", nextContact: "2026-11-20" });
  const [late] = await list({ view: "late" });
  expect(late?.clock).toMatchObject({ name: "response", pausedAt: null });
});

test.each(["open", "waiting", "unassigned"] as const)("pages of %s join without a gap or a double", async (view) => {
  const whole = (await list({ view })).map(({ id }) => id);
  const paged: string[] = [];
  let cursor: QueueCursor | null = null;
  do {
    const page = await list({ view }, {}, cursor, 1);
    paged.push(...page.map(({ id }) => id));
    cursor = nextQueueCursor(page, view, 1);
  } while (cursor);
  expect(paged).toEqual(whole);
});
