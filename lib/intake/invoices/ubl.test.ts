import { describe, expect, it } from "vitest";
import { checkInvoice } from "@/lib/billing/invoices/checked";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { ublInvoice } from "@/tests/fixtures/ubl";
import { readUbl } from "./ubl";

const checked = (text: string) => {
  const reading = readUbl(text);
  if ("problem" in reading) return reading;
  return checkInvoice(invoiceDraftSchema.parse(reading.invoice.draft));
};
const problem = (text: string) => {
  const outcome = checked(text);
  if ("problem" in outcome) return outcome.problem;
  return "problems" in outcome ? `${outcome.problems[0]?.field}: ${outcome.problems[0]?.reason}` : "none";
};

describe("a Peppol BIS Billing 3 document", () => {
  it("is read with prices per base quantity, allowances, periods, cost centres and its PDF", () => {
    const reading = readUbl(ublInvoice());
    if ("problem" in reading) throw new Error(reading.problem);
    expect(reading.invoice.files).toEqual([{ name: "F-77.pdf", base64: "JVBERi0xLjQK" }]);
    expect(reading.invoice.draft).toMatchObject({
      seller: "Fjäll & Nät AB",
      number: "F-77",
      dueOn: "2026-11-30",
      credits: "F-76",
    });
    expect(checked(ublInvoice())).toMatchObject({
      checked: {
        ...{ net: 24_900n, vat: 6_225n },
        lines: [
          { item: "AP-BAS", unit: "st", unitPrice: "100", costCentre: "1100", kind: "recurring", month: "2026-10" },
          { amount: 5_400n, unitPrice: "0.036", costCentre: "5100" },
          { amount: 500n },
          { amount: -1_000n, kind: "one_off", text: "Rabatt" },
        ],
      },
    });
  });

  it("has units in words where contracts have them, and in codes elsewhere", () => {
    const units = [
      ["C62", "st"],
      ["HUR", "tim"],
      ["KGM", "KGM"],
      ["constructor", "constructor"],
    ] as const;
    for (const [code, unit] of units) {
      expect(checked(ublInvoice({ 'unitCode="C62">2<': `unitCode="${code}">2<` }))).toMatchObject({
        checked: { lines: [{ unit }, { unit: "st" }, {}, {}] },
      });
    }
  });

  it("gives back what a credit note says, with its signs turned", () => {
    expect(checked(ublInvoice({}, "CreditNote"))).toMatchObject({
      checked: { net: -24_900n, vat: -6_225n, lines: [{ amount: -20_000n, kind: "credit" }, {}, {}, {}] },
    });
  });

  it.each([
    [
      "a wrong line",
      { '<cbc:LineExtensionAmount currencyID="SEK">200.00': '<cbc:LineExtensionAmount currencyID="SEK">201.00' },
      /^Line 1 is 201, but 2 times 100 is 200\.$/,
    ],
    [
      "a wrong sum of lines",
      { '<cbc:LineExtensionAmount currencyID="SEK">259.00': '<cbc:LineExtensionAmount currencyID="SEK">260.00' },
      /LineExtensionAmount is 260, but the lines come to 259\./,
    ],
    [
      "a wrong net",
      { 'TaxExclusiveAmount currencyID="SEK">249.00': 'TaxExclusiveAmount currencyID="SEK">249.50' },
      /TaxInclusiveAmount is 311.25, but net and VAT come to 311.75\./,
    ],
    [
      "a wrong sum to pay",
      { 'PayableAmount currencyID="SEK">311.25': 'PayableAmount currencyID="SEK">311.00' },
      /PayableAmount is 311, but it should be 311.25\./,
    ],
    [
      "a wrong VAT base",
      { 'TaxableAmount currencyID="SEK">249.00': 'TaxableAmount currencyID="SEK">248.00' },
      /^VAT 25 %: VAT is counted on 248, but the lines of this rate come to 249/,
    ],
    [
      "a line in another currency",
      { '<cbc:LineExtensionAmount currencyID="SEK">5.00': '<cbc:LineExtensionAmount currencyID="EUR">5.00' },
      /^Line 3: the amount is in EUR, but the invoice is in SEK/,
    ],
    [
      "an amount that is none",
      { 'PriceAmount currencyID="SEK">100': 'PriceAmount currencyID="SEK">1e2' },
      /"1e2", which is no number/,
    ],
    ["no number", { "<cbc:ID>F-77</cbc:ID>": "" }, /has no ID/],
    [
      "tags that cross",
      { "</cac:Price></cac:InvoiceLine>\n</Invoice>": "</cac:InvoiceLine></cac:Price>\n</Invoice>" },
      /not XML that holds together/,
    ],
    ["another encoding", { 'encoding="UTF-8"': 'encoding="ISO-8859-1"' }, /says it is ISO-8859-1/],
  ])("is refused with a sentence: %s", (_name, changes, sentence) =>
    expect(problem(ublInvoice(changes))).toMatch(sentence),
  );

  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
  it.each([
    [
      "entities that grow",
      `<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY l0 "ha">${laughs}]><Invoice><ID>&l9;</ID></Invoice>`,
      /document type/,
    ],
    [
      "an external entity",
      '<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]><Invoice><ID>&x;</ID></Invoice>',
      /document type/,
    ],
    ["an external document type", '<!doctype Invoice SYSTEM "http://example.org/x.dtd"><Invoice/>', /document type/],
    ["a hundred megabytes", `<Invoice>${" ".repeat(100_000_000)}</Invoice>`, /larger than 10 MB/],
    ["a thousand levels", `<Invoice>${"<a>".repeat(1_000)}${"</a>".repeat(1_000)}</Invoice>`, /nested more than 40/],
    ["half a million elements", `<Invoice>${"<a/>".repeat(500_000)}</Invoice>`, /more than 400000 elements/],
    ["another document", "<Order><ID>1</ID></Order>", /neither an Invoice nor a CreditNote/],
    ["a name that every object has", "<__proto__><ID>1</ID></__proto__>", /./],
    ["nothing", "", /./],
  ])("that is hostile is refused at once: %s", (_name, text, sentence) => {
    expect(problem(text)).toMatch(sentence);
  });

  it("resolves no entity that it has not declared, and reads none as a number", () => {
    const reading = readUbl(ublInvoice({ "Fjäll &amp; Nät AB": "&#x41;&xxe;&#0;&amp;lt;" }));
    expect("invoice" in reading && reading.invoice.draft.seller).toBe("A&xxe; &lt;");
  });
});
