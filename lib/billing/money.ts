import { add, type Decimal, multiply, ofHundredths, toHundredths, zero } from "./decimal";

/**
 * How money is counted, in one place:
 * 1. An amount is a whole number of hundredths (öre, cents) with the currency it was invoiced in. Amounts of different
 *    currencies are never added; `addMoney` throws.
 * 2. A unit price is an exact decimal. It is never rounded; only an amount is.
 * 3. A line is rounded once, halves away from zero (12.345 becomes 12.35, and -12.345 becomes -12.35), when it is received.
 *    From then on whole hundredths are added, so every total is exact and the same in whichever order it is added up.
 * 4. A bill of many lines that are each less than a hundredth is rounded where its running total is (`carriedRounding`):
 *    each line is still rounded once, and the lines come to exactly the rounded total instead of to nothing.
 * 5. VAT stands apart. It is counted per rate on the sum of that rate's lines and rounded once per rate; no total in the
 *    portal holds VAT unless it says so.
 * 6. Only shown figures are shortened, never those that are counted on.
 */
interface Money {
  readonly amount: bigint;
  readonly currency: string;
}

/** Throws RangeError for different currencies. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} are not added.`);
  return { amount: a.amount + b.amount, currency: a.currency };
}

/** Quantity times unit price in hundredths, rounded once. */
export function lineAmount(quantity: Decimal, unitPrice: Decimal): bigint {
  return toHundredths(multiply(quantity, unitPrice));
}

/** The hundredths of each of a bill's lines; together they are the rounded sum of the exact amounts. */
export function carriedRounding(exact: readonly Decimal[]): bigint[] {
  let running = zero;
  let given = 0n;
  return exact.map((amount) => {
    running = add(running, amount);
    const share = toHundredths(running) - given;
    given += share;
    return share;
  });
}

/** VAT of a rate in per cent on a sum in hundredths, rounded once. */
export function vatOf(net: bigint, rate: Decimal): bigint {
  return toHundredths(multiply(ofHundredths(net), { units: rate.units, scale: rate.scale + 2 }));
}
