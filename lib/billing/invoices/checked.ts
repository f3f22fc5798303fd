import type { MonthKey } from "@/lib/time/local-month";
import {
  type Decimal,
  decimalOf,
  divideRounded,
  isEqual,
  multiply,
  ofHundredths,
  sum,
  textOf,
  toHundredths,
} from "../decimal";
import { grouped } from "../grouped";
import { carriedRounding, vatOf } from "../money";
import type { LineKind, ReadInvoice, VatRates } from "./draft";

/** A line whose amount is known and whose month is decided; decimals as texts, as they are stored. */
interface CheckedLine {
  month: MonthKey;
  kind: LineKind;
  service: string;
  item: string;
  text: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  amount: bigint;
  exact: string;
  vatRate: string;
  periodFrom: string | null;
  periodTo: string | null;
  costCentre: string;
  callOff: string;
}

export interface CheckedInvoice {
  lines: CheckedLine[];
  net: bigint;
  vat: bigint;
  vatRates: VatRates;
}

/** What is wrong: where, and what to do. */
interface SumProblem {
  field: string;
  reason: string;
}

/** An invoice whose sums agree, or the first things in it that do not. */
export function checkInvoice(invoice: ReadInvoice): { checked: CheckedInvoice } | { problems: SumProblem[] } {
  const { lines: drafts, kind, issuedOn } = invoice;
  const problems: SumProblem[] = [];
  const exact = drafts.map((line, index) => {
    const quantity = decimalOf(line.quantity);
    const counted = line.unitPrice === undefined ? null : multiply(quantity, decimalOf(line.unitPrice));
    if (line.amount === undefined) {
      if (counted) return counted;
      problems.push({ field: `line ${index + 1}`, reason: "neither amount nor unit price is given" });
      return decimalOf("0");
    }
    const amount = decimalOf(line.amount);
    if (counted && toHundredths(counted) !== toHundredths(amount)) {
      const product = textOf(ofHundredths(toHundredths(counted)));
      problems.push({
        field: `line ${index + 1}`,
        reason: `the amount is ${line.amount}, but ${line.quantity} times ${line.unitPrice} is ${product}`,
      });
    }
    return amount;
  });
  for (const [index, { periodFrom, periodTo }] of drafts.entries()) {
    if (periodFrom && periodTo && periodTo < periodFrom)
      problems.push({
        field: `line ${index + 1}`,
        reason: `the service period ends (${periodTo}) before it begins (${periodFrom})`,
      });
  }
  const isCarried = exact.some(({ scale }) => scale > 2) && drafts.every(({ unitPrice }) => unitPrice === undefined);
  const amounts = isCarried ? carriedRounding(exact) : exact.map(toHundredths);
  const lines = drafts.map((line, index): CheckedLine => {
    const periodFrom = line.periodFrom ?? null;
    const lineKind = kind === "credit_note" ? "credit" : (line.kind ?? (periodFrom ? "recurring" : "one_off"));
    const amount = exact[index] as Decimal;
    return {
      month: (kind === "credit_note" ? issuedOn : (periodFrom ?? issuedOn)).slice(0, 7),
      kind: lineKind,
      service: line.service,
      item: line.item,
      text: line.text,
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: line.unitPrice ?? textOf(unitPriceOf(amount, decimalOf(line.quantity))),
      amount: amounts[index] as bigint,
      exact: textOf(amount),
      vatRate: line.vatRate,
      periodFrom,
      periodTo: line.periodTo ?? null,
      costCentre: line.costCentre,
      callOff: line.callOff,
    };
  });
  const net = lines.reduce((all, { amount }) => all + amount, 0n);
  const rates = ratesOf(invoice, lines, problems);
  const vat = rates.reduce((all, rate) => all + toHundredths(decimalOf(rate.vat)), 0n);
  if (invoice.net !== undefined && !isEqual(decimalOf(invoice.net), ofHundredths(net))) {
    problems.push({
      field: "net",
      reason: `the total without VAT is ${invoice.net}, but the lines come to ${shown(net)}`,
    });
  }
  if (invoice.vat !== undefined && !isEqual(decimalOf(invoice.vat), ofHundredths(vat))) {
    problems.push({ field: "vat", reason: `the VAT is ${invoice.vat}, but the rates come to ${shown(vat)}` });
  }
  if (kind === "credit_note" && net > 0n) {
    problems.push({
      field: "net",
      reason: `a credit note gives back, but its lines come to ${shown(net)}; write them negative`,
    });
  }
  return problems.length > 0 ? { problems: problems.slice(0, 20) } : { checked: { lines, net, vat, vatRates: rates } };
}

const shown = (amount: bigint) => textOf(ofHundredths(amount));

/** VAT per rate. A seller may have rounded it line by line, so each line of the rate may account for one hundredth. */
function ratesOf(invoice: ReadInvoice, lines: readonly CheckedLine[], problems: SumProblem[]): VatRates {
  const byRate = grouped(lines, ({ vatRate }) => textOf(decimalOf(vatRate)));
  const own = [...byRate].map(([rate, group]) => {
    const net = group.reduce((all, { amount }) => all + amount, 0n);
    return { rate, net, vat: vatOf(net, decimalOf(rate)), lines: group.length };
  });
  const given = invoice.vatRates;
  if (!given) return own.map(({ rate, net, vat }) => ({ rate, net: shown(net), vat: shown(vat) }));
  for (const { rate, net, vat, lines: count } of own) {
    const named = given.filter((one) => isEqual(decimalOf(one.rate), decimalOf(rate)));
    const field = `VAT ${rate} %`;
    if (named.length === 0)
      problems.push({ field, reason: "there are lines of this rate, but no VAT is given for it" });
    if (named.length === 0) continue;
    const base = sum(named.map((one) => decimalOf(one.net)));
    const tax = sum(named.map((one) => decimalOf(one.vat)));
    if (!isEqual(base, ofHundredths(net)))
      problems.push({
        field,
        reason: `VAT is counted on ${textOf(base)}, but the lines of this rate come to ${shown(net)}`,
      });
    const off = toHundredths(tax) - vat;
    if (off > BigInt(count) || off < -BigInt(count))
      problems.push({ field, reason: `the VAT is ${textOf(tax)}, but ${rate} % of ${shown(net)} is ${shown(vat)}` });
  }
  for (const { rate, net } of given) {
    if (byRate.has(textOf(decimalOf(rate))) || decimalOf(net).units === 0n) continue;
    problems.push({ field: `VAT ${rate} %`, reason: `VAT is counted on ${net}, but no line has this rate` });
  }
  return given;
}

/** The amount for one, to 18 decimals; nothing where the quantity is nothing. */
function unitPriceOf(amount: Decimal, quantity: Decimal): Decimal {
  if (quantity.units === 0n) return { units: 0n, scale: 0 };
  const units = divideRounded(
    amount.units * 10n ** BigInt(18 + quantity.scale),
    quantity.units * 10n ** BigInt(amount.scale),
  );
  return { units, scale: 18 };
}
