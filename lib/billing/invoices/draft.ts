import * as z from "zod";
import { oneLine } from "@/lib/typed-text";
import { parseDecimal } from "../decimal";

const decimal = z
  .string()
  .refine(
    (text) => parseDecimal(text) !== null,
    "Write a decimal such as 1234.5: at most 18 digits on either side of the point.",
  );
const day = z.iso
  .date()
  .refine((text) => text >= "2000-01-01" && text < "2100-01-01", "Write a date of the years 2000 to 2099.");
const line = (most: number) => oneLine.max(most, `Write at most ${most} characters.`);

export const lineKinds = ["recurring", "usage", "one_off", "credit"] as const;
export type LineKind = (typeof lineKinds)[number];

const mostLines = 20_000;

const lineDraftSchema = z.strictObject({
  service: line(80).default("").describe("The key of an agreed service; found by the item when left out."),
  item: line(120).default("").describe("The article number, as the price list has it."),
  text: line(1_000).describe("What the invoice says."),
  quantity: decimal.default("1"),
  unit: line(40).default(""),
  unitPrice: decimal
    .optional()
    .describe("Without VAT. Quantity times unit price is the amount; one of the two may be left out."),
  amount: decimal.optional().describe("Without VAT, at most 18 decimals; it is rounded once."),
  vatRate: decimal.default("25").describe("Per cent."),
  kind: z
    .enum(lineKinds)
    .optional()
    .describe("recurring when there is a service period, otherwise one_off; credit on a credit note."),
  periodFrom: day.optional(),
  periodTo: day.optional().describe("The last day, which is included."),
  costCentre: line(60).default(""),
  callOff: line(60).default(""),
});
export type LineDraft = z.input<typeof lineDraftSchema>;

export const vatRatesSchema = z.array(z.strictObject({ rate: decimal, net: decimal, vat: decimal })).max(20);
export type VatRates = z.infer<typeof vatRatesSchema>;

/** An invoice as every door hands it over: REST as it stands, files after their profile. Amounts of a credit note are negative. */
export const invoiceDraftSchema = z.strictObject({
  seller: line(200).min(1).describe("Who sends it; with the number it is known again."),
  number: line(200).min(1),
  kind: z.enum(["invoice", "credit_note"]).default("invoice"),
  issuedOn: day,
  dueOn: day.optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, "Write a currency by its three letters, such as SEK."),
  credits: line(200).optional().describe("The number of the invoice that a credit note takes back from."),
  lines: z.array(lineDraftSchema).min(1).max(mostLines),
  net: decimal.optional().describe("The total without VAT. It is checked against the lines."),
  vat: decimal.optional().describe("All VAT. It is checked against the rates."),
  vatRates: vatRatesSchema.optional().describe("VAT per rate. Each is checked against the lines of that rate."),
});
export type InvoiceDraft = z.input<typeof invoiceDraftSchema>;
export type ReadInvoice = z.output<typeof invoiceDraftSchema>;
