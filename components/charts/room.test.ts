import { expect, it } from "vitest";
import type { ChartData } from "./chart-data";
import { roomOf } from "./room";

/** Twelve months of the same value. */
const year = (value: number) =>
  Array.from({ length: 12 }, (_, month) => ({ label: `${month}`, values: [value], hrefs: [null] }));
const room = (
  chart: Pick<ChartData, "kind" | "format">,
  [columns, width]: [number, number],
  value = 250,
  write = String as (value: number) => string,
) => roomOf({ ...chart, points: year(value) }, { columns, width, write });

const counts = { kind: "bar", format: "count" } as const;

it("gives a telephone's axis the width of its labels, and its bars what is left", () => {
  // "312.5" and "231.25" of 250: six letters at most, 13 + 6 x 6.5 = 52 px.
  expect(room(counts, [2, 256])).toMatchObject({ axisWidth: 52, edge: 6 });
  expect(room(counts, [2, 700])).toEqual({ axisWidth: 64, edge: 20, barCategoryGap: "12%" });
});

it("has room for an amount with more figures than the highest value has", () => {
  const crowns = (value: number) => `${new Intl.NumberFormat("sv").format(value)} kr`;
  // 950 000 lies below a label of "1 187 500 kr": twelve letters, 13 + 12 x 6.5 = 91 px.
  expect(room({ kind: "bar", format: "money" }, [1, 256], 950_000, crowns).axisWidth).toBe(91);
  // "-375 000 kr": eleven letters.
  expect(room({ kind: "line", format: "money" }, [1, 256], -300_000, crowns).axisWidth).toBe(85);
  expect(room({ kind: "line", format: "money" }, [1, 700], -300_000, crowns).axisWidth).toBe(96);
});

it("has room for a share with a decimal between whole ones", () => {
  const share = (value: number) => `${(value * 100).toFixed(value * 100 === 100 ? 0 : 1)} %`;
  // "125.0 %": seven letters.
  expect(room({ kind: "line", format: "share" }, [1, 256], 1, share)).toMatchObject({ axisWidth: 59, edge: 20 });
});

it("lets three bars of a month touch where apart they would be hairlines", () => {
  // (256 - 52 - 5 - 12) / 12 = 15.6 px a month. Apart: (15.6 x 0.76 - 8) / 3 = 1 px each. Touching: 8 / 3 = 2 px each, when
  // (15.6 - 8) / 15.6 = 49 % of the month is free, half of it on either side.
  expect(room(counts, [3, 256]).barCategoryGap).toBe("25%");
});

it("keeps two bars of a month apart where each has room", () => {
  // (15.6 x 0.76 - 4) / 2 = 3 px each, and 4 / 2 = 2 if they touched.
  expect(room(counts, [2, 256]).barCategoryGap).toBe("12%");
});

it("keeps less for the names of bars that lie on a telephone", () => {
  expect(room({ kind: "horizontal", format: "share" }, [1, 256]).axisWidth).toBe(128);
  expect(room({ kind: "horizontal", format: "share" }, [1, 700]).axisWidth).toBe(168);
});
