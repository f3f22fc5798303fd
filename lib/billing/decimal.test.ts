import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  decimalOf,
  divideRounded,
  multiply,
  negate,
  parseDecimal,
  roundTo,
  subtract,
  textOf,
  toHundredths,
} from "./decimal";
import { addMoney, carriedRounding, lineAmount, vatOf } from "./money";

const decimals = fc.record({
  units: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  scale: fc.integer({ min: 0, max: 12 }),
});

describe("an exact decimal", () => {
  it.each([
    ["-0.00000000603", "-0.00000000603"],
    ["0034.500", "34.5"],
    ["+2", "2"],
    ["-0", "0"],
  ])("reads %s", (text, back) => expect(textOf(decimalOf(text))).toBe(back));

  it.each(["", "1e5", " 1", "1,5", ".5", "1.", "NULL", "NaN", "--1", "1234567890123456789", "0.1234567890123456789"])(
    "refuses %j",
    (text) => expect(parseDecimal(text)).toBeNull(),
  );

  it("reads back what it writes, and adds, subtracts and multiplies as whole numbers do", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compare(decimalOf(textOf(a)), a)).toBe(0);
        expect(textOf(subtract(add(a, b), b))).toBe(textOf(a));
        expect(textOf(multiply(a, negate(b)))).toBe(textOf(negate(multiply(b, a))));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["12.345", 1235n],
    ["-12.345", -1235n],
    ["12.344999999999999999", 1234n],
    ["0.004", 0n],
    ["1000000000000000", 100000000000000000n],
  ])("rounds %s once, halves away from zero", (text, hundredths) =>
    expect(toHundredths(decimalOf(text))).toBe(hundredths),
  );

  it("divides with one rounding", () => {
    expect([divideRounded(7n, 2n), divideRounded(-7n, 2n), divideRounded(7n, -2n), divideRounded(1n, 3n)]).toEqual([
      4n,
      -4n,
      -4n,
      0n,
    ]);
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
    expect(textOf(roundTo(decimalOf("2.71828"), 3))).toBe("2.718");
  });
});

describe("money", () => {
  it("is never added across currencies", () => {
    expect(() => addMoney({ amount: 1n, currency: "SEK" }, { amount: 1n, currency: "USD" })).toThrow(/not added/);
  });

  it("rounds a line once: 3 times 0.335 is 1.01, not 3 times 0.34", () => {
    expect(lineAmount(decimalOf("3"), decimalOf("0.335"))).toBe(101n);
  });

  it("carries what is less than a hundredth, so that the lines come to the rounded total", () => {
    const lines = fc.array(
      decimals.map(({ units, scale }) => ({ units: units % 10_000n, scale })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(lines, (exact) => {
        const given = carriedRounding(exact).reduce((all, one) => all + one, 0n);
        expect(given).toBe(toHundredths(exact.reduce(add, decimalOf("0"))));
      }),
      { numRuns: 500 },
    );
  });

  it("counts VAT on the sum of a rate", () => expect(vatOf(10_001n, decimalOf("25"))).toBe(2_500n));
});
