import { describe, expect, it } from "vitest";
import { forecastOf } from "../budget/forecast";
import { outlookOf } from "../budget/outlook";
import { decimalOf } from "../decimal";
import type { CalledOff } from "./call-off";
import { linesOf, problemOf } from "./draft";
import {
  deliveredChanges,
  effectOf,
  effectOnYear,
  firstMonthOf,
  inCurrency,
  isNamed,
  knownChanges,
  namedIn,
} from "./effect";
import { sumsOnYear, sumsUnderWay } from "./sums";

const row = (item: string, unitPrice: string, tiers: { from: string; price: string }[] = []) => ({
  ...{ service: "s", item, name: item, unit: "st", unitPrice: decimalOf(unitPrice), tiers },
  ...{ bindingUntil: null, noticeMonths: null },
});
const prices = [
  { validFrom: "2026-01-01", rows: [row("a", "100"), row("t", "10", [{ from: "100", price: "8" }])] },
  { validFrom: "2027-01-01", rows: [row("a", "110"), row("t", "10", [{ from: "100", price: "8" }])] },
];
const taken = (item: string, quantity: string, callOff = "") => ({
  ...{ service: "s", item, costCentre: "X", quantity: decimalOf(quantity), from: "2026-01-01", to: null, callOff },
});
const named = namedIn([]);
const agreed = [taken("a", "10"), taken("t", "95")];
const callOff = (state: CalledOff["state"], more: Partial<CalledOff> = {}): CalledOff => ({
  ...{ number: 7, state, from: "2026-11-01", currency: "SEK", oneOff: 50_000n },
  lines: [{ position: 1, service: "s", item: "a", costCentre: "X", quantity: decimalOf("3"), unitPrice: null }],
  ...more,
});
const line = (item: string, quantity: string, unitPrice: string | null = null) => ({
  ...{ position: 1, service: "s", item, costCentre: "X", quantity: decimalOf(quantity) },
  unitPrice: unitPrice === null ? null : decimalOf(unitPrice),
});
const foreseen = (month: string, one: CalledOff, known = "2026-10") => {
  const rows = forecastOf(month, known, { prices, usage: [], ...knownChanges({ agreed, named, callOffs: [one] }) });
  return rows.reduce((all, { committed }) => all + committed, 0n);
};

describe("a call-off in the forecast", () => {
  // As it is: 10 × 100.00 + 95 × 10.00 = 1 950.00 in November and December; 10 × 110.00 + 950.00 = 2 050.00 from January.
  it.each([
    ["requested", "2026-12", 195_000n],
    ["offered", "2026-12", 195_000n],
    ["declined", "2026-12", 195_000n],
    ["withdrawn", "2026-12", 195_000n],
    // 13 × 100.00 + 950.00 = 2 250.00, and 500.00 once in the month it begins.
    ["ordered", "2026-11", 275_000n],
    ["delivered", "2026-12", 225_000n],
    // 13 × 110.00 + 950.00 = 2 380.00 at the new list.
    ["invoiced", "2027-01", 238_000n],
    // What was paid once is on the invoice by then.
    ["invoiced", "2026-11", 225_000n],
  ] as const)("%s: %s comes to %s", (state, month, total) => {
    expect(foreseen(month, callOff(state))).toBe(total);
  });

  it("moves what is paid once to the first month without an invoice, and never counts it twice", () => {
    // November is invoiced without it: 13 × 100.00 + 950.00 + 500.00 in December, 13 × 110.00 + 950.00 in January.
    expect(foreseen("2026-12", callOff("ordered"), "2026-11")).toBe(275_000n);
    expect(foreseen("2027-01", callOff("ordered"), "2026-11")).toBe(238_000n);
  });

  it("is not counted once more when the contract's quantities name it", () => {
    const rows = [taken("a", "13", "avr 7"), taken("t", "95")];
    const [one, names] = [callOff("invoiced"), namedIn(rows)];
    expect(isNamed(one, names)).toBe(true);
    expect(knownChanges({ agreed: rows, named: names, callOffs: [one] })).toEqual({ agreed: rows, once: [] });
    // 13 × 100.00 less 10 × 100.00.
    expect(effectOf(one, { prices, agreed: rows, named: names, callOffs: [] }).perMonth).toBe(30_000n);
    // A line that no quantity names is counted beside those that one does.
    const two = callOff("ordered", { lines: [line("a", "3"), line("t", "2")] });
    expect(isNamed(two, names)).toBe(false);
    expect(knownChanges({ agreed: rows, named: names, callOffs: [two] }).agreed.slice(2)).toMatchObject([
      { item: "t" },
    ]);
    // 300.00 and 2 × 10.00.
    expect(effectOf(two, { prices, agreed: rows, named: names, callOffs: [two] }).perMonth).toBe(32_000n);
  });

  it("stays in the forecast for the cost centre that the contract does not name", () => {
    const both = callOff("ordered", { lines: [line("a", "3"), { ...line("a", "2"), position: 2, costCentre: "Y" }] });
    const rows = [taken("a", "13", "AVR-7"), taken("t", "95")];
    const { agreed: known } = knownChanges({ agreed: rows, named: namedIn(rows), callOffs: [both] });
    expect(known.slice(2)).toMatchObject([{ item: "a", costCentre: "Y", quantity: decimalOf("2") }]);
    expect(isNamed(both, namedIn(rows))).toBe(false);
  });

  it("is never counted with those of another currency", () => {
    const [crowns, euros] = [callOff("ordered"), callOff("ordered", { number: 8, currency: "EUR", oneOff: 9_900n })];
    const callOffs = inCurrency("SEK", [crowns, euros]);
    expect(knownChanges({ agreed, named, callOffs }).once).toEqual([
      { month: "2026-11", costCentre: "X", amount: 50_000n },
    ]);
    // 95 + 5 would reach the tier of 100 together with the other's.
    const [own, other] = [callOff("offered", { lines: [line("t", "1")] }), { ...euros, lines: [line("t", "4")] }];
    expect(effectOf(own, { prices, agreed, named, callOffs: [own, other] }).perMonth).toBe(1_000n);
  });

  it("raises the year it is ordered in, at once", () => {
    const of = (state: CalledOff["state"]) => {
      const basis = { prices, usage: [], ...knownChanges({ agreed, named, callOffs: [callOff(state)] }) };
      return outlookOf(2026, "2026-10", [], new Map(), basis).total.forecast;
    };
    // November and December: 2 × 300.00 and 500.00 once.
    expect(of("ordered") - of("offered")).toBe(110_000n);
    expect(effectOnYear(callOff("offered"), { prices, agreed, named, callOffs: [] }, 2026)).toBe(110_000n);
    // 12 × 330.00 in the year after.
    expect(effectOnYear(callOff("offered"), { prices, agreed, named, callOffs: [] }, 2027)).toBe(396_000n);
  });

  it("takes the price that was offered for its own units, and the list's for the rest", () => {
    const own = callOff("ordered", { lines: [line("a", "3", "90.5")], oneOff: 0n });
    // 3 × 90.50 = 271.50.
    expect(effectOf(own, { prices, agreed, named, callOffs: [own] })).toEqual({
      ...{ from: "2026-11", perMonth: 27_150n, oneOff: 0n },
    });
  });

  it("reaches a tier for all units, together with what others have ordered", () => {
    const other = callOff("ordered", { number: 8, lines: [line("t", "4")], oneOff: 0n });
    const own = callOff("offered", { lines: [line("t", "1")], oneOff: 0n });
    // 99 × 10.00 = 990.00; 100 × 8.00 = 800.00.
    expect(effectOf(own, { prices, agreed, named, callOffs: [own, other] }).perMonth).toBe(-19_000n);
    // Alone 95 × 10.00 = 950.00; 96 × 10.00 = 960.00.
    expect(effectOf(own, { prices, agreed, named, callOffs: [own] }).perMonth).toBe(1_000n);
  });

  it("holds from the first whole month", () => {
    expect(firstMonthOf("2026-11-01")).toBe("2026-11");
    expect(firstMonthOf("2026-11-02")).toBe("2026-12");
  });

  it("is right on an invoice when it is delivered, not before", () => {
    expect(deliveredChanges({ named, callOffs: [callOff("ordered")] })).toEqual([]);
    expect(deliveredChanges({ named, callOffs: [callOff("delivered")] })).toHaveLength(1);
  });

  it("is summed by what is counted and what is only offered", () => {
    const callOffs = [callOff("ordered"), callOff("offered", { number: 8 }), callOff("requested", { number: 9 })];
    expect(sumsUnderWay({ prices, agreed, named, callOffs })).toEqual({
      counted: { n: 1, perMonth: 30_000n, oneOff: 50_000n },
      offered: { n: 1, perMonth: 30_000n, oneOff: 50_000n },
      requested: 1,
    });
    expect(sumsOnYear({ prices, agreed, named, callOffs }, 2026)).toEqual({
      counted: { n: 1, amount: 110_000n },
      offered: { n: 1, amount: 110_000n },
    });
  });
});

describe("what is asked for", () => {
  it.each([
    [{ item1: "s a", quantity1: "7" }, "7"],
    [{ item1: "s a", quantity1: "−3" }, "-3"],
    [{ item1: "s a", quantity1: "+1 200,5" }, "1200.5"],
  ])("%j is read as %s", (typed, quantity) => {
    expect(linesOf(typed, "sv")).toEqual([{ service: "s", item: "a", costCentre: "", quantity: decimalOf(quantity) }]);
  });

  it.each([
    [{}, "noLines", "item1"],
    [{ item1: "s a", quantity1: "" }, "quantity", "quantity1"],
    [{ item1: "s a", quantity1: "0" }, "quantity", "quantity1"],
    [{ item1: "s a", quantity1: "1e3" }, "quantity", "quantity1"],
    [{ quantity2: "4" }, "noItem", "item2"],
    [{ item1: "s a", quantity1: "1", item2: "s a", quantity2: "2" }, "twice", "item2"],
  ])("%j is refused: %s at %s", (typed, problem, field) => {
    expect(linesOf(typed, "sv")).toEqual({ problem: `callOffs.problem.${problem}`, field });
  });

  it.each([
    ["a", "-11", "2026-12-01", "tooFew", "quantity1"],
    ["x", "1", "2026-12-01", "notListed", "item1"],
    ["a", "1", "2026-11-19", "past", "from"],
  ])("%s by %s from %s cannot be: %s", (item, quantity, from, problem, field) => {
    const lines = [{ service: "s", item, costCentre: "X", quantity: decimalOf(quantity) }];
    const draft = { title: "x", body: "", from, lines };
    expect(problemOf(draft, { prices, agreed }, "2026-11-20")).toEqual({
      problem: `callOffs.problem.${problem}`,
      field,
    });
  });

  it("may be all that there is", () => {
    const lines = [{ service: "s", item: "a", costCentre: "X", quantity: decimalOf("-10") }];
    expect(problemOf({ title: "x", body: "", from: "2026-12-01", lines }, { prices, agreed }, "2026-11-20")).toBeNull();
  });
});
