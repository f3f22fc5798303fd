import { expect, test } from "vitest";
import { isNarrowed, noInstant, queryOfQueue, queueCursorOf, queueFilterOf, textOfQueueCursor } from "./queue-filter";

const person = "01234567-89ab-4cde-8f01-23456789abcd";

test.each<[string, Record<string, string>]>([
  ["nothing asked", {}],
  ["mine", { view: "mine" }],
  ["everything", { view: "waiting", customer: "ekliden", service: "mail", priority: "2", overdue: "1", q: "skrivare" }],
  ["somebody's", { view: "late", assignee: person }],
])("%s is read back as it was written", (_name, query) => {
  const filter = queueFilterOf(query);
  expect(queueFilterOf(queryOfQueue(filter))).toEqual(filter);
  expect(queryOfQueue(filter)).toEqual({ view: "open", ...query });
});

test.each<[string, Record<string, string>]>([
  ["an unknown list", { view: "everything" }],
  ["a priority that is none", { priority: "9" }],
  ["an assignee that is no id", { assignee: "emma" }],
  ["spaces for words", { q: "   " }],
])("%s is left out", (_name, query) => {
  expect(queryOfQueue(queueFilterOf(query))).toEqual({ view: "open" });
  expect(isNarrowed(queueFilterOf(query))).toBe(false);
});

test("a cursor belongs to the kind of list it was written for", () => {
  const byDue = textOfQueueCursor({ value: noInstant, id: person });
  expect(queueCursorOf(byDue, "open")).toEqual({ value: noInstant, id: person });
  expect(queueCursorOf(byDue, "waiting")).toBeNull();
  const byContact = textOfQueueCursor({ value: "2026-12-01", id: person });
  expect(queueCursorOf(byContact, "waiting")).toEqual({ value: "2026-12-01", id: person });
  expect(queueCursorOf(byContact, "late")).toBeNull();
});

test.each(["", "~", `x~${person}`, "2026-99-99~x", undefined])("%s begins anew", (text) => {
  expect(queueCursorOf(text, "open")).toBeNull();
  expect(queueCursorOf(text, "waiting")).toBeNull();
});
