import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";
import { type ForecastBasis, forecastOf, type UsageMonth } from "../budget/forecast";
import { add, compare, isEqual, textOf, zero } from "../decimal";
import { grouped } from "../grouped";
import { lineAmount } from "../money";
import type { InvoicedCell } from "./deviations";
import { agreedIn, type Price, pricesOn, unitPriceFor } from "./prices";

/** What amounts follow from: price lists, quantities as they hold, and what is ordered to be paid once. */
export type Basis = Omit<ForecastBasis, "usage">;

/** An article in the quarter, in hundredths: as it was invoiced, and as it would have been. */
export interface ItemEffect {
  service: string;
  item: string;
  invoiced: bigint;
  proposed: bigint;
}

const keyOf = (...parts: string[]) => JSON.stringify(parts);

/**
 * The invoices of some months counted again as if what is proposed for `from` (a local date) had held all along. An article
 * whose price changes is counted at the new one, a cost centre whose quantity changes with the new one; all else stays as it
 * was invoiced. What is newly agreed is counted in each of the months, what has no price any more with nothing.
 */
export function quarterEffect(
  cells: readonly InvoicedCell[],
  months: readonly MonthKey[],
  now: Basis,
  next: Basis,
  from: string,
): ItemEffect[] {
  const [old, fresh] = [sideOn(now, from), sideOn(next, from)];
  const moved = new Set(
    [...old.quantities.keys(), ...fresh.quantities.keys()].filter(
      (key) => !isEqual(old.quantities.get(key) ?? zero, fresh.quantities.get(key) ?? zero),
    ),
  );
  const items = new Map<string, ItemEffect>();
  const invoiced = grouped(cells, ({ service, item }) => keyOf(service, item));
  const named = [...moved].map((key) => JSON.parse(key) as [string, string, string]);
  for (const key of new Set([...invoiced.keys(), ...named.map(([service, item]) => keyOf(service, item))])) {
    const [service, item] = JSON.parse(key) as [string, string];
    const own = named.filter(([ofService, ofItem]) => ofService === service && ofItem === item);
    const price = fresh.prices.get(key) ?? null;
    const isUntouched = own.length === 0 && isSamePrice(old.prices.get(key) ?? null, price);
    const effect: ItemEffect = { service, item, invoiced: 0n, proposed: 0n };
    const byMonth = grouped(invoiced.get(key) ?? [], ({ month }) => month);
    for (const month of months) {
      const rows = byMonth.get(month) ?? [];
      const was = rows.reduce((all, { amount }) => all + amount, 0n);
      effect.invoiced += was;
      if (isUntouched) effect.proposed += was;
      else if (price) {
        const changed = new Set(own.map(([, , centre]) => centre));
        const kept = rows.filter(({ costCentre }) => !changed.has(costCentre)).map(({ quantity }) => quantity);
        const taken = own.map((parts) => fresh.quantities.get(keyOf(...parts)) ?? zero);
        const unitPrice = unitPriceFor(price, [...kept, ...taken].reduce(add, zero));
        effect.proposed += [...kept, ...taken].reduce((all, quantity) => all + lineAmount(quantity, unitPrice), 0n);
      }
    }
    if (effect.invoiced !== 0n || effect.proposed !== 0n) items.set(key, effect);
  }
  return [...items.values()].sort((a, b) => (a.item < b.item ? -1 : 1));
}

function sideOn({ prices, agreed }: Basis, day: string) {
  const rows = pricesOn(prices, day)?.rows ?? [];
  const quantities = grouped(agreedIn(agreed, day.slice(0, 7)), (row) => keyOf(row.service, row.item, row.costCentre));
  return {
    prices: new Map(rows.map((row) => [keyOf(row.service, row.item), row])),
    quantities: new Map(
      [...quantities].map(([key, of]) => [key, of.reduce((all, row) => add(all, row.quantity), zero)]),
    ),
  };
}

function isSamePrice(a: Price | null, b: Price | null): boolean {
  if (a === null || b === null) return a === b;
  return compare(a.unitPrice, b.unitPrice) === 0 && JSON.stringify(a.tiers) === JSON.stringify(b.tiers);
}

export interface MonthEffect {
  month: MonthKey;
  before: bigint;
  after: bigint;
}

/** Twelve months of the forecast from `first` on, before and after, when `known` is the last invoiced month. */
export function forecastEffect(
  first: MonthKey,
  known: MonthKey,
  now: Basis,
  next: Basis,
  usage: readonly UsageMonth[],
): MonthEffect[] {
  const total = (month: MonthKey, basis: Basis) =>
    forecastOf(month, known, { ...basis, usage }).reduce((all, row) => all + row.committed + row.usage, 0n);
  return monthsBetween(first, addMonths(first, 11)).map((month) => {
    return { month, before: total(month, now), after: total(month, next) };
  });
}

/** Agreed in a month and without a price: left out of the forecast, and to be ended or priced. Texts for people. */
export function unpriced({ prices, agreed }: Basis, month: MonthKey) {
  const list = pricesOn(prices, `${month}-01`);
  const known = new Set(list?.rows.map(({ service, item }) => keyOf(service, item)));
  return agreedIn(agreed, month)
    .filter(
      ({ service, item, quantity, ownPrice }) => !ownPrice && quantity.units > 0n && !known.has(keyOf(service, item)),
    )
    .map(({ service, item, costCentre, quantity }) => ({ service, item, costCentre, quantity: textOf(quantity) }));
}
