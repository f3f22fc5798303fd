import { describe, expect, it } from "vitest";
import { checkInvoice } from "./checked";
import { type InvoiceDraft, invoiceDraftSchema } from "./draft";

const draft = (changes: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  ...{ seller: "Drift AB", number: "1", issuedOn: "2026-10-31", currency: "SEK" },
  lines: [
    { text: "Arbetsplats", quantity: "3", unitPrice: "33.335", periodFrom: "2026-10-01" },
    { text: "Konsult", amount: "1000", vatRate: "0" },
  ],
  ...changes,
});
const outcome = (changes?: Partial<InvoiceDraft>) => checkInvoice(invoiceDraftSchema.parse(draft(changes)));
const reasons = (changes: Partial<InvoiceDraft>) => {
  const result = outcome(changes);
  return "problems" in result ? result.problems.map(({ field, reason }) => `${field}: ${reason}`) : [];
};

describe("an invoice's sums", () => {
  // 3 × 33.335 = 100.005 → 100.01; VAT 25 % of 100.01 is 25.0025 → 25.00.
  it("are counted with one rounding per line and per rate", () => {
    expect(outcome({ net: "1100.01", vat: "25.00" })).toMatchObject({
      checked: {
        net: 110_001n,
        vat: 2_500n,
        lines: [
          { amount: 10_001n, kind: "recurring", month: "2026-10" },
          { kind: "one_off", unitPrice: "1000" },
        ],
      },
    });
  });

  it.each([
    ["a wrong total", { net: "1100.02" }, "net: the total without VAT is 1100.02, but the lines come to 1100.01"],
    ["a wrong VAT", { vat: "30" }, "vat: the VAT is 30, but the rates come to 25"],
    [
      "a wrong VAT of a rate",
      {
        vatRates: [
          { rate: "25.00", net: "100.01", vat: "25.02" },
          { rate: "0", net: "1000", vat: "0" },
        ],
      },
      "VAT 25 %: the VAT is 25.02, but 25 % of 100.01 is 25",
    ],
    [
      "a rate without lines",
      {
        vatRates: [
          { rate: "25", net: "100.01", vat: "25" },
          { rate: "0", net: "1000", vat: "0" },
          { rate: "6", net: "1", vat: "0.06" },
        ],
      },
      "VAT 6 %: VAT is counted on 1, but no line has this rate",
    ],
    [
      "a wrong line",
      { lines: [{ text: "x", quantity: "2", unitPrice: "10", amount: "21" }] },
      "line 1: the amount is 21, but 2 times 10 is 20",
    ],
    [
      "a credit note that takes",
      { kind: "credit_note" as const, lines: [{ text: "x", amount: "5" }] },
      "net: a credit note gives back, but its lines come to 5; write them negative",
    ],
    [
      "a period that ends before it begins",
      { lines: [{ text: "x", amount: "5", periodFrom: "2026-10-02", periodTo: "2026-10-01" }] },
      "line 1: the service period ends (2026-10-01) before it begins (2026-10-02)",
    ],
  ])("that are wrong are refused with a sentence: %s", (_name, changes, sentence) => {
    expect(reasons(changes)).toContain(sentence);
  });

  it("let a seller round VAT line by line", () => {
    expect(
      reasons({
        vatRates: [
          { rate: "25", net: "100.01", vat: "25.01" },
          { rate: "0", net: "1000", vat: "0" },
        ],
      }),
    ).toEqual([]);
  });

  it("of a cloud bill carry what is less than a hundredth", () => {
    const lines = Array.from({ length: 10 }, () => ({ text: "x", amount: "0.00150000001" }));
    const result = outcome({ lines });
    expect(result).toMatchObject({ checked: { net: 2n } });
  });
});
