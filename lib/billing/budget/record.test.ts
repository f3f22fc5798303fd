import { describe, expect, it } from "vitest";
import { decimalOf } from "../decimal";
import { outlookOf } from "./outlook";
import { type BillingRecord, knownAt } from "./record";

const on = (day: string) => Date.parse(`${day}T00:00:00Z`);
const priced = (validFrom: string, unitPrice: string, written: string) => ({
  ...{ validFrom, madeAt: on(written) },
  rows: [
    {
      ...{ service: "s", item: "a", name: "a", unit: "st", unitPrice: decimalOf(unitPrice), tiers: [] },
      ...{ bindingUntil: null, noticeMonths: null },
    },
  ],
});
const entry = (quantity: string, from: string, written: string, more = {}) => ({
  ...{ service: "s", item: "a", costCentre: "X", quantity: decimalOf(quantity), from, to: null, callOff: "" },
  ...{ madeAt: on(written), replaces: false, contractId: "c", contractTo: "2027-03-31", ...more },
});
const record: BillingRecord = {
  prices: [priced("2026-01-01", "100", "2025-12-01"), priced("2026-07-01", "110", "2026-05-20")],
  entries: [entry("10", "2026-01-01", "2025-12-01"), entry("12", "2026-07-01", "2026-06-10", { replaces: true })],
  terms: [
    { contractId: "c", madeAt: on("2025-12-01"), to: "2026-10-31" },
    { contractId: "c", madeAt: on("2026-08-15"), to: "2027-03-31" },
  ],
  callOffs: [
    {
      ...{ number: 1, state: "delivered", from: "2026-09-01", currency: "SEK", oneOff: 70_000n },
      lines: [
        { position: 1, service: "s", item: "a", costCentre: "X", quantity: decimalOf("5"), unitPrice: decimalOf("90") },
      ],
      offers: [
        { at: new Date(on("2026-07-20")), oneOff: 70_000n, prices: [{ position: 1, unitPrice: "90" }] },
        { at: new Date(on("2026-07-10")), oneOff: 90_000n, prices: [] },
      ],
      steps: [
        { state: "requested", at: new Date(on("2026-07-05")) },
        { state: "offered", at: new Date(on("2026-07-20")) },
        { state: "ordered", at: new Date(on("2026-08-02")) },
        { state: "delivered", at: new Date(on("2026-09-01")) },
      ],
    },
  ],
};
/** The year as it was foreseen at the end of a month, when a thousand a month had been invoiced until then. */
const foreseen = (month: string, known: BillingRecord = record) => {
  const next = `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, "0")}-01`;
  const basis = knownAt(known, on(next));
  return basis && outlookOf(2026, month, [], new Map(), { ...basis, usage: [] }).total.forecast;
};

describe("a forecast as it was once made", () => {
  it.each([
    // 10 × 100.00 in June to October, where the contract ended as it was known then.
    ["2026-05", "the list from July is known", 10n * (10_000n + 4n * 11_000n)],
    // 12 × 110.00 in July to October.
    ["2026-06", "the quantity from July is known", 12n * 4n * 11_000n],
    // The call-off is offered by then, not ordered.
    ["2026-07", "nothing is ordered", 12n * 3n * 11_000n],
    // Ordered: 5 × 90.00 from September and 700.00 once; the contract was drawn out: September to December.
    ["2026-08", "a call-off is ordered", 12n * 4n * 11_000n + 4n * 45_000n + 70_000n],
  ])("%s: %s", (month, _why, forecast) => expect(foreseen(month)).toBe(forecast));

  it("stays what it was, whatever is agreed and ordered afterwards", () => {
    const later: BillingRecord = {
      ...record,
      prices: [...record.prices, priced("2026-08-01", "500", "2026-08-01")],
      entries: [...record.entries, entry("99", "2026-02-01", "2026-08-01", { replaces: true, callOff: "AVR-1" })],
      terms: [...record.terms, { contractId: "c", madeAt: on("2026-11-01"), to: "2026-11-30" }],
    };
    for (const month of ["2026-05", "2026-06", "2026-07"]) expect(foreseen(month, later)).toBe(foreseen(month));
    expect(foreseen("2026-08", later)).not.toBe(foreseen("2026-08"));
  });

  it("is none before a contract was written down, and rests on invoices alone where there never was one", () => {
    expect(foreseen("2025-11")).toBeNull();
    expect(foreseen("2025-10", { prices: [], entries: [], terms: [], callOffs: [] })).toBe(0n);
  });
});
