import type { MonthKey } from "@/lib/time/local-month";
import { addMonths } from "@/lib/time/local-month";
import { type Agreed, agreedIn, type DatedPrices, pricesOn, unitPriceFor } from "../contract/prices";
import { add, type Decimal, decimalOf, multiply, toHundredths, zero } from "../decimal";
import { grouped } from "../grouped";
import { lineAmount } from "../money";

/** What was counted of an item in a month, for one cost centre. */
export interface UsageMonth {
  month: MonthKey;
  service: string;
  item: string;
  costCentre: string;
  quantity: Decimal;
}

export interface ForecastBasis {
  prices: readonly DatedPrices[];
  agreed: readonly Agreed[];
  usage: readonly UsageMonth[];
  /** What has been ordered to be paid once, and has not been invoiced. */
  once?: readonly CostOnce[];
}

/** An amount that is paid once, in hundredths, foreseen for a month. */
export interface CostOnce {
  month: MonthKey;
  costCentre: string;
  amount: bigint;
}

export interface CentreForecast {
  costCentre: string;
  /** Agreed quantities at the prices that are known for the month, and what is ordered to be paid once; in hundredths. */
  committed: bigint;
  /** Counted items, carried on along their trend. */
  usage: bigint;
}

/** Months a trend is drawn from, and how many it takes for one. */
const trendMonths = 12;
const leastMonths = 3;

/**
 * A month's cost by cost centre as it is known when `known` is the last invoiced month: committed = agreed quantities, changes
 * that have been agreed included, × the price list in force then; usage = the straight line (least squares) through up to twelve
 * months. One-offs are foreseen where they have been ordered, in their month or, when that is invoiced without them, in the
 * first that is not; credits are not foreseen.
 */
export function forecastOf(
  month: MonthKey,
  known: MonthKey,
  { prices, agreed, usage, once = [] }: ForecastBasis,
): CentreForecast[] {
  const list = pricesOn(prices, `${month}-01`);
  const centres = new Map<string, CentreForecast>();
  const of = (costCentre: string) => {
    const found = centres.get(costCentre) ?? { costCentre, committed: 0n, usage: 0n };
    centres.set(costCentre, found);
    return found;
  };
  for (const { costCentre, amount } of committedIn(month, prices, agreed)) of(costCentre).committed += amount;
  const first = addMonths(known, 1);
  for (const { month: due, costCentre, amount } of once) {
    if ([due, first].sort().at(-1) === month) of(costCentre).committed += amount;
  }
  for (const row of usageIn(month, known, usage)) {
    const price = priceOf(list, row, row.quantity);
    if (price) of(row.costCentre).usage += toHundredths(multiply(row.quantity, price));
  }
  return [...centres.values()].sort((a, b) => (a.costCentre < b.costCentre ? -1 : 1));
}

/** What is counted, carried on to a month along its trend, by item and cost centre. */
export function usageIn(
  month: MonthKey,
  known: MonthKey,
  usage: readonly UsageMonth[],
): Pick<UsageMonth, "service" | "item" | "costCentre" | "quantity">[] {
  const counted = usage.filter((row) => row.month <= known && row.month > addMonths(known, -trendMonths));
  const places = grouped(counted, ({ service, item, costCentre }) => `${service} ${item} ${costCentre}`);
  return [...places.values()].map((rows) => {
    const { service, item, costCentre } = rows[0] as UsageMonth;
    return { service, item, costCentre, quantity: trendAt(month, rows) };
  });
}

/** What is agreed for a month × the price of the list in force then for all of an item together, or the price of its own. */
export function committedIn(
  month: MonthKey,
  prices: readonly DatedPrices[],
  agreed: readonly Agreed[],
): { costCentre: string; amount: bigint }[] {
  const list = pricesOn(prices, `${month}-01`);
  const items = grouped(agreedIn(agreed, month), ({ service, item }) => `${service} ${item}`);
  return [...items.values()].flatMap((rows) => {
    const all = rows.reduce((total, { quantity }) => add(total, quantity), zero);
    const listed = priceOf(list, rows[0] as Agreed, all);
    return rows.flatMap(({ costCentre, quantity, ownPrice }) => {
      const price = ownPrice ?? listed;
      return price ? [{ costCentre, amount: lineAmount(quantity, price) }] : [];
    });
  });
}

function priceOf(list: DatedPrices | null, { service, item }: { service: string; item: string }, quantity: Decimal) {
  const row = list?.rows.find((one) => one.service === service && one.item === item);
  return row ? unitPriceFor(row, quantity) : null;
}

/** Where the line through the months is at another, in whole units and never below nothing; the last month where there are few. */
function trendAt(month: MonthKey, rows: readonly UsageMonth[]): Decimal {
  const points = rows.map((row) => ({
    x: indexOf(row.month),
    y: Number(row.quantity.units) / 10 ** row.quantity.scale,
  }));
  const last = points.toSorted((a, b) => b.x - a.x)[0];
  if (!last) return zero;
  if (points.length < leastMonths) return decimalOf(String(Math.max(0, Math.round(last.y))));
  const meanX = points.reduce((all, { x }) => all + x, 0) / points.length;
  const meanY = points.reduce((all, { y }) => all + y, 0) / points.length;
  const spread = points.reduce((all, { x }) => all + (x - meanX) ** 2, 0);
  const slope = points.reduce((all, { x, y }) => all + (x - meanX) * (y - meanY), 0) / spread;
  return decimalOf(String(Math.max(0, Math.round(meanY + slope * (indexOf(month) - meanX)))));
}

function indexOf(month: MonthKey): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

export interface TestedMonth {
  month: MonthKey;
  actual: bigint;
  forecast: bigint;
  /** "The same as last month". */
  naive: bigint;
}

/** Each month as it would have been forecast when the one before it was the last known; changes agreed for it count as known. */
export function backTest(actuals: readonly { month: MonthKey; amount: bigint }[], basis: ForecastBasis): TestedMonth[] {
  return actuals.slice(1).flatMap(({ month, amount }, index): TestedMonth[] => {
    const before = actuals[index];
    if (before?.month !== addMonths(month, -1)) return [];
    const rows = forecastOf(month, before.month, basis);
    const forecast = rows.reduce((all, { committed, usage }) => all + committed + usage, 0n);
    return [{ month, actual: amount, forecast, naive: before.amount }];
  });
}

/** Mean of |forecast − actual| ÷ actual, a ratio; null where there is nothing to compare. Months that cost nothing are left out. */
export function meanError(months: readonly TestedMonth[], of: "forecast" | "naive"): number | null {
  const judged = months.filter(({ actual }) => actual > 0n);
  if (judged.length === 0) return null;
  return (
    judged.reduce((all, row) => all + Math.abs(Number(row[of] - row.actual)) / Number(row.actual), 0) / judged.length
  );
}
