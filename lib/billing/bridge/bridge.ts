import { type Decimal, divideRounded, isEqual, multiply, subtract, toHundredths } from "../decimal";

/** What was invoiced of one item in one period; amounts in whole hundredths of one currency. */
export interface ItemSum {
  service: string;
  item: string;
  unit: string;
  quantity: Decimal;
  amount: bigint;
  /** The lowest and the highest unit price among the lines. */
  lowest: Decimal;
  highest: Decimal;
  lines: number;
}

/** One period as the bridge sees it. `once` and `credits` are not set against anything: they come and go. */
export interface BridgeSide {
  recurring: readonly ItemSum[];
  once: readonly ItemSum[];
  credits: readonly ItemSum[];
}

export const barNames = ["price", "quantity", "started", "ended", "once", "credits"] as const;
export type BarName = (typeof barNames)[number];

/** What one item adds to a bar. A side that has nothing of it is null. */
interface BarPart {
  service: string;
  item: string;
  unit: string;
  before: ItemSum | null;
  after: ItemSum | null;
  effect: bigint;
}

export interface Bar {
  name: BarName;
  effect: bigint;
  parts: BarPart[];
}

export interface Bridge {
  before: bigint;
  after: bigint;
  /** Always `after - before`, and always the sum of the bars. */
  difference: bigint;
  bars: Bar[];
}

/**
 * From one period's total to the next: Σ(Δprice × old quantity) + Σ(Δquantity × new price) + new − ended + one-off ± credits
 * (measures.md, Billing). The price effect is rounded once per item; the quantity effect is the rest of the item's own
 * difference, so the bars come to the difference exactly.
 */
export function bridgeOf(before: BridgeSide, after: BridgeSide): Bridge {
  const bars: Record<BarName, BarPart[]> = { price: [], quantity: [], started: [], ended: [], once: [], credits: [] };
  for (const { old, next } of pairs(before.recurring, after.recurring)) {
    if (old && next) {
      const price = priceEffect(old, next);
      const quantity = next.amount - old.amount - price;
      if (price !== 0n) bars.price.push(partOf(old, next, price));
      if (quantity !== 0n) bars.quantity.push(partOf(old, next, quantity));
    } else if (next) bars.started.push(partOf(null, next, next.amount));
    else if (old) bars.ended.push(partOf(old, null, -old.amount));
  }
  for (const name of ["once", "credits"] as const) {
    for (const { old, next } of pairs(before[name], after[name])) {
      bars[name].push(partOf(old, next, (next?.amount ?? 0n) - (old?.amount ?? 0n)));
    }
  }
  const totals = { before: totalOf(before), after: totalOf(after) };
  return {
    ...totals,
    difference: totals.after - totals.before,
    bars: barNames.map((name) => ({
      name,
      effect: bars[name].reduce((all, { effect }) => all + effect, 0n),
      parts: bars[name].sort((a, b) => bySize(a.effect, b.effect) || (a.item < b.item ? -1 : 1)),
    })),
  };
}

/**
 * Δprice × old quantity in hundredths. With one unit price on each side those are taken; otherwise the average price, amount
 * divided by quantity. An item of which nothing was taken in a period has no price, and all of its difference is quantity.
 */
function priceEffect(old: ItemSum, next: ItemSum): bigint {
  if (isEqual(old.lowest, old.highest) && isEqual(next.lowest, next.highest)) {
    return toHundredths(multiply(subtract(next.lowest, old.lowest), old.quantity));
  }
  if (next.quantity.units === 0n || old.quantity.units === 0n) return 0n;
  const scale = Math.max(old.quantity.scale, next.quantity.scale);
  const at = ({ units, scale: own }: Decimal) => units * 10n ** BigInt(scale - own);
  return divideRounded(next.amount * at(old.quantity), at(next.quantity)) - old.amount;
}

function* pairs(before: readonly ItemSum[], after: readonly ItemSum[]) {
  const rest = new Map(before.map((sum) => [keyOf(sum), sum]));
  for (const next of after) {
    const key = keyOf(next);
    yield { old: rest.get(key) ?? null, next };
    rest.delete(key);
  }
  for (const old of rest.values()) yield { old, next: null };
}

function keyOf({ service, item, unit }: ItemSum): string {
  return JSON.stringify([service, item, unit]);
}

function partOf(before: ItemSum | null, after: ItemSum | null, effect: bigint): BarPart {
  const { service = "", item = "", unit = "" } = after ?? before ?? {};
  return { service, item, unit, before, after, effect };
}

export function totalOf({ recurring, once, credits }: BridgeSide): bigint {
  return [...recurring, ...once, ...credits].reduce((all, { amount }) => all + amount, 0n);
}

function bySize(a: bigint, b: bigint): number {
  const [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return left > right ? -1 : left < right ? 1 : 0;
}
