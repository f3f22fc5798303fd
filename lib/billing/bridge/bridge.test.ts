import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, type Decimal, decimalOf, zero } from "../decimal";
import { grouped } from "../grouped";
import { lineAmount } from "../money";
import { type BridgeSide, bridgeOf, type ItemSum } from "./bridge";

interface Line {
  item: string;
  kind: "recurring" | "once" | "credits";
  quantity: Decimal;
  unitPrice: Decimal;
}

/** As the database adds up. */
function sideOf(lines: readonly Line[]): BridgeSide {
  const sums = (kind: Line["kind"]): ItemSum[] =>
    [
      ...grouped(
        lines.filter((line) => line.kind === kind),
        ({ item }) => item,
      ),
    ].map(([item, group]) => {
      const prices = group.map(({ unitPrice }) => unitPrice).sort(compare);
      return {
        ...{ service: "s", item, unit: "st", lines: group.length },
        quantity: group.reduce((all, { quantity }) => add(all, quantity), zero),
        amount: group.reduce((all, line) => all + lineAmount(line.quantity, line.unitPrice), 0n),
        lowest: prices[0] as Decimal,
        highest: prices.at(-1) as Decimal,
      };
    });
  return { recurring: sums("recurring"), once: sums("once"), credits: sums("credits") };
}

const line = (item: string, quantity: string, price: string, kind: Line["kind"] = "recurring"): Line => ({
  ...{ item, kind, quantity: decimalOf(quantity), unitPrice: decimalOf(price) },
});

const effects = (before: Line[], after: Line[]) =>
  Object.fromEntries(bridgeOf(sideOf(before), sideOf(after)).bars.map(({ name, effect }) => [name, effect]));

describe("the bridge between two periods", () => {
  // 10 × (110 − 100) = 100.00 price; (12 − 10) × 110 = 220.00 quantity; new 50.00; ended −30.00; 500.00 once; −25.00 credit.
  it("follows the formula", () => {
    const before = [line("a", "10", "100"), line("c", "1", "30")];
    const after = [
      line("a", "12", "110"),
      line("b", "1", "50"),
      line("p", "1", "500", "once"),
      line("k", "1", "-25", "credits"),
    ];
    expect(effects(before, after)).toEqual({
      ...{ price: 10_000n, quantity: 22_000n, started: 5_000n, ended: -3_000n, once: 50_000n, credits: -2_500n },
    });
  });

  it("has no price effect where the price stands still, however it is rounded", () => {
    const { price, quantity } = effects([line("a", "100000", "0.12345")], [line("a", "3", "0.12345")]);
    expect([price, quantity]).toEqual([0n, -1_234_463n]);
  });

  it("takes the average where an item has several prices", () => {
    const mixed = [line("a", "1", "10"), line("a", "1", "20")];
    expect(effects(mixed, [line("a", "4", "20")])).toMatchObject({ price: 1_000n, quantity: 4_000n });
  });

  it("calls all of it quantity where nothing was taken before", () => {
    expect(effects([line("a", "0", "10")], [line("a", "2", "20")])).toMatchObject({ price: 0n, quantity: 4_000n });
  });

  const decimals = (least: bigint, most: bigint) =>
    fc.record({ units: fc.bigInt({ min: least, max: most }), scale: fc.integer({ min: 0, max: 11 }) });
  const lines = fc.array(
    fc.record({
      item: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      kind: fc.constantFrom("recurring", "recurring", "recurring", "once", "credits"),
      quantity: decimals(-1_000n, 1_000_000n),
      unitPrice: decimals(-1_000_000n, 10n ** 12n),
    }),
    { maxLength: 12 },
  ) as fc.Arbitrary<Line[]>;

  it("comes to the difference, to the hundredth, for 10 000 generated pairs of invoices", () => {
    let off = 0n;
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const bridge = bridgeOf(sideOf(before), sideOf(after));
        const total = (of: Line[]) => of.reduce((all, one) => all + lineAmount(one.quantity, one.unitPrice), 0n);
        const rest = total(after) - total(before) - bridge.bars.reduce((all, { effect }) => all + effect, 0n);
        off += rest < 0n ? -rest : rest;
        for (const { effect, parts } of bridge.bars) {
          expect(parts.reduce((all, part) => all + part.effect, 0n)).toBe(effect);
        }
        return rest === 0n && bridge.difference === total(after) - total(before);
      }),
      { numRuns: 10_000 },
    );
    expect(off).toBe(0n);
  });
});
