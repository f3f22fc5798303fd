import {
  add,
  type Decimal,
  decimalOf,
  divideRounded,
  isEqual,
  multiply,
  negate,
  ofHundredths,
  parseDecimal,
  subtract,
  sum,
  textOf,
  toHundredths,
  zero,
} from "@/lib/billing/decimal";
import type { InvoiceDraft, LineDraft } from "@/lib/billing/invoices/draft";
import { unitOf } from "./unit-codes";
import { attributeOf, nodesAt, parseXml, textAt, type XmlNode, xmlProblem } from "./xml-text";

/** The PDF that an invoice carries with it. */
export interface CarriedFile {
  name: string;
  base64: string;
}

interface UblInvoice {
  draft: InvoiceDraft;
  files: CarriedFile[];
}

/** Something in the invoice that does not hold, as a sentence that says where. */
class Wrong extends Error {}

/**
 * Reads a Peppol BIS Billing 3 invoice or credit note (UBL 2.1). What the lines and the totals say of each other is checked
 * here; VAT and the sum of the lines are checked with every other invoice. Amounts of a credit note, which Peppol writes
 * positive, come out negative.
 */
export function readUbl(text: string): { invoice: UblInvoice } | { problem: string } {
  const problem = xmlProblem(text);
  if (problem) return { problem };
  const tree = parseXml(text);
  if (!tree) return { problem: "The file has names that no invoice has." };
  const kind = nodesAt(tree, "Invoice").length > 0 ? "Invoice" : "CreditNote";
  const [root] = nodesAt(tree, kind);
  if (!root) return { problem: "The file is neither an Invoice nor a CreditNote of UBL 2.1." };
  try {
    return { invoice: invoiceOf(root, kind === "CreditNote") };
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.message };
    throw error;
  }
}

function invoiceOf(root: XmlNode, isCredit: boolean): UblInvoice {
  const number = needed(root, "ID");
  const currency = needed(root, "DocumentCurrencyCode");
  const party = nodesAt(root, "AccountingSupplierParty", "Party")[0];
  const seller = textAt(party, "PartyLegalEntity", "RegistrationName") ?? textAt(party, "PartyName", "Name");
  if (!seller) throw new Wrong("AccountingSupplierParty has no name.");
  const money = (node: XmlNode | undefined, where: string): Decimal => {
    const own = attributeOf(node, "currencyID");
    if (own !== currency) {
      throw new Wrong(
        `${where} is in ${own ?? "no currency"}, but the invoice is in ${currency}; currencies are not added.`,
      );
    }
    return decimal(textAt(node) ?? "", where);
  };
  const signed = (amount: Decimal) => (isCredit ? negate(amount) : amount);
  const lineNodes = nodesAt(root, isCredit ? "CreditNoteLine" : "InvoiceLine");
  if (lineNodes.length === 0) throw new Wrong("The invoice has no lines.");
  const whole = nodesAt(root, "InvoicePeriod")[0];
  const own = lineNodes.map((node, index) => lineOf(node, { index, isCredit, money, whole, signed, root }));
  const lines = own.map(({ line }) => line);
  lines.push(
    ...allowances(root, "The document").map(({ node, amount, where }) => ({
      text: textAt(node, "AllowanceChargeReason") ?? (amount.units < 0n ? "Rabatt" : "Avgift"),
      amount: textOf(signed(negateIf(money(nodesAt(node, "Amount")[0], where), amount.units < 0n))),
      vatRate: textAt(node, "TaxCategory", "Percent") ?? "0",
      kind: "one_off" as const,
    })),
  );
  const total = nodesAt(root, "LegalMonetaryTotal")[0];
  const stated = (name: string) => money(nodesAt(total, name)[0], `LegalMonetaryTotal/${name}`);
  const ofLines = sum(own.map(({ amount }) => amount));
  agree(stated("LineExtensionAmount"), ofLines, "LegalMonetaryTotal/LineExtensionAmount", "the lines come to");
  const net = stated("TaxExclusiveAmount");
  const [tax] = nodesAt(root, "TaxTotal").filter(
    (one) => attributeOf(nodesAt(one, "TaxAmount")[0], "currencyID") === currency,
  );
  if (!tax) throw new Wrong(`The invoice has no TaxTotal in ${currency}.`);
  const vat = money(nodesAt(tax, "TaxAmount")[0], "TaxTotal/TaxAmount");
  agree(stated("TaxInclusiveAmount"), add(net, vat), "LegalMonetaryTotal/TaxInclusiveAmount", "net and VAT come to");
  const optional = (name: string) => (nodesAt(total, name).length > 0 ? stated(name) : zero);
  const payable = add(subtract(add(net, vat), optional("PrepaidAmount")), optional("PayableRoundingAmount"));
  agree(stated("PayableAmount"), payable, "LegalMonetaryTotal/PayableAmount", "it should be");
  const credits = textAt(root, "BillingReference", "InvoiceDocumentReference", "ID");
  const dueOn = textAt(root, "DueDate") ?? textAt(root, "PaymentMeans", "PaymentDueDate");
  const draft: InvoiceDraft = {
    ...{
      seller,
      number,
      currency,
      issuedOn: needed(root, "IssueDate"),
      kind: isCredit ? "credit_note" : "invoice",
      lines,
    },
    ...(dueOn && { dueOn }),
    ...(credits && { credits }),
    net: textOf(signed(net)),
    vat: textOf(signed(vat)),
    vatRates: nodesAt(tax, "TaxSubtotal").map((sub) => ({
      rate: textOf(decimal(textAt(sub, "TaxCategory", "Percent") ?? "0", "TaxSubtotal/Percent")),
      net: textOf(signed(money(nodesAt(sub, "TaxableAmount")[0], "TaxSubtotal/TaxableAmount"))),
      vat: textOf(signed(money(nodesAt(sub, "TaxAmount")[0], "TaxSubtotal/TaxAmount"))),
    })),
  };
  return { draft, files: filesOf(root) };
}

interface LineContext {
  index: number;
  isCredit: boolean;
  root: XmlNode;
  whole: XmlNode | undefined;
  money(node: XmlNode | undefined, where: string): Decimal;
  signed(amount: Decimal): Decimal;
}

function lineOf(node: XmlNode, { index, isCredit, money, whole, signed, root }: LineContext) {
  const where = `Line ${textAt(node, "ID") ?? index + 1}`;
  const counted = nodesAt(node, isCredit ? "CreditedQuantity" : "InvoicedQuantity")[0];
  const quantity = decimal(textAt(counted) ?? "1", `${where}: the quantity`);
  const amount = money(nodesAt(node, "LineExtensionAmount")[0], `${where}: the amount`);
  const price = money(nodesAt(node, "Price", "PriceAmount")[0], `${where}: the price`);
  const base = decimal(textAt(node, "Price", "BaseQuantity") ?? "1", `${where}: the base quantity`);
  if (base.units <= 0n) throw new Wrong(`${where}: the price is for ${textOf(base)} units.`);
  const extra = allowances(node, where).map(({ node: one, amount: sign, where: place }) =>
    negateIf(money(nodesAt(one, "Amount")[0], place), sign.units < 0n),
  );
  const product = multiply(quantity, price);
  const gross = divideRounded(product.units * 10n ** BigInt(base.scale + 2), base.units * 10n ** BigInt(product.scale));
  const should = add(ofHundredths(gross), sum(extra));
  agree(
    amount,
    should,
    where,
    `${textOf(quantity)} times ${textOf(price)}${extra.length > 0 ? " with what is added and taken off" : ""} is`,
  );
  const period = nodesAt(node, "InvoicePeriod")[0] ?? whole;
  const item = nodesAt(node, "Item")[0];
  const text = [textAt(item, "Name"), textAt(item, "Description")].filter(Boolean).join(". ").slice(0, 1_000);
  const [from, to] = [textAt(period, "StartDate"), textAt(period, "EndDate")];
  const line: LineDraft = {
    text,
    item: textAt(item, "SellersItemIdentification", "ID") ?? textAt(item, "StandardItemIdentification", "ID") ?? "",
    quantity: textOf(signed(quantity)),
    unit: unitOf(attributeOf(counted, "unitCode") ?? ""),
    amount: textOf(signed(amount)),
    vatRate: textOf(decimal(textAt(item, "ClassifiedTaxCategory", "Percent") ?? "0", `${where}: the VAT`)),
    costCentre: textAt(node, "AccountingCost") ?? textAt(root, "AccountingCost") ?? "",
    callOff: textAt(node, "OrderLineReference", "LineID") ?? "",
    ...(extra.length === 0 && isEqual(base, decimalOf("1")) && { unitPrice: textOf(price) }),
    ...(from && { periodFrom: from }),
    ...(to && { periodTo: to }),
  };
  return { line, amount };
}

/** What is added to or taken off a line or the document; the sign says which. */
function allowances(node: XmlNode, where: string) {
  return nodesAt(node, "AllowanceCharge").map((one) => {
    const isCharge = textAt(one, "ChargeIndicator") === "true";
    return {
      node: one,
      amount: { units: isCharge ? 1n : -1n, scale: 0 },
      where: `${where}: what is ${isCharge ? "added" : "taken off"}`,
    };
  });
}

function filesOf(root: XmlNode): CarriedFile[] {
  return nodesAt(root, "AdditionalDocumentReference", "Attachment", "EmbeddedDocumentBinaryObject").flatMap((node) => {
    const base64 = textAt(node)?.replace(/\s/g, "") ?? "";
    if (attributeOf(node, "mimeCode") !== "application/pdf" || !base64.startsWith("JVBERi0")) return [];
    const name = (attributeOf(node, "filename") ?? "").replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(-100);
    return [{ name: name.toLowerCase().endsWith(".pdf") ? name : "faktura.pdf", base64 }];
  });
}

function negateIf(amount: Decimal, isNegative: boolean): Decimal {
  return isNegative ? negate(amount) : amount;
}

function needed(root: XmlNode, name: string): string {
  const text = textAt(root, name);
  if (!text) throw new Wrong(`The invoice has no ${name}.`);
  return text;
}

function decimal(text: string, where: string): Decimal {
  const read = parseDecimal(text);
  if (!read) throw new Wrong(`${where} is "${text.slice(0, 40)}", which is no number.`);
  return read;
}

function agree(stated: Decimal, should: Decimal, where: string, words: string): void {
  if (toHundredths(stated) === toHundredths(should)) return;
  throw new Wrong(`${where} is ${textOf(stated)}, but ${words} ${textOf(ofHundredths(toHundredths(should)))}.`);
}
