import { expect, test } from "vitest";
import { caseEventSchema } from "./events";

test.each([
  [{ kind: "opened", at: 0, priority: 3, service: "workplace" }],
  [{ kind: "waiting_started", at: 0, reason: "third_party", party: "Carrier" }],
  [{ kind: "excluded", at: 0, reason: "Strike" }],
  [{ kind: "message", at: 0, direction: "out", internal: false }],
])("%o is an event", (event) => {
  expect(caseEventSchema.parse(event)).toEqual(event);
});

test.each([
  ["a kind that is not on the list", { kind: "paused", at: 0 }],
  ["a priority outside 1–5", { kind: "priority_changed", at: 0, priority: 0 }],
  ["a wait without a reason", { kind: "waiting_started", at: 0 }],
  ["an exclusion without a reason", { kind: "excluded", at: 0, reason: "" }],
  ["a fraction of a millisecond", { kind: "resolved", at: 0.5 }],
  ["a field of another kind", { kind: "resolved", at: 0, priority: 1 }],
])("%s is refused", (_, event) => {
  expect(caseEventSchema.safeParse(event).success).toBe(false);
});
