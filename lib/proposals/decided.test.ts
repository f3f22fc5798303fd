import { expect, test } from "vitest";
import { periodOf } from "@/lib/measures/periods";
import type { NamedProposal } from "@/lib/measures/proposals/decided-queries";
import type { EffectRow } from "@/lib/measures/proposals/effect";
import type { DecisionRecord, Outcome, ProposalRecord, StatedKpi } from "@/lib/measures/proposals/record";
import { decidedList } from "./decided";

const day = 86_400_000;
const published = Date.UTC(2026, 0, 5, 9);
const stated: StatedKpi = {
  ...{ key: "cases.opened", baselineFrom: "2026-04", baselineTo: "2026-05", target: 10 },
  ...{ reviewFrom: "2026-07", reviewTo: "2026-08", reviewDate: "2026-09-10" },
};
const made = (number: number, outcome: Outcome, days: number): DecisionRecord => ({
  ...{ number, outcome, at: published + days * day, publishedAt: published },
  ...{ effect: outcome === "approved" ? stated : null, doneOn: null },
});
const record = (id: string, ...decisions: DecisionRecord[]): ProposalRecord => ({
  ...{ id, publishedAt: published, archivedAt: null, isOut: true, decisions },
});
const named = (id: string): NamedProposal => ({
  ...{ id, key: id, title: id, outcome: null, forum: null, at: null, until: null },
});
const effect: EffectRow = {
  ...{ month: "2026-08", proposal: "twice", kpi: "cases.opened", before: 14, after: 9, target: 10 },
  ...{ reached: true, reason: null },
};
// Decided on 15 January, postponed in February, and decided again on 15 June.
const twice = record("twice", made(1, "rejected", 10), made(2, "postponed", 40), made(3, "approved", 161));
const list = (records: ProposalRecord[], from: string, to: string, effects: EffectRow[] = []) => {
  const period = periodOf(from, to, "2026-11");
  const names = records.map(({ id }) => named(id));
  return decidedList({ records, named: names, effects, period, zone: "UTC", now: Date.UTC(2026, 10, 20) });
};
const told = (...asked: Parameters<typeof list>) =>
  list(...asked).rows.map(({ outcome, tookMs, standing }) => [outcome, tookMs / day, standing]);

test.each([
  ["the month of the first decision", "2026-01", "2026-01", [["rejected", 10, "superseded"]]],
  ["a month in which it was only postponed", "2026-02", "2026-02", []],
  ["the months up to then, in which it was postponed last", "2026-01", "2026-02", []],
  ["the month of the last decision", "2026-06", "2026-06", [["approved", 161, "reached"]]],
  ["both months", "2026-01", "2026-06", [["approved", 161, "reached"]]],
  ["the month in which its review ended", "2026-08", "2026-08", [["approved", 161, "reached"]]],
  ["a month of nothing", "2026-09", "2026-09", []],
] as const)("decided twice: %s", (_name, from, to, expected) => {
  expect(told([twice], from, to, [effect])).toEqual(expected);
});

test("an effect is told of the decision it is of, and not of one before it", () => {
  const again = record("twice", made(1, "approved", 10), made(2, "approved", 161));
  expect(told([again], "2026-01", "2026-01", [effect])).toEqual([["approved", 10, "superseded"]]);
  expect(told([again], "2026-06", "2026-06")).toEqual([["approved", 161, "not_yet"]]);
});

test("the latest decision of the period comes first, and what the viewer may not read is counted", () => {
  const records = [record("early", made(1, "rejected", 3)), record("late", made(1, "rejected", 9))];
  expect(list(records, "2026-01", "2026-01").rows.map(({ id }) => id)).toEqual(["late", "early"]);
  const period = periodOf("2026-01", "2026-01", "2026-11");
  const seen = { records, named: [named("late")], effects: [], period, zone: "UTC", now: Date.UTC(2026, 10, 20) };
  expect(decidedList(seen)).toMatchObject({ rows: [{ id: "late" }], hidden: 1 });
});
