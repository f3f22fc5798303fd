import { versionOfMonth } from "@/lib/sla/version-of-month";
import type { MonthKey } from "@/lib/time/local-month";

/** The share promised from a local date on ("2026-01-01"), until the next one begins. */
export interface Promised {
  validFrom: string;
  share: number;
}

/**
 * The share promised for a month: by the version in force on its first day, or the first that begins within it.
 * Null when nothing was promised then.
 */
export function promisedIn(month: MonthKey, versions: readonly Promised[]): number | null {
  return versionOfMonth(month, versions)?.share ?? null;
}

/** The shares promised during several months, each once, in the order they came into force. */
export function sharesPromised(months: readonly MonthKey[], versions: readonly Promised[]): number[] {
  const shares = months.map((month) => promisedIn(month, versions));
  return [...new Set(shares.filter((share) => share !== null))];
}

/** The month of the year, 1 to 12, in which the first version came into force: with it a contract year begins. */
export function contractMonthOf(versions: readonly Promised[]): number | null {
  const [first] = versions.map(({ validFrom }) => validFrom).toSorted();
  return first === undefined ? null : Number(first.slice(5, 7));
}
