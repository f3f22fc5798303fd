import { expect, it } from "vitest";
import { decimalOf, textOf } from "../decimal";
import { prefilledLines } from "./prefill";

const row = (costCentre: string, quantity: string, item = "a") => ({
  ...{ service: "s", item, costCentre, quantity: decimalOf(quantity), from: "2026-01-01", to: null },
});
const agreed = [row("X", "10"), row("Y", "12"), row("X", "5"), row("Z", "2"), row("Y", "90", "b")];

it.each([
  ["more of the one that has most", "29", "36", [["X", "7"]]],
  ["more of what nobody has yet", "0", "4", [["", "4"]], [] as typeof agreed],
  ["fewer of the one that has most", "29", "20", [["X", "-9"]]],
  [
    "fewer of as many as it takes",
    "29",
    "11.5",
    [
      ["X", "-15"],
      ["Y", "-2.5"],
    ],
  ],
  [
    "an end of all",
    "29",
    "0",
    [
      ["X", "-15"],
      ["Y", "-12"],
      ["Z", "-2"],
    ],
  ],
])("a change is asked for as %s", (_name, before, after, expected, rows: typeof agreed = agreed) => {
  const change = { service: "s", item: "a", before: decimalOf(before), after: decimalOf(after) };
  const lines = prefilledLines(change, rows);
  expect(lines.map(({ costCentre, quantity }) => [costCentre, textOf(quantity)])).toEqual(expected);
});
