import type { Facts } from "../facts";
import type { Result } from "../measure";
import type { SelfServiceRow } from "./further-facts";

const nothing = { count: 0, reasons: [] };

/** Readings of the help centre by the customer's people; no data where nothing was counted. */
export function readings({ selfService = [] }: Facts): Result {
  const counted = selfService.filter(({ reads }) => reads !== null);
  return count(counted, (row) => row.reads ?? 0, counted.length > 0);
}

/** Searches of the customer's people. What was shown while a case was written is none. */
export function searches({ selfService = [] }: Facts): Result {
  return count(selfService, (row) => row.searches, hasSearches(selfService));
}

/** Searches after which a hit was opened or said to have helped, and no case came ÷ searches. */
export function answeredSearches({ selfService = [] }: Facts): Result {
  const denominator = total(selfService, (row) => row.searches);
  const numerator = total(selfService, (row) => row.answered);
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, n: denominator, excluded: nothing };
}

/** Visits in which somebody said that a text solved their problem, and reported no case. */
export function deflections({ selfService = [] }: Facts): Result {
  return count(selfService, (row) => row.deflected, hasSearches(selfService));
}

/** The log is kept for 400 days: a month of which nothing is left says nothing, also not "none". */
function hasSearches(rows: readonly SelfServiceRow[]): boolean {
  return rows.some((row) => row.searches + row.deflected > 0);
}

function count(rows: readonly SelfServiceRow[], of: (row: SelfServiceRow) => number, isKnown: boolean): Result {
  const value = total(rows, of);
  return { value: isKnown ? value : null, numerator: value, denominator: null, n: value, excluded: nothing };
}

function total(rows: readonly SelfServiceRow[], of: (row: SelfServiceRow) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
