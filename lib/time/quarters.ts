import { addMonths, type MonthKey } from "./local-month";

/** `n` quarters from the one an instant (milliseconds, UTC) lies in, as `2027-Q1`. */
export function nextQuarters(now: number, n: number): string[] {
  const date = new Date(now);
  const first = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
  return Array.from({ length: n }, (_, i) => `${Math.floor((first + i) / 4)}-Q${((first + i) % 4) + 1}`);
}

/** First and last month of the last quarter that had ended when a month began or was under way. */
export function lastWholeQuarter(month: MonthKey): { from: MonthKey; to: MonthKey } {
  const intoQuarter = (Number(month.slice(5, 7)) - 1) % 3;
  return { from: addMonths(month, -intoQuarter - 3), to: addMonths(month, -intoQuarter - 1) };
}
