import type { MonthKey } from "@/lib/time/local-month";
import { add, compare } from "../decimal";
import type { LineKind } from "../invoices/draft";
import type { BridgeSide, ItemSum } from "./bridge";

/** What was invoiced of an item to a cost centre in a period. */
export interface CentreSum extends ItemSum {
  kind: LineKind;
  costCentre: string;
}

/** The sums of a period as the bridge takes them: cost centres together, and what is counted with what recurs. */
export function sideOf(sums: readonly CentreSum[]): BridgeSide {
  const sides = {
    recurring: new Map<string, ItemSum>(),
    once: new Map<string, ItemSum>(),
    credits: new Map<string, ItemSum>(),
  };
  for (const { kind, costCentre: _centre, ...sum } of sums) {
    const side = sides[kind === "one_off" ? "once" : kind === "credit" ? "credits" : "recurring"];
    const key = JSON.stringify([sum.service, sum.item, sum.unit]);
    const known = side.get(key);
    side.set(key, known ? together(known, sum) : sum);
  }
  const { recurring, once, credits } = sides;
  return { recurring: [...recurring.values()], once: [...once.values()], credits: [...credits.values()] };
}

function together(a: ItemSum, b: ItemSum): ItemSum {
  return {
    ...a,
    quantity: add(a.quantity, b.quantity),
    amount: a.amount + b.amount,
    lowest: compare(a.lowest, b.lowest) <= 0 ? a.lowest : b.lowest,
    highest: compare(a.highest, b.highest) >= 0 ? a.highest : b.highest,
    lines: a.lines + b.lines,
  };
}

export interface Share {
  key: string;
  amount: bigint;
  before: bigint | null;
  lines: number;
}

/** Totals by service or by cost centre, largest first, beside those of the period before; null where it had nothing of it. */
export function sharesOf(
  sums: readonly CentreSum[],
  before: readonly CentreSum[],
  by: "service" | "costCentre",
): Share[] {
  const shares = new Map<string, Share>();
  const of = (key: string) => {
    const known = shares.get(key) ?? { key, amount: 0n, before: null, lines: 0 };
    shares.set(key, known);
    return known;
  };
  for (const sum of sums) {
    const share = of(sum[by]);
    share.amount += sum.amount;
    share.lines += sum.lines;
  }
  for (const sum of before) {
    const share = of(sum[by]);
    share.before = (share.before ?? 0n) + sum.amount;
  }
  return [...shares.values()].sort((a, b) =>
    a.amount > b.amount ? -1 : a.amount < b.amount ? 1 : a.key < b.key ? -1 : 1,
  );
}

export interface MonthTotal {
  month: MonthKey;
  amount: bigint;
  lines: number;
}
