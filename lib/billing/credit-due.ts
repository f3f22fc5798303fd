import { divideRounded } from "./decimal";

/** A service credit of so many per cent of a month's fee, both as agreed; the fee and the credit in hundredths, rounded once. */
export function creditDue(fee: bigint, percent: number): bigint {
  return divideRounded(fee * BigInt(Math.round(percent * 10_000)), 1_000_000n);
}

/** What recurs in a month, usage included: the fee that a service credit is a share of. Amounts in hundredths. */
export function monthlyFee(sums: readonly { kind: string; amount: bigint }[]): bigint {
  const recurring = sums.filter(({ kind }) => kind === "recurring" || kind === "usage");
  return recurring.reduce((all, { amount }) => all + amount, 0n);
}
