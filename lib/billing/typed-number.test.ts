import fc from "fast-check";
import { expect, it } from "vitest";
import { compare, decimalOf } from "./decimal";
import { typedAmount, typedDecimal, typedText } from "./typed-number";

it.each([
  // What is typed, as Swedish reads it, and as English does.
  ["1 234,50 kr", "1234.5", "1234.5"],
  ["1 234.50", "1234.5", "1234.5"],
  ["372,5", "372.5", "372.5"],
  ["0,125", "0.125", "0.125"],
  ["1,234", "1.234", "1234"],
  ["1.234", "1.234", "1.234"],
  ["1,234.50", "1234.5", "1234.5"],
  ["1.234,50", "1234.5", "1234.5"],
  ["1,234,567", "1234567", "1234567"],
  ["1.234.567", "1234567", "1234567"],
  ["−3", "-3", "-3"],
  ["-1,234.5", "-1234.5", "-1234.5"],
  ["12,34,567", null, null],
  ["1,234.567.8", null, null],
  ["12,34.5", null, null],
  ["1,", null, null],
  [",5", null, null],
  ["1e3", null, null],
  ["", null, null],
])("%j is %s in Swedish and %s in English", (typed, sv, en) => {
  expect(typedDecimal(typed, "sv")).toEqual(sv === null ? null : decimalOf(sv));
  expect(typedDecimal(typed, "en")).toEqual(en === null ? null : decimalOf(en));
});

it.each([
  ["1 234,50 kr", 123_450n, 123_450n],
  ["0.5", 50n, 50n],
  ["1,234", null, 123_400n],
  // Thousands, or a number with three decimals: nobody knows.
  ["12.500", null, null],
  ["-5", null, null],
  ["tio", null, null],
  ["1e5", null, null],
  ["", null, null],
])("%j is an amount of %s in Swedish and %s in English", (typed, sv, en) => {
  expect([typedAmount(typed, "sv"), typedAmount(typed, "en")]).toEqual([sv, en]);
});

it("reads back what a field shows, in either language", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.nat(8), fc.constantFrom("sv", "en"), (units, scale, lang) => {
      const read = typedDecimal(typedText({ units, scale }, lang as "sv"), lang as "sv");
      expect(read && compare(read, { units, scale })).toBe(0);
    }),
  );
});
