import { expect, test } from "vitest";
import type { DraftEvent } from "@/lib/cases/draft";
import { finalReportOf } from "@/lib/cases/follow/final-report";
import { situationOf } from "@/lib/cases/follow/transitions";
import type { CaseEvent } from "@/lib/sla/events";
import { foldCase } from "@/lib/sla/fold";
import * as happenings from "./happenings";

const doing = { at: 1_000, actorId: "01234567-89ab-4cde-8f01-23456789abcd", actorName: "Emma" };
const kinds = (drafts: readonly DraftEvent[]) => drafts.map(({ event }) => event.kind).join(" ");
const nothingPromised = { zone: "Europe/Stockholm", versions: [], calendars: {} };

test.each<[string, DraftEvent[], string]>([
  ["an answer", happenings.answered(doing, "Hej"), "message first_response"],
  ["a note", happenings.noted(doing, "Hej"), "message"],
  ["a final report", happenings.resolved(doing, "Klart"), "message first_response resolved"],
  ["a silent wait", happenings.waits(doing, wait({})), "waiting_started"],
  [
    "a wait with a question",
    happenings.waits(doing, wait({ text: "När passar det?" })),
    "message first_response waiting_started",
  ],
  ["a closing", happenings.closed(doing), "closed"],
])("%s on a case that nobody has answered", (_name, drafts, expected) => {
  expect(kinds(happenings.withFirstResponse(drafts, false))).toBe(expected);
  expect(kinds(happenings.withFirstResponse(drafts, true))).toBe(kinds(drafts));
});

function wait(more: Partial<happenings.NewWait>): happenings.NewWait {
  return { reason: "customer", party: "Telia", reference: "INC-9", nextContact: "", text: "", ...more };
}

test("whom it waits for is told only of a third party", () => {
  const [customer] = happenings.waits(doing, wait({ nextContact: "2026-12-01" }));
  expect(customer?.event).toEqual({
    kind: "waiting_started",
    at: 1_000,
    reason: "customer",
    nextContact: "2026-12-01",
  });
  const [third] = happenings.waits(doing, wait({ reason: "third_party" }));
  expect(third?.event).toMatchObject({ reason: "third_party", party: "Telia", reference: "INC-9" });
});

test("only what differs is changed, and the reason stands once", () => {
  const from = { priority: 3, service: "mail" } as const;
  expect(happenings.rated(doing, from, from, "Ingen")).toEqual([]);
  const both = happenings.rated(doing, from, { priority: 2, service: "print" }, "Hela plan 2 står still");
  expect(kinds(both)).toBe("service_changed priority_changed");
  expect(both.map(({ text }) => text)).toEqual(["Hela plan 2 står still", undefined]);
});

test("an assignment names the person, or the group where nobody is named", () => {
  const person = { id: doing.actorId, name: "Emma" };
  const event = (to: happenings.NewAssignment) => happenings.assigned(doing, to)[0]?.event;
  expect(event({ person, group: "Nät" })).toMatchObject({ to: "Emma", person: person.id, group: "Nät" });
  expect(event({ person: null, group: "Nät" })).toEqual({ kind: "assigned", at: 1_000, to: "Nät", group: "Nät" });
  expect(event({ person: null, group: null })).toEqual({ kind: "assigned", at: 1_000 });
});

test("the final report is the message of the resolution that stands, and none once it has been reopened", () => {
  const reportAt = (drafts: readonly DraftEvent[], resolvedAt: number | null) => {
    const told = drafts.map((draft, index) => ({ ...draft, seq: index + 1, internal: false }));
    return finalReportOf(told, resolvedAt)?.text ?? null;
  };
  const first = happenings.resolved(doing, "Omstartad");
  const again = [...first, ...happenings.reopened({ ...doing, at: 5_000 }, "Felet är tillbaka")];
  const standing = (drafts: readonly DraftEvent[]) => {
    const opening: CaseEvent = { kind: "opened", at: 0, priority: 3, service: "mail" };
    return situationOf([opening, ...drafts.map(({ event }) => event)], nothingPromised, 20_000).resolvedAt;
  };
  const last = [...again, ...happenings.resolved({ ...doing, at: 9_000 }, "Kabeln är bytt")];
  expect([first, again, last].map((drafts) => reportAt(drafts, standing(drafts)))).toEqual([
    "Omstartad",
    null,
    "Kabeln är bytt",
  ]);
});

test("message, first response and resolution of one instant fold to a case that is answered and resolved", () => {
  const opened: DraftEvent = { event: { kind: "opened", at: 0, priority: 3, service: "mail" } };
  const drafts = happenings.withFirstResponse(happenings.resolved(doing, "Klart"), false);
  const events = [opened, ...drafts].map(({ event }) => event);
  expect(foldCase(events, nothingPromised, 2_000)).toMatchObject({
    state: "resolved",
    firstResponseAt: 1_000,
    resolvedAt: 1_000,
  });
});
