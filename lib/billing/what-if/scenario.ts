import * as z from "zod";
import { monthKeySchema } from "@/lib/time/local-month";
import { type Agreed, type DatedPrices, pricesOn } from "../contract/prices";
import { decimalOf, parseDecimal, textOf } from "../decimal";
import type { QuantityChange } from "./what-if";

const quantity = z.string().refine((text) => {
  const decimal = parseDecimal(text);
  return decimal !== null && decimal.units >= 0n;
}, "a quantity");

/** What a scenario changes: the quantity of an item that holds instead, all cost centres together. Never an amount. */
export const scenarioChangesSchema = z
  .array(z.strictObject({ service: z.string().max(80), item: z.string().max(120), quantity }))
  .min(1)
  .max(200);
export type ScenarioChanges = z.infer<typeof scenarioChangesSchema>;

/** The changes as a form carries them. */
export const typedChangesSchema = z
  .string()
  .max(40_000)
  .transform((text, context): ScenarioChanges => {
    const parsed = scenarioChangesSchema.safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "scenarios.noChanges" });
    return z.NEVER;
  });

export const scenarioMonthSchema = monthKeySchema;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function changesOfStored(stored: unknown): QuantityChange[] {
  return scenarioChangesSchema
    .parse(stored)
    .map(({ quantity: text, ...change }) => ({ ...change, quantity: decimalOf(text) }));
}

export function storedOf(changes: readonly QuantityChange[]): ScenarioChanges {
  return changes.map(({ service, item, quantity: decimal }) => ({ service, item, quantity: textOf(decimal) }));
}

/**
 * What the result of a scenario rests on besides itself, as two texts that are the same as long as it is: the prices with
 * binding and notice of its items in every list from the one that holds when it begins, and their agreed quantities.
 */
export function basisOf(
  changes: readonly { service: string; item: string }[],
  from: string,
  { prices, agreed }: { prices: readonly DatedPrices[]; agreed: readonly Agreed[] },
): { prices: string; agreed: string } {
  const isMeant = (row: { service: string; item: string }) =>
    changes.some(({ service, item }) => row.service === service && row.item === item);
  const first = pricesOn(prices, `${from}-01`)?.validFrom ?? "";
  const lists = prices
    .filter(({ validFrom }) => validFrom >= first)
    .map(({ validFrom, rows }) => [
      validFrom,
      rows
        .filter(isMeant)
        .map((row) => [row.service, row.item, textOf(row.unitPrice), row.tiers, row.bindingUntil, row.noticeMonths])
        .sort(),
    ]);
  const quantities = agreed
    .filter((row) => isMeant(row) && (row.to === null || row.to >= `${from}-01`))
    .map(({ service, item, costCentre, quantity: size, from: since, to }) => {
      return [service, item, costCentre, textOf(size), since, to];
    });
  return { prices: JSON.stringify(lists), agreed: JSON.stringify(quantities.map(String).sort()) };
}
