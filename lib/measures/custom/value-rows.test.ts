import { expect, test } from "vitest";
import { readValueRows } from "./value-rows";

const typed = [{ id: "1", key: "own-energi", name: "Energi", unit: "count" as const }];

test("rows are read with either mark, by key or name, and the last word on a month counts", () => {
  const { rows, rejected } = readValueRows(
    "\uFEFFkpi;month;value;note\r\nown-energi;2026-09;11,5;\r\nEnergi;2026-09;12;mätt om\r\n\r\n",
    typed,
  );
  expect(rejected).toEqual([]);
  expect(rows).toEqual([{ id: "1", month: "2026-09", value: 12, note: "mätt om" }]);
  expect(readValueRows("month,value,kpi\n2026-10,9.5,own-energi\n", typed).rows).toMatchObject([
    { value: 9.5, note: "" },
  ]);
});

test("what cannot be used is named with its line, its field and the reason", () => {
  const { rows, rejected } = readValueRows(
    "kpi,month,value\nfel,2026-09,1\nown-energi,2026-13,1\nown-energi,2026-09,=1+1\n",
    typed,
  );
  expect(rows).toEqual([]);
  expect(rejected.map(({ line, field }) => [line, field])).toEqual([
    [2, "kpi"],
    [3, "month"],
    [4, "value"],
  ]);
  expect(readValueRows("a,b\n1,2", typed).rejected).toMatchObject([{ line: 1, field: "file" }]);
});
