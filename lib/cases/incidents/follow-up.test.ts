import { describe, expect, it, test } from "vitest";
import { contactsOf } from "./escalation-levels";
import { isLateAction, isNews, needsFollowUp } from "./follow-up";
import { reportBody } from "./report-source";
import { timelineOf } from "./timeline";

const day = 86_400_000;
const now = Date.UTC(2026, 9, 30);

describe("a case is followed up", () => {
  it.each([
    [1, null, true],
    [2, null, true],
    [3, null, false],
    [1, now - day, true],
    [2, now - 29 * day, true],
    [1, now - 31 * day, false],
  ])("priority %s, closed at %s: %s", (priority, closedAt, expected) => {
    expect(needsFollowUp({ priority, closedAt }, now)).toBe(expected);
  });

  it.each([
    ["open", now - 1, true],
    ["waiting", now - 1, true],
    ["resolved", now - 1, false],
    ["closed", now - 1, false],
    ["open", now - 2 * day, false],
  ] as const)("and told of: %s, last changed at %s: %s", (state, updatedAt, expected) => {
    expect(isNews({ state, updatedAt }, now)).toBe(expected);
  });
});

test.each([
  ["2026-10-30", null, false],
  ["2026-10-29", null, true],
  ["2026-10-29", new Date(now), false],
])("an action due on %s, done %s, is late on the 30th: %s", (dueOn, doneAt, expected) => {
  expect(isLateAction({ dueOn, doneAt }, "2026-10-30")).toBe(expected);
});

describe("a level of escalation", () => {
  it("tells each person once, as the first of the level's roles they hold", () => {
    const people = [
      { id: "a", roles: ["it_incident_owner", "it_service_owner"] as const },
      { id: "b", roles: ["incident_manager"] as const },
    ];
    const { contacts, vacant } = contactsOf(1, people);
    expect(contacts.map(({ role, person }) => [role, person.id])).toEqual([
      ["incident_manager", "b"],
      ["it_incident_owner", "a"],
    ]);
    expect(vacant).toEqual([]);
  });

  it("names the roles that nobody holds", () => {
    expect(contactsOf(3, [{ id: "a", roles: ["bam"] }]).vacant).toEqual([
      "supplier_ceo",
      "contract_owner",
      "customer_ceo",
    ]);
  });
});

test("a timeline has events and notes in order, without messages and without anything internal", () => {
  const message = (internal: boolean) => ({ kind: "message", at: 2, direction: "out", internal }) as const;
  const events = [
    { seq: 1, internal: false, event: { kind: "opened", at: 1, priority: 1, service: "mail" } as const },
    { seq: 2, internal: true, event: message(true), text: "hemligt" },
    { seq: 3, internal: false, event: message(false), text: "hej" },
    { seq: 4, internal: false, event: { kind: "resolved", at: 9 } as const, actorName: "Emma" },
  ];
  const entries = [{ id: "n", at: new Date(5), body: "Disken byttes", author: "Helena" }];
  expect(timelineOf(events, entries).map(({ key, at, who }) => [key, at, who])).toEqual([
    ["event-1", 1, null],
    ["n", 5, "Helena"],
    ["event-4", 9, "Emma"],
  ]);
});

test("the draft of a report says what is not known yet, and shows what was typed as it was typed", () => {
  const words = {
    ...{ intro: "Inled.", effect: "Påverkan", timeline: "Hände", time: "Tid", event: "Händelse", cause: "Orsak" },
    ...{ actions: "Åtgärder", unknown: "Inte utrett.", noActions: "Inga." },
    action: ({ body, owner }: { body: string; owner: string }) => `${body} Ansvarig: ${owner}.`,
  };
  const facts = { effect: "# inte en rubrik\nimport a", cause: "", timeline: [{ at: "08:00", what: "a | b\nc" }] };
  const body = reportBody({ ...facts, actions: [{ body: "Byt *disk*", owner: "Björn", due: "" }] }, words);
  expect(body).toContain("\\# inte en rubrik\n&#105;mport a");
  expect(body).toContain("## Orsak\n\nInte utrett.");
  expect(body).toContain("| 08:00 | a \\| b c |");
  expect(body).toContain("1. Byt \\*disk\\*. Ansvarig: Björn.");
});
