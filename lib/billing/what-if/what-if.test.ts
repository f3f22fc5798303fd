import { describe, expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { countedAsAgreed, isCountedIn } from "./foreseen";
import { type QuantityChange, whatIf } from "./what-if";

const row = (item: string, unitPrice: string, terms: { bindingUntil?: string; noticeMonths?: number } = {}) => ({
  ...{
    service: "s",
    item,
    name: item,
    unit: "st",
    unitPrice: decimalOf(unitPrice),
    bindingUntil: null,
    noticeMonths: null,
  },
  ...{ tiers: item === "t" ? [{ from: "100", price: "8" }] : [], ...terms },
});
const terms = { bindingUntil: "2027-10-31", noticeMonths: 3 };
const prices = [
  { validFrom: "2026-01-01", rows: [row("a", "100", terms), row("t", "10"), row("n", "50", { noticeMonths: 6 })] },
  { validFrom: "2027-01-01", rows: [row("a", "110", terms), row("t", "10"), row("n", "50", { noticeMonths: 6 })] },
];
const of = (item: string, quantity: string, costCentre = "") => ({
  ...{ service: "s", item, costCentre, quantity: decimalOf(quantity), from: "2026-01-01", to: null },
});
const agreed = [of("a", "6", "X"), of("a", "4", "Y"), of("t", "99")];
const change = (item: string, quantity: string): QuantityChange => ({
  service: "s",
  item,
  quantity: decimalOf(quantity),
});
const ask = (changes: QuantityChange[], from = "2026-12") => whatIf(changes, from, { prices, agreed }, "2026-11-20");

describe("what other quantities would come to", () => {
  it("is counted per month, on the year and over twelve months, at each month's prices", () => {
    // Two more: 200.00 in December, 220.00 a month from January.
    expect(ask([change("a", "12")])).toMatchObject({
      items: [{ item: "a", before: decimalOf("10"), effect: 20_000n, earliest: null }],
      months: [{ month: "2026-12", effect: 20_000n }],
      ...{ onTheYear: 20_000n, wholeYear: 20_000n + 11n * 22_000n },
    });
  });

  it("takes the tier that is reached: one more may cost less", () => {
    // 99 × 10.00 = 990.00; 100 × 8.00 = 800.00.
    expect(ask([change("t", "100")]).onTheYear).toBe(-19_000n);
  });

  it("says when less may be taken at the earliest, by binding or by notice", () => {
    expect(ask([change("a", "0")]).items[0]).toMatchObject({ effect: -100_000n, earliest: "2027-11" });
    expect(
      whatIf([change("n", "0")], "2027-01", { prices, agreed: [...agreed, of("n", "2")] }, "2026-11-20").items[0]
        ?.earliest,
    ).toBe("2027-06");
    expect(
      whatIf([change("n", "0")], "2027-06", { prices, agreed: [...agreed, of("n", "2")] }, "2026-11-20").items[0]
        ?.earliest,
    ).toBeNull();
  });

  it("ends what is counted as the forecast carries it on, month by month", () => {
    // 1 000 in January and 10 more each month, for each of two cost centres: 2 × 1 100 in November, 2 × 1 110 in December.
    const usage = Array.from({ length: 9 }, (_, index) => `2026-0${index + 1}`).flatMap((month, index) =>
      ["X", "Y"].map((costCentre) => {
        return { month, service: "s", item: "t", costCentre, quantity: decimalOf(String(1_000 + 10 * index)) };
      }),
    );
    const basis = { prices, agreed: [...agreed.slice(0, 2), ...countedAsAgreed("2026-09", usage)] };
    const ended = whatIf([change("t", "0")], "2026-11", basis, "2026-10-20");
    // 8.00 each from a hundred on.
    expect(ended.items).toMatchObject([{ before: decimalOf("2200"), effect: -1_760_000n, earliest: null }]);
    expect(ended.onTheYear).toBe(-1_760_000n - 1_776_000n);
    expect(isCountedIn(usage)({ service: "s", item: "t" })).toBe(true);
    expect(isCountedIn(usage)({ service: "s", item: "a" })).toBe(false);
  });

  it("leaves out what is not changed and what has no price", () => {
    expect(ask([change("a", "10"), change("x", "5")])).toMatchObject({ items: [], onTheYear: 0n, wholeYear: 0n });
  });
});
