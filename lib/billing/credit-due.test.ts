import { expect, it } from "vitest";
import { creditDue } from "./credit-due";

it.each([
  // 2.5 % of 1 001.00 is 25.025, which is 25.03.
  [100_100n, 2.5, 2_503n],
  [100_000n, 5, 5_000n],
  [100_000n, 0, 0n],
])("of %s hundredths, %s per cent is %s", (fee, percent, due) => expect(creditDue(fee, percent)).toBe(due));
