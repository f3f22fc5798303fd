import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { lineAmount } from "../money";
import { type DoubleLine, deviationsOf, type InvoicedCell } from "./deviations";
import { expectedUnits, heldAgainst } from "./expected-units";
import { type DatedPrices, unitPriceFor } from "./prices";

const price = (item: string, unitPrice: string, tiers: { from: string; price: string }[] = []) => ({
  ...{ service: "workplace", item, name: item, unit: "st", unitPrice: decimalOf(unitPrice), tiers },
  ...{ bindingUntil: null, noticeMonths: null },
});
const lists: DatedPrices[] = [
  { validFrom: "2025-01-01", rows: [price("a", "100"), price("t", "10", [{ from: "100", price: "8" }])] },
  { validFrom: "2026-01-01", rows: [price("a", "110"), price("t", "10", [{ from: "100", price: "8" }])] },
];
const agreed = [
  { service: "workplace", item: "a", costCentre: "", quantity: decimalOf("5"), from: "2025-01-01", to: null },
  { service: "workplace", item: "t", costCentre: "", quantity: decimalOf("120"), from: "2025-01-01", to: "2025-12-31" },
];
const cell = (item: string, quantity: string, unitPrice: string, month = "2026-03"): InvoicedCell => ({
  ...{ month, service: "workplace", item, unit: "st", costCentre: "", isUsage: false },
  ...{ unitPrice: decimalOf(unitPrice), quantity: decimalOf(quantity) },
  amount: lineAmount(decimalOf(quantity), decimalOf(unitPrice)),
});
const found = (cells: InvoicedCell[], doubles: DoubleLine[] = []) =>
  deviationsOf(cells, doubles, lists, agreed).map(({ rule, item, amount }) => ({ rule, item, amount }));

describe("what differs from the contract", () => {
  it("is nothing when price, tier and quantity are as agreed", () => {
    expect(found([cell("a", "5", "110")])).toEqual([]);
    expect(found([cell("a", "5", "100", "2025-12"), cell("t", "120", "8", "2025-12")])).toEqual([]);
  });

  it.each([
    ["the old price after a new list", [cell("a", "5", "100")], { rule: "price", item: "a", amount: -5_000n }],
    ["too many", [cell("a", "7", "110")], { rule: "quantity", item: "a", amount: 22_000n }],
    [
      "the price of a tier that is not reached",
      [cell("a", "5", "100", "2025-12"), cell("t", "120", "10", "2025-12")],
      { rule: "price", item: "t", amount: 24_000n },
    ],
    [
      "what is agreed and not invoiced",
      [cell("a", "5", "100", "2025-12")],
      { rule: "quantity", item: "t", amount: -96_000n },
    ],
  ])("finds %s, with its amount", (_name, cells, expected) => expect(found(cells)).toEqual([expected]));

  it("finds what is in no price list, and nothing more of it", () => {
    expect(found([cell("a", "5", "110"), cell("x", "2", "50")])).toEqual([
      { rule: "not_in_contract", item: "x", amount: 10_000n },
    ]);
  });

  it("misses nothing of an article that has been ordered off again", () => {
    const off = { ...agreed[0], service: "workplace", item: "a", costCentre: "", quantity: decimalOf("-5"), to: null };
    const rows = [...agreed, { ...off, from: "2026-01-01" }];
    expect(deviationsOf([cell("t", "10", "10")], [], lists, rows).filter(({ item }) => item === "a")).toEqual([]);
  });

  // Five at the list's 110.00 and three that were ordered at 90.50.
  const called = [
    ...agreed,
    { ...(agreed[0] as (typeof agreed)[0]), quantity: decimalOf("3"), ownPrice: decimalOf("90.5") },
  ];
  it.each([
    ["at what was offered and the list's price: nothing", [cell("a", "5", "110"), cell("a", "3", "90.5")], []],
    // 3 × (110.00 − 90.50).
    ["all at the list's price", [cell("a", "8", "110")], [["price", 5_850n, "110", "90.5"]]],
    // 5 × (100.00 − 110.00) and 3 × (100.00 − 90.50).
    [
      "all at an old price",
      [cell("a", "8", "100")],
      [
        ["price", -5_000n, "100", "110"],
        ["price", 2_850n, "100", "90.5"],
      ],
    ],
    // 2 × 90.50: they were invoiced at what was offered.
    ["two too many", [cell("a", "5", "110"), cell("a", "5", "90.5")], [["quantity", 18_100n, "10", "8"]]],
    ["those of the call-off are missing", [cell("a", "5", "110")], [["quantity", -27_150n, "5", "8"]]],
    [
      "one at the list's price is missing",
      [cell("a", "4", "110"), cell("a", "3", "90.5")],
      [["quantity", -11_000n, "7", "8"]],
    ],
    // 5 × 110.00 + 3 × 90.50.
    ["nothing of it", [cell("t", "1", "10")], [["quantity", -82_150n, "0", "8"]]],
  ])("values units of a call-off at what was offered: %s", (_name, cells, expected) => {
    const told = deviationsOf(cells, [], lists, called).filter(({ item }) => item === "a");
    expect(told.map(({ rule, amount, invoiced, expected: should }) => [rule, amount, invoiced, should])).toEqual(
      expected,
    );
  });

  // Ten at the list's 110.00; three were ordered at 90.50, or given back at it.
  const at = (quantity: string, ownPrice?: string) => ({
    ...{ service: "workplace", item: "a", costCentre: "", quantity: decimalOf(quantity), from: "2026-01-01", to: null },
    ...(ownPrice && { ownPrice: decimalOf(ownPrice) }),
  });
  const [more, fewer, returned] = [
    [at("10"), at("3", "90.5")],
    [at("10"), at("-3", "90.5")],
    [at("10"), at("3", "90.5"), at("-3", "90.5")],
  ];
  it.each([
    ["as offered", fewer, [cell("a", "10", "110"), cell("a", "-3", "90.5")], []],
    // 7 × 110.00 is less than 10 × 110.00 − 3 × 90.50 by 3 × 19.50.
    ["off the list's units instead", fewer, [cell("a", "7", "110")], [["price", -5_850n, "110", "90.5"]]],
    ["and not taken off", fewer, [cell("a", "10", "110")], [["quantity", 27_150n, "10", "7"]]],
    [
      "and taken off twice",
      fewer,
      [cell("a", "10", "110"), cell("a", "-6", "90.5")],
      [["quantity", -27_150n, "4", "7"]],
    ],
    ["all that was ordered at it", returned, [cell("a", "10", "110")], []],
    [
      "though they should be there",
      more,
      [cell("a", "10", "110"), cell("a", "-3", "90.5")],
      [["quantity", -54_300n, "7", "13"]],
    ],
    // 16 × 110.00 − 3 × 90.50 is more than 10 × 110.00 + 3 × 90.50 by 6 × 19.50.
    [
      "for more at the list's price",
      more,
      [cell("a", "16", "110"), cell("a", "-3", "90.5")],
      [["price", 11_700n, "110", "90.5"]],
    ],
  ])("tells of units that go off at an offered price once: %s", (_name, rows, cells, expected) => {
    const told = deviationsOf(cells, [], lists, rows).map((one) => [one.rule, one.amount, one.invoiced, one.expected]);
    expect(told).toEqual(expected);
  });

  it("comes to what was invoiced beyond what should have been, whatever the cells are", () => {
    const quantity = fc.integer({ min: -20, max: 60 });
    const units = fc.array(fc.tuple(quantity, fc.constantFrom("110", "90.5", "100", "3.25")), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(units, fc.integer({ min: -40, max: 40 }), (drawn, ordered) => {
        const cells = drawn.map(([size, unitPrice]) => cell("a", String(size), unitPrice));
        const rows = [
          { ...(agreed[0] as (typeof agreed)[0]) },
          { ...(agreed[0] as (typeof agreed)[0]), quantity: decimalOf(String(ordered)), ownPrice: decimalOf("90.5") },
        ];
        const { wrong, quantityAmount } = heldAgainst(cells, expectedUnits(rows, decimalOf("110")));
        const off = wrong.reduce((all, { amount }) => all + amount, quantityAmount);
        const invoiced = cells.reduce((all, { amount }) => all + amount, 0n);
        expect(off).toBe(invoiced - 5n * 11_000n - BigInt(ordered) * 9_050n);
      }),
    );
  });

  it("counts a line that is invoiced twice once, and not as too many", () => {
    const twice = { ...cell("a", "5", "110"), lineId: "id", number: "2", firstNumber: "1" };
    const both = { ...cell("a", "10", "110") };
    expect(found([both], [twice])).toEqual([{ rule: "double", item: "a", amount: 55_000n }]);
  });

  it("takes the price of the highest tier that is reached", () => {
    const tiers = [
      { from: "100", price: "8" },
      { from: "500", price: "7.125" },
    ];
    const at = (quantity: string) => unitPriceFor({ unitPrice: decimalOf("10"), tiers }, decimalOf(quantity));
    expect(["99.999", "100", "5000"].map(at)).toEqual([decimalOf("10"), decimalOf("8"), decimalOf("7.125")]);
  });
});
