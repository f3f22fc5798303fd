import { describe, expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { budgetText, parseBudget } from "./budget-text";
import { backTest, forecastOf, meanError } from "./forecast";
import { outlookOf } from "./outlook";

const price = (item: string, unitPrice: string) => ({
  ...{ service: "s", item, name: item, unit: "st", unitPrice: decimalOf(unitPrice), tiers: [] },
  ...{ bindingUntil: null, noticeMonths: null },
});
const prices = [
  { validFrom: "2025-01-01", rows: [price("a", "100"), price("u", "2")] },
  { validFrom: "2026-03-01", rows: [price("a", "110"), price("u", "2")] },
];
const agreed = [
  { service: "s", item: "a", costCentre: "X", quantity: decimalOf("10"), from: "2025-01-01", to: "2026-01-31" },
  { service: "s", item: "a", costCentre: "X", quantity: decimalOf("12"), from: "2026-02-01", to: null },
];
const usage = ["2025-10", "2025-11", "2025-12"].map((month, index) => ({
  ...{ month, service: "s", item: "u", costCentre: "Y", quantity: decimalOf(String(100 + 10 * index)) },
}));
const basis = { prices, agreed, usage };

describe("a forecast", () => {
  it("is what is agreed at the prices in force, changes and new lists included, and usage along its line", () => {
    // Usage 100, 110, 120 goes on with 130 in January and 140 in February: × 2.
    expect(forecastOf("2026-01", "2025-12", basis)).toEqual([
      { costCentre: "X", committed: 100_000n, usage: 0n },
      { costCentre: "Y", committed: 0n, usage: 26_000n },
    ]);
    expect(forecastOf("2026-02", "2025-12", basis)[0]?.committed).toBe(120_000n);
    expect(forecastOf("2026-03", "2025-12", basis)[0]?.committed).toBe(132_000n);
  });

  it("knows nothing of what was counted later, and of two months takes the last", () => {
    expect(forecastOf("2025-12", "2025-11", basis)[1]?.usage).toBe(22_000n);
  });

  it("is tested against each month as it came, a gap in the months left out", () => {
    const actuals = [
      { month: "2025-12", amount: 124_000n },
      { month: "2026-01", amount: 126_000n },
      { month: "2026-03", amount: 160_000n },
    ];
    const tested = backTest(actuals, basis);
    expect(tested).toEqual([{ month: "2026-01", actual: 126_000n, forecast: 126_000n, naive: 124_000n }]);
    expect([meanError(tested, "forecast"), meanError([], "forecast")]).toEqual([0, null]);
  });

  it("is added to what the year has cost, beside the budget and the time that has gone", () => {
    const actuals = [{ month: "2026-01", costCentre: "X", amount: 100_000n }];
    const outlook = outlookOf(2026, "2026-01", actuals, new Map([["X", 1_500_000n]]), basis);
    // 100 000 + 120 000 + 10 × 132 000 = 1 540 000.
    expect(outlook).toMatchObject({
      elapsed: 1,
      centres: [
        { budget: 1_500_000n, actual: 100_000n, forecast: 1_540_000n },
        { costCentre: "Y", budget: null },
      ],
    });
    // A contract that began in September: ten months have gone, and two of them were invoiced.
    const late = [
      { month: "2026-09", costCentre: "X", amount: 100_000n },
      { month: "2026-10", costCentre: "X", amount: 110_000n },
    ];
    expect(outlookOf(2026, "2026-10", late, new Map(), basis)).toMatchObject({ elapsed: 10, invoiced: 2 });
    expect(outlookOf(2027, "2026-01", [], new Map(), basis)).toMatchObject({
      ...{ elapsed: 0, invoiced: 0 },
      known: null,
      total: { budget: null, actual: 0n },
    });
  });
});

describe("a budget as it is typed", () => {
  it("reads back as it is written, also pasted from a spreadsheet with a head", () => {
    const text = "Kostnadsställe\tBelopp\n1100 Stab\t1 250 000\n; 5,50 kr\n";
    const read = parseBudget(text, "sv");
    expect(read).toEqual({
      lines: [
        { costCentre: "1100 Stab", amount: 125_000_000n },
        { costCentre: "", amount: 550n },
      ],
    });
    expect("lines" in read && parseBudget(budgetText(read.lines, "en"), "en")).toEqual(read);
  });

  it.each([
    ["Stab 100", "noSeparator"],
    ["A; 1\nB; -1", "badAmount"],
    ["A; 1\nA; 2", "twice"],
    ["A; 1,005", "badAmount"],
    ["A; 1.250", "badAmount"],
  ])("that cannot be read is refused: %j", (text, problem) => {
    expect(parseBudget(text, "sv")).toEqual({ problem: `billing.budget.${problem}` });
  });
});
