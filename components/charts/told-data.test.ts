import { expect, test } from "vitest";
import { type ToldChart, type ToldColumn, withBefore } from "@/lib/measures/told/told-chart";
import { drawnOf } from "./told-data";

const column = (key: string, drawn: ToldColumn["drawn"], unit: ToldColumn["unit"] = "cases"): ToldColumn => ({
  ...{ key, title: key, unit, drawn },
});

/** A row per array, a column per value. */
function chart(columns: ToldColumn[], rows: (number | null)[][]): ToldChart {
  return {
    ...{ id: "prov", axis: "Månad", columns },
    rows: rows.map((values, index) => ({
      ...{ key: `2026-0${index + 1}`, label: `månad ${index + 1}`, short: `m${index + 1}`, isOpen: false },
      cells: values.map((value) => ({ value, n: null, href: value === null ? null : `/rows/${value}` })),
    })),
  };
}

test("each point is drawn with its value and leads to its rows", () => {
  const told = chart(
    [column("opened", "value"), column("share", null, "share")],
    [
      [3, 0.3],
      [null, null],
    ],
  );
  const drawn = drawnOf(told, { kind: "bar" }, "sv");
  expect(drawn?.series).toEqual([{ label: "opened", color: "series-1" }]);
  expect(drawn?.points).toEqual([
    { label: "m1", values: [3], hrefs: ["/rows/3"] },
    { label: "m2", values: [null], hrefs: [null] },
  ]);
});

test("what is held against stands beside what is stacked, never on top of it", () => {
  const own = [column("a", "value"), column("b", "value")];
  expect(drawnOf(chart(own, [[1, 2]]), { kind: "stacked" }, "sv")?.kind).toBe("stacked");
  expect(drawnOf(chart([...own, column("c", "before")], [[1, 2, 3]]), { kind: "stacked" }, "sv")?.kind).toBe("bar");
});

test("earlier months are drawn where most rows know something of them, told where some do, and left out where none does", () => {
  const columns = [column("a", "value"), column("b", "before")];
  const drawnIn = (rows: (number | null)[][]) => withBefore(chart(columns, rows)).columns.map(({ drawn }) => drawn);
  expect(
    drawnIn([
      [1, 1],
      [1, 2],
      [1, null],
    ]),
  ).toEqual(["value", "before"]);
  expect(
    drawnIn([
      [1, 1],
      [1, null],
      [1, null],
    ]),
  ).toEqual(["value", null]);
  expect(
    drawnIn([
      [1, null],
      [1, null],
    ]),
  ).toEqual(["value"]);
});

test("of more bars than there is room for, those asked for are drawn, and none without a value", () => {
  const told = chart([column("a", "value", "share")], [[0.9], [null], [0.5], [0.7]]);
  const labels = (drawing: object) =>
    drawnOf(told, { kind: "horizontal", ...drawing }, "sv")?.points.map(({ label }) => label);
  expect(labels({})).toEqual(["m1", "m3", "m4"]);
  expect(labels({ most: 2 })).toEqual(["m1", "m3"]);
  expect(labels({ most: 2, lowestFirst: true })).toEqual(["m3", "m4"]);
});

test("without a value of its own nothing is drawn, whatever was promised", () => {
  expect(
    drawnOf(chart([column("a", "value"), column("b", "level")], [[null, 0.9]]), { kind: "line" }, "sv"),
  ).toBeNull();
});

test.each<[ToldColumn["unit"], value: number, drawn: number, format: string]>([
  ["share", 0.5, 0.5, "share"],
  ["business_ms", 7_200_000, 2, "hours"],
  ["calendar_ms", 864_000_000, 10, "days"],
  ["amount", 12_550, 125.5, "money"],
])("%s of %d is drawn as %d %s", (unit, value, expected, format) => {
  const drawn = drawnOf(chart([column("a", "value", unit)], [[value]]), { kind: "bar" }, "sv");
  expect([drawn?.points[0]?.values[0], drawn?.format]).toEqual([expected, format]);
});
