import type { MonthKey } from "@/lib/time/local-month";

/** Months that a forum which meets once or twice a year looks back over, and how many of them make a miss last. */
export const lookedBack = 12;
const leastMissed = 3;

export interface Lasting {
  /** The months that missed it, the earliest first; never empty. */
  missed: MonthKey[];
  /** Months of which it is known whether they kept the level. */
  judged: number;
}

/** A level that at least three of some months missed, `kept` null where one was not judged; null where fewer did. */
export function lastingOf(months: readonly { month: MonthKey; kept: boolean | null }[]): Lasting | null {
  const missed = months.filter(({ kept }) => kept === false).map(({ month }) => month);
  if (missed.length < leastMissed) return null;
  return { missed: missed.toSorted(), judged: months.filter(({ kept }) => kept !== null).length };
}
