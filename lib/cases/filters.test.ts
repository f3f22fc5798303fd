import { expect, test } from "vitest";
import { type CaseFilter, caseFilterOf, noFilter, queryOfFilter } from "./filters";

test("an address without a filter lists the backlog, one that asks for any state lists everything", () => {
  expect(caseFilterOf({})).toEqual({ ...noFilter, state: "unclosed" });
  expect(caseFilterOf({ sort: "-opened" }).state).toBe("unclosed");
  expect(caseFilterOf({ state: "any" }).state).toBe("any");
  expect(caseFilterOf({ opened: "2026-10" }).state).toBe("any");
  expect(caseFilterOf({ whose: "mine" })).toEqual({ ...noFilter, whose: "mine", state: "unclosed" });
});

test.each<[string, CaseFilter]>([
  ["months", { ...noFilter, opened: { from: "2026-10", to: "2026-10" }, closed: { from: "2025-12", to: "2026-11" } }],
  ["an age at an instant", { ...noFilter, state: "unclosed", age: "older", at: Date.UTC(2026, 10, 23, 12) }],
  ["reopened, unresolved and a repeat", { ...noFilter, reopened: true, unresolved: true, repeat: true }],
  ["nothing at all", noFilter],
  ["whose they are", { ...noFilter, whose: "mine" }],
  ["whose they are and text", { ...noFilter, whose: "watched", text: "skrivare" }],
  ["text", { ...noFilter, text: "skrivare & plotter" }],
  [
    "a clock",
    {
      ...noFilter,
      priority: 2,
      service: "arbetsplats",
      clock: { name: "resolution", due: { from: "2026-10", to: "2026-10" }, outcome: "breached", reason: null },
    },
  ],
])("a filter by %s survives the way through an address", (_name, filter) => {
  expect(caseFilterOf(queryOfFilter(filter))).toEqual(filter);
});

test.each([
  { priority: "6" },
  { opened: "2026-13" },
  { opened: "2026-10..x" },
  { at: "yesterday" },
  { age: "ancient" },
  { clock: "other", due: "2026-10", outcome: "met" },
  { state: "lost" },
  { whose: "constructor" },
])("what is not understood is left out: %j", (query) => {
  expect(queryOfFilter({ ...caseFilterOf(query), state: "any" })).toEqual({ state: "any" });
});
