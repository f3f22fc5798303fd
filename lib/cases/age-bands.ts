const dayMs = 86_400_000;

/** Ages of open cases in days of 24 hours, from below to above: [0, 1), [1, 7), [7, 30), [30, 90), 90 and more. */
export const ageBands = ["day", "week", "month", "quarter", "older"] as const;
export type AgeBand = (typeof ageBands)[number];

const startsAtDays: Record<AgeBand, number> = { day: 0, week: 1, month: 7, quarter: 30, older: 90 };

/** The bands that count as old: opened 30 days ago or more. */
export const oldBands: readonly AgeBand[] = ["quarter", "older"];

export function isAgeBand(value: string): value is AgeBand {
  return ageBands.some((band) => band === value);
}

/** When a case in the band was opened, seen from `at` (epoch milliseconds): after `after`, at `until` or before. */
export function openedWithin(band: AgeBand, at: number): { after: number | null; until: number } {
  const next = ageBands[ageBands.indexOf(band) + 1];
  return {
    after: next === undefined ? null : at - startsAtDays[next] * dayMs,
    until: at - startsAtDays[band] * dayMs,
  };
}
