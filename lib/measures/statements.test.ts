import { expect, test } from "vitest";
import type { Chart } from "./charts";
import type { Dashboard } from "./dashboard";
import { statementOf } from "./statements";

const words = { lang: "sv", clock: "lösningstid", time: "arbetstid" } as const;
// A title reads no more of the dashboard than this.
const dashboard = { view: { clock: "resolution", period: { openMonth: "2026-11" } } } as unknown as Dashboard;
const told = { dashboard, words, serviceName: (key: string) => key };

function chart(id: Chart["id"], columns: Chart["columns"], rows: Record<string, [number | null, number][]>): Chart {
  const cells = (pairs: [number | null, number][]) => pairs.map(([value, n]) => ({ value, n, rows: null }));
  return {
    id,
    axis: "month",
    kpi: "sla.attainment.resolution",
    unit: "share",
    columns,
    rows: Object.entries(rows).map(([key, pairs]) => ({ key, cells: cells(pairs) })),
  };
}

const byPriority = (rows: Record<string, [number | null, number][]>) =>
  statementOf(chart("attainmentByPriority", ["resolution"], rows), told);

test("the lowest is named only when it is alone at the bottom", () => {
  expect(byPriority({ 1: [[1, 4]], 2: [[0.5, 4]], 3: [[0.75, 4]] }).values.priority).toBe("2");
  expect(byPriority({ 1: [[1, 4]], 2: [[1, 4]] }).key).toBe("chart.attainmentByPriority");
  expect(byPriority({ 1: [[0.5, 4]], 2: [[0.5, 4]], 3: [[1, 4]] }).key).toBe("chart.attainmentByPriority");
  expect(byPriority({ 1: [[0.5, 4]], 2: [[null, 0]] }).key).toBe("chart.attainmentByPriority");
});

test("a month that is going on counts neither as kept nor as judged", () => {
  const rows: Record<string, [number | null, number][]> = {
    "2026-09": [
      [0.98, 100],
      [0.97, 0],
    ],
    "2026-10": [
      [0.96, 100],
      [0.97, 0],
    ],
    "2026-11": [
      [1, 10],
      [0.97, 0],
    ],
  };
  const statement = statementOf(chart("attainment", ["resolution", "promised"], rows), told);
  expect(statement).toEqual({
    key: "chart.attainmentKept",
    values: { kept: 1, judged: 2, clock: "lösningstid", month: "Oktober 2026" },
  });
});

test("a month with most misses is named only when no other has as many", () => {
  const misses = (rows: Record<string, [number, number][]>) =>
    statementOf(chart("breaches", ["resolutionBreaches", "responseBreaches"], rows), told);
  expect(
    misses({
      "2026-09": [
        [3, 9],
        [1, 9],
      ],
      "2026-10": [
        [2, 9],
        [0, 9],
      ],
    }),
  ).toEqual({
    key: "chart.mostBreaches",
    values: { month: "september 2026", count: "4" },
  });
  expect(
    misses({
      "2026-09": [
        [3, 9],
        [1, 9],
      ],
      "2026-10": [
        [2, 9],
        [2, 9],
      ],
    }).key,
  ).toBe("chart.breaches");
  expect(
    misses({
      "2026-09": [
        [0, 9],
        [0, 9],
      ],
    }).key,
  ).toBe("chart.noBreaches");
  expect(
    misses({
      "2026-09": [
        [3, 9],
        [1, 9],
      ],
    }).key,
  ).toBe("chart.breaches");
});
