import { expect, test } from "vitest";
import type { ToldChart } from "@/lib/measures/told/told-chart";
import { toldRows } from "./told-rows";

const names = { unit: (unit: string) => `enhet ${unit}`, count: "Antal" };

test("a file has the rows and columns of the table, rounded as there, with what each is computed over", () => {
  const told: ToldChart = {
    ...{ id: "contact", axis: "Månad" },
    columns: [
      { key: "contact", title: "Vid första kontakten", unit: "share", drawn: "value" },
      { key: "lines", title: "Rader", unit: "count", drawn: null },
    ],
    rows: [
      {
        ...{ key: "2026-09", label: "September 2026", short: "sep. 2026", isOpen: false },
        cells: [
          { value: 0.812_34, n: 73, href: "/rows" },
          { value: 12, n: null, href: null },
        ],
      },
      {
        ...{ key: "2026-10", label: "Oktober 2026", short: "okt. 2026", isOpen: true },
        cells: [
          { value: null, n: 0, href: null },
          { value: null, n: null, href: null },
        ],
      },
    ],
  };
  expect(toldRows(told, names)).toEqual([
    ["Månad", "Vid första kontakten (enhet share)", "Vid första kontakten: Antal", "Rader"],
    ["September 2026", 81.2, 73, 12],
    ["Oktober 2026", null, 0, null],
  ]);
});

test("money is told in its own currency, to the hundredth", () => {
  const cell = { value: -1_234_550, n: null, href: null };
  const told: ToldChart = {
    ...{ id: "months", axis: "Månad", currency: "EUR" },
    columns: [{ key: "amount", title: "Belopp", unit: "amount", drawn: "value" }],
    rows: [{ key: "2026-10", label: "Oktober 2026", short: "okt. 2026", isOpen: false, cells: [cell] }],
  };
  expect(toldRows(told, names)).toEqual([
    ["Månad", "Belopp (EUR)"],
    ["Oktober 2026", -12_345.5],
  ]);
});
