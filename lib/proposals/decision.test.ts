import { expect, test } from "vitest";
import { instantOfDecision, type NewDecision, problemsOf } from "./decision";

const timeZone = "Europe/Stockholm";
const at = (text: string) => Date.parse(text);
// Published at 00:30 on 2 November in Stockholm, which is still the 1st in UTC.
const known = { publishedAt: at("2026-11-01T23:30:00Z"), lastAt: null, now: at("2026-11-20T10:00:00Z"), timeZone };
const approved: NewDecision = {
  ...{ documentId: "d", lang: "sv", version: 1, after: 0, outcome: "approved", forum: "tactical", reason: "Ja" },
  ...{ decidedOn: "2026-11-18", decidedById: "p", until: null, responsibleId: "q", dueOn: "2027-01-31" },
};

test.each<[string, Partial<NewDecision>, Record<string, string>]>([
  ["is whole", {}, {}],
  ["is of tomorrow", { decidedOn: "2026-11-21" }, { decidedOn: "future" }],
  ["is older than its text", { decidedOn: "2026-11-01" }, { decidedOn: "beforePublished" }],
  ["is of the day its text came", { decidedOn: "2026-11-02" }, {}],
  [
    "names nobody and no day",
    { responsibleId: null, dueOn: null },
    { responsible: "responsibleMissing", dueOn: "dueMissing" },
  ],
  ["is to be done before it was decided", { dueOn: "2026-11-17" }, { dueOn: "dueEarly" }],
  ["is postponed for ever", { outcome: "postponed" }, { until: "untilMissing" }],
  ["is postponed to the same day", { outcome: "postponed", until: "2026-11-18" }, { until: "untilEarly" }],
  ["is rejected without more", { outcome: "rejected", responsibleId: null, dueOn: null }, {}],
])("a decision that %s", (_what, change, wrong) => {
  const told = Object.fromEntries(
    Object.entries(wrong).map(([field, problem]) => [field, `proposalDecisions.wrong.${problem}`]),
  );
  expect(problemsOf({ ...approved, ...change }, known)).toEqual(told);
});

test("a decision is not older than the one before it", () => {
  const lastAt = at("2026-11-19T09:00:00Z");
  expect(problemsOf(approved, { ...known, lastAt })).toHaveProperty("decidedOn");
  expect(instantOfDecision("2026-11-19", { ...known, lastAt: at("2026-11-19T14:00:00Z") })).toBe(
    at("2026-11-19T14:00:00.001Z"),
  );
  expect(instantOfDecision("2026-11-18", known)).toBe(at("2026-11-18T11:00:00Z"));
  expect(instantOfDecision("2026-11-20", known)).toBe(known.now);
});
