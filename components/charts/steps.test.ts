import { expect, test } from "vitest";
import type { ChartData } from "./chart-data";
import { columnsOf } from "./steps";

const data = (levels: (number | null)[], kind: ChartData["kind"] = "line") => ({
  kind,
  series: [
    { label: "Nådd", color: "series-1" as const },
    { label: "Mål", color: "level" as const },
  ],
  points: levels.map((level, index) => ({ label: `m${index}`, values: [0.9, level], hrefs: [] })),
});
const told = (levels: (number | null)[]) =>
  columnsOf(data(levels))
    .slice(1)
    .map(({ values }) => values);

test("a level that changes is drawn in parts, one for each value, so that no line leads between them", () => {
  expect(told([0.95, 0.95, 0.97, 0.97])).toEqual([
    [0.95, 0.95, null, null],
    [null, null, 0.97, 0.97],
  ]);
  expect(told([null, 0.95, null, 0.95])).toEqual([
    [null, 0.95, null, null],
    [null, null, null, 0.95],
  ]);
  expect(told([0.95, 0.95])).toEqual([[0.95, 0.95]]);
  expect(told([null, null])).toEqual([[null, null]]);
});

test("parts of one level are told by one name and have names of their own", () => {
  const columns = columnsOf(data([1, 2, 3]));
  expect(columns.map(({ label, of }) => [label.replaceAll("\u200b", ""), of])).toEqual([
    ["Nådd", 0],
    ["Mål", 1],
    ["Mål", 1],
    ["Mål", 1],
  ]);
  expect(new Set(columns.map(({ label }) => label)).size).toBe(4);
  // Bars have no line between them.
  expect(columnsOf(data([1, 2], "bar"))).toHaveLength(2);
});
