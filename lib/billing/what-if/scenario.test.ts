import { describe, expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { comparedYears, compareScenarios } from "./compare";
import { basisOf, typedChangesSchema } from "./scenario";
import type { QuantityChange } from "./what-if";

const row = (item: string, unitPrice: string, bindingUntil: string | null = null) => ({
  ...{ service: "s", item, name: item, unit: "st", unitPrice: decimalOf(unitPrice), tiers: [] },
  ...{ bindingUntil, noticeMonths: null },
});
const prices = [
  { validFrom: "2026-01-01", rows: [row("a", "100"), row("b", "5")] },
  { validFrom: "2027-01-01", rows: [row("a", "110", "2027-10-31"), row("b", "5")] },
];
const agreed = ["a", "b"].map((item) => ({
  ...{ service: "s", item, costCentre: "X", quantity: decimalOf("10"), from: "2026-01-01", to: null },
}));
const to = (item: string, quantity: string): QuantityChange => ({ service: "s", item, quantity: decimalOf(quantity) });

describe("what a scenario rests on", () => {
  const basis = basisOf([to("a", "12")], "2026-12", { prices, agreed });
  const with2027 = (change: (rows: ReturnType<typeof row>[]) => ReturnType<typeof row>[]) =>
    basisOf([to("a", "12")], "2026-12", {
      prices: prices.map((list) => (list.validFrom === "2027-01-01" ? { ...list, rows: change(list.rows) } : list)),
      agreed,
    });

  it("is another when a price, a binding, a list or an agreed quantity of its items is", () => {
    expect(with2027(([, b]) => [row("a", "111", "2027-10-31"), b as ReturnType<typeof row>]).prices).not.toBe(
      basis.prices,
    );
    expect(with2027(([, b]) => [row("a", "110"), b as ReturnType<typeof row>]).prices).not.toBe(basis.prices);
    const later = [...prices, { validFrom: "2028-01-01", rows: [row("a", "110", "2027-10-31")] }];
    expect(basisOf([to("a", "12")], "2026-12", { prices: later, agreed }).prices).not.toBe(basis.prices);
    const more = [...agreed, { ...agreed[0], quantity: decimalOf("1") } as (typeof agreed)[number]];
    expect(basisOf([to("a", "12")], "2026-12", { prices, agreed: more })).toMatchObject({ prices: basis.prices });
    expect(basisOf([to("a", "12")], "2026-12", { prices, agreed: more }).agreed).not.toBe(basis.agreed);
  });

  it("stays the same when something else changes, or a list that was over before it begins", () => {
    expect(with2027(([a]) => [a as ReturnType<typeof row>, row("b", "6")])).toEqual(basis);
    const older = [{ validFrom: "2025-01-01", rows: [row("a", "90")] }, ...prices];
    expect(basisOf([to("a", "12")], "2026-12", { prices: older, agreed })).toEqual(basis);
    expect(basisOf([to("a", "12")], "2026-12", { prices, agreed: agreed.toReversed() })).toEqual(basis);
  });
});

describe("scenarios beside each other", () => {
  const months = ["2026-10", "2026-11", "2026-12"].map((month, index) => ({
    ...{ month, actual: index === 0 ? 105_000n : null, committed: index === 0 ? 0n : 105_000n, usage: 0n },
  }));
  const year = { year: 2026, months, total: { budget: 320_000n, forecast: 315_000n } };
  const scenarios = [
    { from: "2026-12", changes: [to("a", "12")] },
    { from: "2027-02", changes: [to("a", "8"), to("b", "0")] },
  ];

  it("are counted on the same year, each from its own month, beside how it is", () => {
    const { columns, asItIs, months: shown } = compareScenarios(scenarios, year, { prices, agreed }, "2026-11-20");
    // As it is: 3 × 1 050.00 = 3 150.00 against 3 200.00.
    expect(asItIs).toEqual({ forecast: 315_000n, budget: 320_000n, against: -5_000n });
    expect(shown.map((row) => row.asItIs)).toEqual([105_000n, 105_000n, 105_000n]);
    // Two more in December: 200.00; from January 220.00 a month, eleven months: 2 420.00.
    expect(columns[0]).toMatchObject({
      ...{ perMonth: 20_000n, onTheYear: 20_000n, wholeYear: 262_000n, forecast: 335_000n, against: 15_000n },
      months: [0n, 0n, 20_000n],
    });
    // Two fewer at 110.00 and ten fewer at 5.00, from February of the next year: −270.00 a month; bound to October.
    expect(columns[1]).toMatchObject({
      ...{ perMonth: -27_000n, onTheYear: 0n, wholeYear: -324_000n, forecast: 315_000n, against: -5_000n },
      items: [
        { item: "a", earliest: "2027-11" },
        { item: "b", earliest: null },
      ],
    });
  });

  it("reach into every year of their twelve months", () => {
    expect(comparedYears(scenarios)).toEqual([2026, 2027, 2028]);
    expect(comparedYears([{ from: "2027-01" }])).toEqual([2027]);
  });
});

describe("the changes a form carries", () => {
  it.each([
    "",
    "[]",
    "{}",
    '[{"service":"s","item":"a","quantity":"-1"}]',
    '[{"service":"s","item":"a","quantity":"1e9"}]',
  ])("are refused as %j", (text) =>
    expect(typedChangesSchema.safeParse(text).error?.issues[0]?.message).toBe("scenarios.noChanges"),
  );
});
