import { expect, test } from "vitest";
import { type ProposalRow, type ProposalText, proposalStandings, sumOfProposals } from "./proposals";

const now = Date.parse("2026-11-29T12:00:00Z");
const sv: ProposalText = {
  ...{ lang: "sv", title: "Skolstart utan köer", published: null, publishedAt: null },
  ...{ waiting: null, waitingAt: null },
};
const row = (id: string, slug: string, ...texts: Partial<ProposalText>[]): ProposalRow => ({
  ...{ id, customer: { slug, name: slug }, reviewBy: null, effect: { benefit: null, kpi: null }, decision: null },
  texts: texts.map((text) => ({ ...sv, ...text })),
});
const out = (day: string) => ({ published: 1, publishedAt: new Date(`${day}T10:00:00Z`) });
const waits = (waiting: "draft" | "review" | "scheduled", day: string) => ({
  ...{ waiting, waitingAt: new Date(`${day}T10:00:00Z`) },
});

const rows = [
  row("new", "a", out("2026-11-20")),
  row("old", "b", out("2026-09-01"), { lang: "en", ...out("2026-09-10") }),
  // Published, and worked on since: the days count from the first publication.
  row("changed", "a", { ...out("2026-10-10"), ...waits("draft", "2026-11-27") }),
  row("draft", "a", waits("draft", "2026-11-25")),
  row("review", "c", waits("review", "2026-11-28")),
  row("planned", "c", waits("scheduled", "2026-12-03")),
];

test("what waits for a colleague comes first, and what has been out longest before what is newer", () => {
  const told = proposalStandings(rows, now).map(({ id, state, since, days }) => {
    return [id, state, since?.toISOString().slice(0, 10), days];
  });
  expect(told).toEqual([
    ["review", "review", "2026-11-28", null],
    ["draft", "draft", "2026-11-25", null],
    ["planned", "scheduled", "2026-12-03", null],
    ["changed", "changes", "2026-10-10", 50],
    ["old", "published", "2026-09-01", 89],
    ["new", "published", "2026-11-20", 9],
  ]);
});

test("those that are out are counted with the median of their days: 9, 50 and 89", () => {
  expect(sumOfProposals(proposalStandings(rows, now))).toEqual({
    ...{ published: 3, waiting: 3, decided: 0, customers: 2, medianDays: 50, review: 1, drafts: 1, scheduled: 1 },
  });
  expect(sumOfProposals([]).medianDays).toBeNull();
});

test("what is decided stands last, with the days that it took, and is not among those that wait; postponed waits on", () => {
  const decided = (outcome: "approved" | "postponed") => ({
    outcome,
    at: new Date("2026-11-01T12:00:00Z"),
    until: null,
  });
  const told = proposalStandings(
    [
      { ...row("approved", "a", out("2026-10-01")), decision: decided("approved") },
      { ...row("postponed", "b", out("2026-11-20")), decision: decided("postponed") },
    ],
    now,
  );
  expect(told.map(({ id, days }) => [id, days])).toEqual([
    ["postponed", 9],
    ["approved", 31],
  ]);
  expect(sumOfProposals(told)).toMatchObject({ published: 2, waiting: 1, decided: 1, medianDays: 9 });
});
