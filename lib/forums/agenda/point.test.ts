import { expect, it } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { named, ownersOf } from "./owners";
import { ageInDays, ranked } from "./point";

const at = (day: string) => stockholm(`${day} 12:00`);

it("puts the most urgent first, of those as urgent the oldest, and never moves what is alike", () => {
  const points = [
    { id: "new, level 1", severity: 1, sinceAt: at("2026-11-20") },
    { id: "old, level 1", severity: 1, sinceAt: at("2026-10-01") },
    { id: "b, level 3", severity: 3, sinceAt: at("2026-11-21") },
    { id: "a, level 3", severity: 3, sinceAt: at("2026-11-21") },
  ];
  const order = ["a, level 3", "b, level 3", "old, level 1", "new, level 1"];
  expect(ranked(points).map(({ id }) => id)).toEqual(order);
  expect(ranked(points.toReversed()).map(({ id }) => id)).toEqual(order);
});

const now = at("2026-11-29");
it.each([
  ["the same instant", now, 0],
  ["a day short of a minute ago", now - 86_340_000, 0],
  ["a day ago", now - 86_400_000, 1],
  // 29 whole days over the change of clocks, an hour short of thirty.
  ["since 30 days of the calendar, one of them longer", stockholm("2026-10-30 13:00"), 29],
  ["later the same day", now + 60_000, -1],
  ["in two days", now + 2 * 86_400_000, -2],
])("is as old as whole days: %s", (_what, sinceAt, days) => expect(ageInDays(sinceAt, now)).toBe(days));

it("is answered for by those who hold the role of its kind, each named once, or by whoever took it on", () => {
  const ownerOf = ownersOf([
    { role: "bam", name: "Anders" },
    { role: "bam", name: "Anders" },
    { role: "tam", name: "Oskar" },
  ]);
  expect(ownerOf("question")).toEqual({ names: ["Anders"], role: "bam" });
  expect(ownerOf("outage")).toEqual({ names: [], role: "operations_manager" });
  expect(named("Leila", ownerOf("question"))).toEqual({ names: ["Leila"], role: null });
  expect(named(null, ownerOf("question"))).toEqual({ names: ["Anders"], role: "bam" });
  expect(named(null)).toEqual({ names: [], role: null });
});
