import { expect, test } from "vitest";
import type { CaseState } from "@/lib/sla/outcome";
import { stockholm } from "@/tests/fixtures/local-time";
import { event, opened } from "@/tests/fixtures/sla";
import {
  type CustomerAct,
  eventsOf,
  instantAfter,
  lastReopenDate,
  refusalOf,
  reopenableUntil,
  type Situation,
  situationOf,
} from "./transitions";

const zone = "Europe/Stockholm";
const resolvedAt = stockholm("2026-11-27 16:30");
const now = stockholm("2026-11-28 09:00");
const at = (state: CaseState, more: Partial<Situation> = {}): Situation => {
  const isOver = state === "resolved" || state === "closed";
  return { state, waitsFor: null, resolvedAt: isOver ? resolvedAt : null, ...more };
};

test.each<[CustomerAct, CaseState, string | null]>([
  ["add", "open", null],
  ["add", "waiting", null],
  ["add", "resolved", null],
  ["add", "closed", "closed"],
  ["confirm", "open", "notResolved"],
  ["confirm", "waiting", "notResolved"],
  ["confirm", "resolved", null],
  ["confirm", "closed", "closed"],
  ["reopen", "open", "stillOpen"],
  ["reopen", "waiting", "stillOpen"],
  ["reopen", "resolved", null],
  ["reopen", "closed", null],
  ["withdraw", "open", null],
  ["withdraw", "waiting", null],
  ["withdraw", "resolved", "alreadyResolved"],
  ["withdraw", "closed", "closed"],
])("%s a case that is %s: %s", (act, state, refusal) => {
  expect(refusalOf(act, at(state), zone, now)).toBe(refusal);
});

test("a case that was closed without a resolution is not reopened", () => {
  expect(refusalOf("reopen", at("closed", { resolvedAt: null }), zone, now)).toBe("withdrawn");
});

test("reopening is possible to the end of the tenth day after the resolution, by the customer's calendar", () => {
  expect(lastReopenDate(resolvedAt, zone)).toBe("2026-12-07");
  expect(reopenableUntil(resolvedAt, zone)).toBe(stockholm("2026-12-08 00:00"));
  const asked = (when: string) => refusalOf("reopen", at("closed"), zone, stockholm(when));
  expect(asked("2026-12-07 23:59")).toBeNull();
  expect(asked("2026-12-08 00:00")).toBe("tooLate");
});

test("a day of 25 hours is one day", () => {
  const before = stockholm("2026-10-20 12:00");
  expect(reopenableUntil(before, zone)).toBe(stockholm("2026-10-31 00:00"));
});

test.each<[CustomerAct, Partial<Situation> & { state: CaseState }, string[]]>([
  ["add", { state: "open" }, ["message"]],
  ["add", { state: "waiting", waitsFor: "customer" }, ["message", "waiting_ended"]],
  ["add", { state: "waiting", waitsFor: "third_party" }, ["message"]],
  ["add", { state: "resolved" }, ["message"]],
  ["confirm", { state: "resolved" }, ["closed"]],
  ["reopen", { state: "closed" }, ["message", "reopened"]],
  ["withdraw", { state: "waiting", waitsFor: "customer" }, ["message", "closed"]],
])("%s of a case that is %j appends %j", (act, { state, ...more }, kinds) => {
  expect(eventsOf(act, at(state, more), now).map(({ kind }) => kind)).toEqual(kinds);
});

test("what an act appends leaves the case where it says, and forbids the same act again", () => {
  const story = [
    opened("2026-11-26 08:00"),
    event("waiting_started", "2026-11-26 10:00", { reason: "customer" }),
    event("waiting_ended", "2026-11-27 10:00"),
    event("resolved", "2026-11-27 16:30"),
  ];
  const lives: [CustomerAct, number, CaseState][] = [
    ["withdraw", 2, "closed"],
    ["confirm", 4, "closed"],
    ["reopen", 4, "open"],
  ];
  for (const [act, length, state] of lives) {
    const events = story.slice(0, length);
    const before = situationOf(events, now);
    expect(refusalOf(act, before, zone, now)).toBeNull();
    const after = situationOf([...events, ...eventsOf(act, before, now)], now);
    expect(after.state).toBe(state);
    expect(refusalOf(act, after, zone, now)).not.toBeNull();
  }
});

test("an act never happens before what somebody else has done a moment ago, but ignores a date far ahead", () => {
  const events = [opened("2026-11-26 08:00"), event("resolved", "2026-11-27 16:30")];
  expect(instantAfter(events, now)).toBe(now);
  expect(instantAfter(events, resolvedAt - 40)).toBe(resolvedAt);
  expect(instantAfter([opened("2031-01-01 08:00")], now)).toBe(now);
});
