import { unitPriceFor } from "@/lib/billing/contract/prices";
import { add, type Decimal, decimalOf, multiply, roundTo, textOf, zero } from "@/lib/billing/decimal";
import type { InvoiceDraft, LineDraft } from "@/lib/billing/invoices/draft";
import { addMonths, monthsBetween } from "@/lib/time/local-month";
import { billedFrom, billedTo, type SeedContract, type SeedPrice } from "./billing-plan";
import { randomFor } from "./random";

export const seller = "Fjällnät Drift AB";

/** The price of a row after every index up to a list, rounded to the decimals that the row is written with. */
export function indexed({ lists }: SeedContract, validFrom: string, price: string): string {
  const decimals = Math.max(2, price.split(".")[1]?.length ?? 0);
  let value = decimalOf(price);
  for (const [from, percent] of lists) {
    if (from > validFrom) break;
    const rate = decimalOf(percent);
    value = roundTo(
      multiply(value, { units: rate.units + 10n ** BigInt(rate.scale + 2), scale: rate.scale + 2 }),
      decimals,
    );
  }
  return textOf(value);
}

/** How many are agreed in a month. */
export function quantityIn(steps: SeedContract["quantities"][number]["steps"], month: string): number {
  return steps.findLast(([from]) => from <= month)?.[1] ?? 0;
}

/** Two years of invoices of a customer, oldest first: one a month, with credit notes and the planted errors. */
export function invoicesOf(seed: number, slug: string, contract: SeedContract): InvoiceDraft[] {
  return monthsBetween(billedFrom, billedTo).flatMap((month, index) => {
    const number = `${slug.slice(0, 2).toUpperCase()}${20_240_100 + index}`;
    const head = { seller, currency: "SEK", issuedOn: lastDayOf(month), dueOn: `${addMonths(month, 1)}-30` };
    const due = month.endsWith("-01") ? `${addMonths(month, 1)}-28` : head.dueOn;
    const lines = [
      ...agreedLines(contract, month),
      ...usageLines(seed, slug, contract, month),
      ...onceLines(contract, month),
    ];
    const invoices: InvoiceDraft[] = [{ ...head, dueOn: due, number, lines }];
    for (const planted of contract.planted) {
      if (planted.month !== month || !("twice" in planted)) continue;
      const again = lines.filter(({ item, costCentre }) => item === planted.item && costCentre === planted.centre);
      invoices.push({ ...head, dueOn: due, number: `${number}-2`, lines: again });
    }
    const given = contract.credits.filter((credit) => credit.month === month);
    if (given.length > 0) invoices.push({ ...head, dueOn: due, ...creditNote(number, given) });
    return invoices;
  });
}

function agreedLines(contract: SeedContract, month: string): LineDraft[] {
  return contract.quantities.flatMap(({ item, centre, steps, callOff }): LineDraft[] => {
    const quantity = quantityIn(steps, month);
    if (quantity === 0) return [];
    const planted = contract.planted.find((one) => one.month === month && one.item === item && one.centre === centre);
    const price = planted && "price" in planted ? planted.price : textOf(priceIn(contract, item, month));
    const isCalledOff = callOff !== undefined && steps.length > 1 && month >= (steps.at(-1)?.[0] ?? "");
    return [
      lineOf(contract, { item, centre, month, quantity: String(quantity), price, ...(isCalledOff && { callOff }) }),
    ];
  });
}

function usageLines(seed: number, slug: string, contract: SeedContract, month: string): LineDraft[] {
  const age = monthsBetween(billedFrom, month).length - 1;
  return contract.usage.map(({ item, centre, mean, growth }) => {
    const random = randomFor(seed, "usage", slug, item, month);
    const quantity = Math.round(mean * (1 + (growth * age) / 12) * random.between(0.94, 1.06));
    const line = lineOf(contract, {
      item,
      centre,
      month,
      quantity: String(quantity),
      price: textOf(priceIn(contract, item, month)),
    });
    return { ...line, kind: "usage" as const };
  });
}

function onceLines({ oneOffs }: SeedContract, month: string): LineDraft[] {
  return oneOffs
    .filter((one) => one.month === month)
    .map(({ text, amount, centre, callOff = "" }) => ({ text, amount, costCentre: centre, callOff, kind: "one_off" }));
}

function creditNote(
  credits: string,
  given: SeedContract["credits"],
): Pick<InvoiceDraft, "number" | "kind" | "credits" | "lines"> {
  const lines = given.map(({ item, centre, text, amount }): LineDraft => ({ item, text, amount, costCentre: centre }));
  return { number: `${credits}-K`, kind: "credit_note", credits, lines };
}

/** The unit price of a month: of the list that holds, for the quantity of all cost centres together. */
function priceIn(contract: SeedContract, item: string, month: string): Decimal {
  const row = contract.prices.find((price) => price.item === item) as SeedPrice;
  const list = contract.lists.findLast(([from]) => from <= `${month}-01`)?.[0] ?? "";
  const taken = contract.quantities
    .filter((one) => one.item === item)
    .reduce((all, { steps }) => add(all, decimalOf(String(quantityIn(steps, month)))), zero);
  const tiers = (row.tiers ?? []).map(({ from, price }) => ({ from, price: indexed(contract, list, price) }));
  return unitPriceFor({ unitPrice: decimalOf(indexed(contract, list, row.price)), tiers }, taken);
}

interface SeedLine {
  item: string;
  centre: string;
  month: string;
  quantity: string;
  price: string;
  callOff?: string;
}

function lineOf({ prices }: SeedContract, { item, centre, month, quantity, price, callOff = "" }: SeedLine): LineDraft {
  const { service, name, unit } = prices.find((row) => row.item === item) as SeedPrice;
  return {
    ...{ service, item, text: name, quantity, unit, unitPrice: price, costCentre: centre, callOff },
    ...{ periodFrom: `${month}-01`, periodTo: lastDayOf(month) },
  };
}

function lastDayOf(month: string): string {
  return new Date(Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
