import { divideRounded } from "@/lib/billing/decimal";

/** A service credit of so many per cent of a month's fee, both as agreed; the fee and the credit in hundredths, rounded once. */
export function creditDue(fee: bigint, percent: number): bigint {
  return divideRounded(fee * BigInt(Math.round(percent * 10_000)), 1_000_000n);
}
