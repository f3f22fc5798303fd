import type { MonthKey } from "@/lib/time/local-month";

/** What a customer's searches came to; see `SelfServiceMonth` of the schema for each count. */
export interface SelfServiceCounts {
  searches: number;
  answered: number;
  nothingFound: number;
  opened: number;
  confirmed: number;
  suggested: number;
  reported: number;
  potential: number;
}

export interface SelfServiceMonth extends SelfServiceCounts {
  month: MonthKey;
}

export const noSelfService: SelfServiceCounts = {
  ...{ searches: 0, answered: 0, nothingFound: 0, opened: 0 },
  ...{ confirmed: 0, suggested: 0, reported: 0, potential: 0 },
};

const names = Object.keys(noSelfService) as (keyof SelfServiceCounts)[];

/** Some months together. A tab that goes on over the end of a month counts in both. */
export function addSelfService(rows: readonly SelfServiceCounts[]): SelfServiceCounts {
  return Object.fromEntries(
    names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as unknown as SelfServiceCounts;
}

/** Searches that led to a text ÷ searches; null without any. */
export function answeredShare({ searches, answered }: SelfServiceCounts): number | null {
  return searches === 0 ? null : answered / searches;
}
