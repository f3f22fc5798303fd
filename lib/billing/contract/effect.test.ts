import { describe, expect, it } from "vitest";
import { decimalOf } from "../decimal";
import type { InvoicedCell } from "./deviations";
import { forecastEffect, quarterEffect, unpriced } from "./effect";
import { raisedBy } from "./price-form";
import type { Price } from "./prices";
import { type AgreedEntry, holding } from "./quantities";
import { tiersField, typedDay, typedMonths, typedNumber, typedTiers } from "./typed";

const price = (item: string, unitPrice: string, tiers: Price["tiers"] = []): Price => ({
  ...{ service: "it", item, name: item, unit: "st", unitPrice: decimalOf(unitPrice), tiers },
  ...{ bindingUntil: null, noticeMonths: null },
});
const entry = (item: string, costCentre: string, quantity: string, over: Partial<AgreedEntry> = {}): AgreedEntry => ({
  ...{ service: "it", item, costCentre, quantity: decimalOf(quantity), from: "2026-01-01", to: null, callOff: "" },
  ...{ madeAt: 1, replaces: false, contractId: "c", contractTo: null },
  ...over,
});
const cell = (item: string, costCentre: string, quantity: string, amount: bigint, month = "2026-10"): InvoicedCell => ({
  ...{ month, service: "it", item, unit: "st", costCentre, quantity: decimalOf(quantity), amount, isUsage: false },
  unitPrice: decimalOf("10"),
});
const list = (...rows: Price[]) => [{ validFrom: "2026-01-01", rows }];

describe("quantities as they hold", () => {
  it.each([
    [
      "to the day before a later one takes their place",
      [entry("a", "x", "5"), entry("a", "x", "7", { madeAt: 2, replaces: true, from: "2026-07-01" })],
      [
        ["5", "2026-06-30"],
        ["7", null],
      ],
    ],
    [
      "beside one of another cost centre",
      [entry("a", "x", "5"), entry("a", "y", "7", { madeAt: 2, replaces: true })],
      [
        ["5", null],
        ["7", null],
      ],
    ],
    [
      "beside one that adds to them",
      [entry("a", "x", "5"), entry("a", "x", "7", { madeAt: 2 })],
      [
        ["5", null],
        ["7", null],
      ],
    ],
    [
      "not at all where one from the same day takes their place",
      [entry("a", "x", "5"), entry("a", "x", "7", { madeAt: 2, replaces: true })],
      [["7", null]],
    ],
    ["no longer than the contract", [entry("a", "x", "5", { contractTo: "2026-03-31" })], [["5", "2026-03-31"]]],
    [
      "added to by what came after one that took their place",
      [entry("a", "x", "7", { madeAt: 2, replaces: true }), entry("a", "x", "1", { madeAt: 3 })],
      [
        ["7", null],
        ["1", null],
      ],
    ],
  ])("hold %s", (_name, entries, expected) => {
    expect(holding(entries).map(({ quantity, to }) => [String(quantity.units), to])).toEqual(expected);
  });
});

describe("the effect of a change on invoiced months", () => {
  const now = { prices: list(price("a", "10"), price("b", "4")), agreed: [entry("a", "x", "5"), entry("b", "x", "2")] };
  const cells = [cell("a", "x", "5", 5_000n), cell("b", "x", "2", 800n), cell("once", "x", "1", 99n)];

  it("counts a changed price with the invoiced quantity, and leaves the rest as it was invoiced", () => {
    const next = {
      ...now,
      prices: [...now.prices, { validFrom: "2027-01-01", rows: [price("a", "11"), price("b", "4")] }],
    };
    // 5 × 11.00 instead of 50.00.
    expect(quarterEffect(cells, ["2026-10"], now, next, "2027-01-01")).toEqual([
      { service: "it", item: "a", invoiced: 5_000n, proposed: 5_500n },
      { service: "it", item: "b", invoiced: 800n, proposed: 800n },
      { service: "it", item: "once", invoiced: 99n, proposed: 99n },
    ]);
  });

  it("counts a changed quantity at the tier that all cost centres reach, in each month, and a removed price with nothing", () => {
    const tiered = list(price("a", "10", [{ from: "8", price: "9" }]));
    const next = { prices: tiered, agreed: [entry("a", "x", "5"), entry("a", "y", "3"), entry("b", "x", "2")] };
    // 3 × 10.00 in the month with nothing invoiced, then (5 + 3) × 9.00 instead of 50.00; b has no price any more.
    expect(quarterEffect(cells.slice(0, 2), ["2026-09", "2026-10"], now, next, "2026-12-01")).toEqual([
      { service: "it", item: "a", invoiced: 5_000n, proposed: 3n * 1_000n + 8n * 900n },
      { service: "it", item: "b", invoiced: 800n, proposed: 0n },
    ]);
    expect(unpriced(next, "2026-12")).toEqual([{ service: "it", item: "b", costCentre: "x", quantity: "2" }]);
  });

  it("shows twelve months of the forecast before and after", () => {
    const next = {
      ...now,
      agreed: holding([...now.agreed, entry("a", "x", "0", { madeAt: 2, replaces: true, from: "2027-02-01" })]),
    };
    const months = forecastEffect("2026-12", "2026-11", now, next, []);
    expect(months).toHaveLength(12);
    expect(months.slice(1, 3)).toEqual([
      { month: "2027-01", before: 5_800n, after: 5_800n },
      { month: "2027-02", before: 5_800n, after: 800n },
    ]);
  });
});

it("raises prices and tiers by per cent, each to its own decimals", () => {
  const raised = raisedBy(price("a", "0.0945", [{ from: "350", price: "372.50" }]), decimalOf("2.8"));
  // 0.0945 × 1.028 = 0.097146; 372.50 × 1.028 = 382.93.
  expect(raised).toMatchObject({ unitPrice: decimalOf("0.0971"), tiers: [{ from: "350", price: "382.93" }] });
});

it.each([
  [typedNumber("1 234,50 kr", "sv"), decimalOf("1234.5")],
  [typedNumber("-1", "sv"), null],
  [typedNumber("", "sv"), null],
  [typedDay("2026-02-30"), null],
  [typedDay("1900-01-01"), null],
  [typedMonths("12"), 12],
  [typedMonths("1,5"), null],
  [typedMonths("61"), null],
  [typedTiers("", "sv"), []],
  [
    typedTiers("350: 372,50; 500: 360", "sv"),
    [
      { from: "350", price: "372.5" },
      { from: "500", price: "360" },
    ],
  ],
  [typedTiers("350: 372; 350: 360", "sv"), null],
  [typedTiers("350", "sv"), null],
  [tiersField([{ from: "350", price: "372.5" }], "sv"), "350: 372,5"],
  [tiersField([{ from: "350", price: "372.5" }], "en"), "350: 372.5"],
  [typedTiers("1,350: 372.50", "en"), [{ from: "1350", price: "372.5" }]],
])("what is typed is read: %#", (read, expected) => expect(read).toEqual(expected));
