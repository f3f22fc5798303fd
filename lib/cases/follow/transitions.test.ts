import { expect, test } from "vitest";
import type { Agreement } from "@/lib/sla/agreement";
import { defaultTerms } from "@/lib/sla/default-terms";
import { endingOf } from "@/lib/sla/ending";
import type { CaseEvent } from "@/lib/sla/events";
import type { CaseState } from "@/lib/sla/outcome";
import { stockholm } from "@/tests/fixtures/local-time";
import { event, opened } from "@/tests/fixtures/sla";
import {
  type CustomerAct,
  closesByItself,
  eventsOf,
  instantAfter,
  refusalOf,
  type Situation,
  situationOf,
} from "./transitions";

const agreement: Agreement = {
  zone: "Europe/Stockholm",
  versions: [{ id: "1", validFrom: "2026-01-01", terms: { ...defaultTerms, closeAfterDays: 5 } }],
  calendars: {},
};
const resolvedAt = stockholm("2026-11-27 16:30");
const now = stockholm("2026-11-28 09:00");
const at = (state: CaseState, more: Partial<Situation> = {}): Situation => {
  const isOver = state === "resolved" || state === "closed";
  const over = isOver ? { resolvedAt, ending: endingOf(agreement, resolvedAt) } : { resolvedAt: null, ending: null };
  return { state, waitsFor: null, ...over, ...more };
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
  expect(refusalOf(act, at(state), now)).toBe(refusal);
});

test("a case that was closed without a resolution is not reopened", () => {
  expect(refusalOf("reopen", at("closed", { resolvedAt: null, ending: null }), now)).toBe("withdrawn");
});

test("reopening is possible to the end of the tenth day after the resolution, by the customer's calendar", () => {
  const asked = (when: string) => refusalOf("reopen", at("closed"), stockholm(when));
  expect(asked("2026-12-07 23:59")).toBeNull();
  expect(asked("2026-12-08 00:00")).toBe("tooLate");
});

test("a case closes by itself while it is resolved, counted from the last public word", () => {
  const resolved = [opened("2026-11-26 08:00"), event("resolved", "2026-11-27 16:30")];
  const closes = (more: CaseEvent[], when: string) => {
    const moment = stockholm(when);
    return closesByItself(situationOf([...resolved, ...more], agreement, moment), moment);
  };
  expect(closes([], "2026-12-02 23:59")).toBe(false);
  expect(closes([], "2026-12-03 00:00")).toBe(true);
  const word = (internal: boolean) => event("message", "2026-12-01 09:00", { direction: "in", internal });
  expect(closes([word(true)], "2026-12-03 00:00")).toBe(true);
  expect(closes([word(false)], "2026-12-03 00:00")).toBe(false);
  expect(closes([word(false)], "2026-12-07 00:00")).toBe(true);
  expect(closes([event("reopened", "2026-12-02 09:00")], "2027-01-01 00:00")).toBe(false);
  expect(closes([event("closed", "2026-12-02 09:00")], "2027-01-01 00:00")).toBe(false);
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
    const before = situationOf(events, agreement, now);
    expect(refusalOf(act, before, now)).toBeNull();
    const after = situationOf([...events, ...eventsOf(act, before, now)], agreement, now);
    expect(after.state).toBe(state);
    expect(refusalOf(act, after, now)).not.toBeNull();
  }
});

test("an act never happens before what somebody else has done a moment ago, but ignores a date far ahead", () => {
  const events = [opened("2026-11-26 08:00"), event("resolved", "2026-11-27 16:30")];
  expect(instantAfter(events, now)).toBe(now);
  expect(instantAfter(events, resolvedAt - 40)).toBe(resolvedAt);
  expect(instantAfter([opened("2031-01-01 08:00")], now)).toBe(now);
});
