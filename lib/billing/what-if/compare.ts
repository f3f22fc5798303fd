import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";
import type { Agreed, DatedPrices } from "../contract/prices";
import { effectOfAll, type QuantityChange, type WhatIf, whatIf } from "./what-if";

export interface ComparedScenario {
  from: MonthKey;
  changes: readonly QuantityChange[];
}

export interface ComparedColumn {
  /** In the first month of the scenario, in hundredths. */
  perMonth: bigint;
  /** What it adds to the compared year. */
  onTheYear: bigint;
  /** Twelve months from its own beginning. */
  wholeYear: bigint;
  /** What the year is foreseen to come to with it. */
  forecast: bigint;
  /** Forecast less budget; null where there is none. */
  against: bigint | null;
  items: WhatIf["items"];
  /** Added to each month of the year; nothing before it begins. */
  months: bigint[];
}

export interface Comparison {
  year: number;
  months: { month: MonthKey; asItIs: bigint }[];
  asItIs: { forecast: bigint; budget: bigint | null; against: bigint | null };
  columns: ComparedColumn[];
}

/** Scenarios beside each other and beside a year as it is foreseen; every figure in hundredths. `today` is a local date. */
export function compareScenarios(
  scenarios: readonly ComparedScenario[],
  { year, months, total }: ComparedYear,
  basis: { prices: readonly DatedPrices[]; agreed: readonly Agreed[] },
  today: string,
): Comparison {
  const against = (forecast: bigint) => (total.budget === null ? null : forecast - total.budget);
  const columns = scenarios.map(({ from, changes }): ComparedColumn => {
    const { items, wholeYear } = whatIf(changes, from, basis, today);
    const added = months.map(({ month }) => (month < from ? 0n : effectOfAll(changes, month, basis)));
    const onTheYear = added.reduce((all, effect) => all + effect, 0n);
    const forecast = total.forecast + onTheYear;
    const perMonth = effectOfAll(changes, from, basis);
    return { perMonth, onTheYear, wholeYear, forecast, against: against(forecast), items, months: added };
  });
  return {
    ...{ year, columns },
    months: months.map(({ month, actual, committed, usage }) => ({ month, asItIs: actual ?? committed + usage })),
    asItIs: { forecast: total.forecast, budget: total.budget, against: against(total.forecast) },
  };
}

/** As much of a year's outlook as scenarios are set beside. */
interface ComparedYear {
  year: number;
  months: readonly { month: MonthKey; actual: bigint | null; committed: bigint; usage: bigint }[];
  total: { budget: bigint | null; forecast: bigint };
}

/** The years that the scenarios reach into: from the first one's beginning to a year after the last. */
export function comparedYears(scenarios: readonly { from: MonthKey }[]): number[] {
  const beginnings = scenarios.map(({ from }) => from).sort();
  const [first = "", last = ""] = [beginnings[0], addMonths(beginnings.at(-1) ?? "2000-01", 11)];
  return [...new Set(monthsBetween(first, last).map((month) => Number(month.slice(0, 4))))];
}
