import { addMonths, type MonthKey, monthKeySchema, monthsBetween } from "@/lib/time/local-month";

export const periodUnits = ["month", "quarter", "year"] as const;
type PeriodUnit = (typeof periodUnits)[number];

/** Whole months that are looked at together. `key` is how the address names it: `2026-10`, `2026-Q4` or `2026`. */
export interface Period {
  unit: PeriodUnit;
  key: string;
  from: MonthKey;
  to: MonthKey;
}

const lengths = { month: 1, quarter: 3, year: 12 } as const;

/** The period of a unit that a month lies in. */
export function periodOf(unit: PeriodUnit, month: MonthKey): Period {
  const year = month.slice(0, 4);
  if (unit === "month") return { unit, key: month, from: month, to: month };
  if (unit === "year") return { unit, key: year, from: `${year}-01`, to: `${year}-12` };
  const quarter = Math.floor((Number(month.slice(5, 7)) - 1) / 3);
  const from = addMonths(`${year}-01`, quarter * 3);
  return { unit, key: `${year}-Q${quarter + 1}`, from, to: addMonths(from, 2) };
}

/** The period that a key names, or null. */
export function parsePeriod(key: string): Period | null {
  if (monthKeySchema.safeParse(key).success) return periodOf("month", key);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return periodOf("quarter", addMonths(`${quarter[1]}-01`, (Number(quarter[2]) - 1) * 3));
  return /^\d{4}$/.test(key) ? periodOf("year", `${key}-01`) : null;
}

/** The period as many periods later, or earlier for a negative count. */
export function shiftPeriod({ unit, from }: Period, count: number): Period {
  return periodOf(unit, addMonths(from, count * lengths[unit]));
}

export function monthsOf({ from, to }: Period): MonthKey[] {
  return monthsBetween(from, to);
}
