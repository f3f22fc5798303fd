import type { Agreed } from "../contract/prices";
import { add, compare, type Decimal, negate, subtract, zero } from "../decimal";
import { grouped } from "../grouped";
import type { DraftLine } from "./draft";

/**
 * The lines that a change of an item would be asked for with, when it is not said of which cost centres. More goes to the one
 * that has most, where it is likeliest; fewer are taken from those that have most first, from as many as it takes.
 */
export function prefilledLines(
  { service, item, before, after }: { service: string; item: string; before: Decimal; after: Decimal },
  agreed: readonly Agreed[],
): DraftLine[] {
  const rows = agreed.filter((row) => row.service === service && row.item === item);
  const held = [...grouped(rows, ({ costCentre }) => costCentre)]
    .map(([costCentre, own]) => ({ costCentre, quantity: own.reduce((all, row) => add(all, row.quantity), zero) }))
    .toSorted((a, b) => compare(b.quantity, a.quantity));
  const change = subtract(after, before);
  if (change.units > 0n) return [{ service, item, costCentre: held[0]?.costCentre ?? "", quantity: change }];
  let left = negate(change);
  return held.flatMap(({ costCentre, quantity }): DraftLine[] => {
    const taken = compare(quantity, left) < 0 ? quantity : left;
    if (taken.units <= 0n) return [];
    left = subtract(left, taken);
    return [{ service, item, costCentre, quantity: negate(taken) }];
  });
}
