import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";
import { type Agreed, agreedIn, type DatedPrices, type Price, pricesOn, unitPriceFor } from "../contract/prices";
import { add, compare, type Decimal, zero } from "../decimal";
import { lineAmount } from "../money";

/** Another quantity of an item, all cost centres together, from a month on. Nothing ends the item. */
export interface QuantityChange {
  service: string;
  item: string;
  quantity: Decimal;
}

export interface ChangedItem {
  service: string;
  item: string;
  name: string;
  unit: string;
  before: Decimal;
  after: Decimal;
  /** Per month in the first changed month, in hundredths. */
  effect: bigint;
  /** The first month in which less may be taken, by binding and notice, when that is later than asked; null when nothing hinders. */
  earliest: MonthKey | null;
}

export interface WhatIf {
  from: MonthKey;
  items: ChangedItem[];
  /** From `from` to the December of its year. */
  months: { month: MonthKey; effect: bigint }[];
  onTheYear: bigint;
  /** Twelve months from `from` on. */
  wholeYear: bigint;
}

/**
 * What other quantities from a month on would come to: new less agreed quantity, at the price list and tier that hold for each.
 * Less than agreed is counted as asked for, and told when binding or notice from `today` (a local date) hinders it.
 */
export function whatIf(
  changes: readonly QuantityChange[],
  from: MonthKey,
  { prices, agreed }: { prices: readonly DatedPrices[]; agreed: readonly Agreed[] },
  today: string,
): WhatIf {
  const basis = { prices, agreed };
  const effectOf = (month: MonthKey) => effectOfAll(changes, month, basis);
  const items = changes.flatMap((change): ChangedItem[] => {
    const { service, item, quantity } = change;
    const price = priceIn(prices, from, service, item);
    if (!price) return [];
    const before = agreedOf(agreed, from, service, item);
    if (compare(before, quantity) === 0) return [];
    const { name, unit } = price;
    const earliest = compare(quantity, before) < 0 ? earliestLess(price, from, today) : null;
    return [
      { service, item, name, unit, before, after: quantity, effect: effectOfAll([change], from, basis), earliest },
    ];
  });
  const months = monthsBetween(from, `${from.slice(0, 4)}-12`).map((month) => ({ month, effect: effectOf(month) }));
  const sum = (all: readonly MonthKey[]) => all.reduce((total, month) => total + effectOf(month), 0n);
  return {
    ...{ from, items, months },
    onTheYear: months.reduce((all, { effect }) => all + effect, 0n),
    wholeYear: sum(monthsBetween(from, addMonths(from, 11))),
  };
}

/** What the changes add to a month, in hundredths; below zero when it costs less. */
export function effectOfAll(
  changes: readonly QuantityChange[],
  month: MonthKey,
  { prices, agreed }: { prices: readonly DatedPrices[]; agreed: readonly Agreed[] },
): bigint {
  return changes.reduce((all, { service, item, quantity }) => {
    const price = priceIn(prices, month, service, item);
    if (!price) return all;
    const now = agreedOf(agreed, month, service, item);
    return all + lineAmount(quantity, unitPriceFor(price, quantity)) - lineAmount(now, unitPriceFor(price, now));
  }, 0n);
}

export function priceIn(prices: readonly DatedPrices[], month: MonthKey, service: string, item: string): Price | null {
  const list = pricesOn(prices, `${month}-01`);
  return list?.rows.find((row) => row.service === service && row.item === item) ?? null;
}

/** How many are agreed in a month, all cost centres together. */
export function agreedOf(agreed: readonly Agreed[], month: MonthKey, service: string, item: string): Decimal {
  return agreedIn(agreed, month)
    .filter((row) => row.service === service && row.item === item)
    .reduce((all, { quantity }) => add(all, quantity), zero);
}

/** The first whole month after the binding has ended and the notice, counted from today, has run out. */
export function earliestLess({ bindingUntil, noticeMonths }: Price, from: MonthKey, today: string): MonthKey | null {
  const noticed = addMonths(today.slice(0, 7), (noticeMonths ?? 0) + 1);
  const unbound = bindingUntil ? addMonths(bindingUntil.slice(0, 7), 1) : noticed;
  const earliest = [noticed, unbound].sort().at(-1) as MonthKey;
  return earliest > from ? earliest : null;
}
