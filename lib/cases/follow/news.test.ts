import { expect, test } from "vitest";
import type { CaseEvent } from "@/lib/sla/events";
import { newsOf } from "./news";

const at = 1;
const message = (direction: "in" | "out", internal = false): CaseEvent => ({
  kind: "message",
  at,
  direction,
  internal,
});

test.each<[string, CaseEvent[], string | null]>([
  ["an answer", [message("out"), { kind: "first_response", at }], "answered"],
  ["a question with its wait", [message("out"), { kind: "waiting_started", at, reason: "customer" }], "answered"],
  ["a resolution with its report", [message("out"), { kind: "resolved", at }], "resolved"],
  ["a closing", [{ kind: "closed", at }], "closed"],
  ["a withdrawal", [message("in"), { kind: "closed", at }], "closed"],
  ["a reopening with its reason", [message("in"), { kind: "reopened", at }], "reopened"],
  ["more from the customer", [message("in"), { kind: "waiting_ended", at }], "added"],
  ["an internal note", [message("out", true)], null],
  ["an assignment", [{ kind: "assigned", at, to: "Emma" }], null],
  ["nothing", [], null],
])("%s", (_what, events, news) => {
  expect(newsOf(events)).toBe(news);
});
