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
  const sorted = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const inForce = sorted.findLast(({ validFrom }) => validFrom <= `${month}-01`);
  const beginning = sorted.find(({ validFrom }) => validFrom.startsWith(month));
  return (inForce ?? beginning)?.share ?? null;
}

/** The share promised for all of several months; null when it differs between them or is missing in one. */
export function promisedThroughout(months: readonly MonthKey[], versions: readonly Promised[]): number | null {
  const shares = new Set(months.map((month) => promisedIn(month, versions)));
  const [share] = shares;
  return shares.size === 1 && share !== undefined ? share : null;
}
