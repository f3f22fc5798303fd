import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";
import { type UsageMonth, usageIn } from "../budget/forecast";
import type { Agreed } from "../contract/prices";

/** A worksheet reaches three years on, and a year from there. */
const reach = 60;

/** What is counted as if it were agreed, month by month as the forecast carries it on after `known`, the last invoiced month. */
export function countedAsAgreed(known: MonthKey | null, usage: readonly UsageMonth[]): Agreed[] {
  if (known === null) return [];
  return monthsBetween(addMonths(known, 1), addMonths(known, reach)).flatMap((month) =>
    usageIn(month, known, usage).map((row) => ({ ...row, from: `${month}-01`, to: `${month}-01` })),
  );
}

/** Whether an item is counted month by month: it is in no quantity of the contract, and cannot be called off. */
export function isCountedIn(usage: readonly UsageMonth[]): (item: { service: string; item: string }) => boolean {
  const keys = new Set(usage.map(({ service, item }) => JSON.stringify([service, item])));
  return ({ service, item }) => keys.has(JSON.stringify([service, item]));
}
