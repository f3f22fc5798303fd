import type { MonthKey } from "@/lib/time/local-month";

/** Months that a forum which meets once or twice a year looks back over, and how many of them make a miss last. */
export const lookedBack = 12;
const leastMissed = 3;

export interface Lasting {
  missed: number;
  /** Months of which it is known whether they kept the level. */
  judged: number;
  /** The first that missed it. */
  first: MonthKey;
}

/** A level that at least three of some months missed, `kept` null where one was not judged; null where fewer did. */
export function lastingOf(months: readonly { month: MonthKey; kept: boolean | null }[]): Lasting | null {
  const missed = months.filter(({ kept }) => kept === false);
  const [first] = missed.map(({ month }) => month).toSorted();
  if (!first || missed.length < leastMissed) return null;
  return { missed: missed.length, judged: months.filter(({ kept }) => kept !== null).length, first };
}
