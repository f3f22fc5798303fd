import type { Facts } from "../facts";
import type { Excluded, Result } from "../measure";
import { countOf, mean, type median, sumOf } from "../percentile";

const nothing: Excluded = { count: 0, reasons: [] };
const leftOut = (reason: string, count: number): Excluded =>
  count === 0 ? nothing : { count, reasons: [{ reason, count }] };

/** Resolved without the customer having been in touch again ÷ resolved. */
export function firstContact({ contacts = [] }: Facts): Result {
  const denominator = total(contacts, (row) => row.resolved);
  const numerator = total(contacts, (row) => row.firstContact);
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, n: denominator, excluded: nothing };
}

/** A statistic of the time from opened to first response, of the cases that got it in the period; milliseconds. */
export function responseTime({ answers = [] }: Facts, statistic: typeof median): Result {
  const runs = answers.map(({ ms }) => ms);
  const n = countOf(runs);
  const isMean = statistic === mean && n > 0;
  return {
    value: statistic(runs),
    numerator: isMean ? Number(sumOf(runs)) : null,
    denominator: isMean ? n : null,
    n,
    excluded: leftOut("unmeasured", total(answers, (row) => row.answered) - n),
  };
}

/** Incidents whose reporter had reported another of the same service and category in the 30 days before. */
export function repeatIncidents({ repeats = [] }: Facts): Result {
  const count = total(repeats, (row) => row.repeats);
  const n = total(repeats, (row) => row.incidents);
  const uncategorised = total(repeats, (row) => row.uncategorised);
  const value = n === 0 ? null : count;
  return { value, numerator: count, denominator: null, n, excluded: leftOut("uncategorised", uncategorised) };
}

/** Unresolved cases about which the customer has seen nothing new for 14 days. */
export function notUpdated({ untouched }: Facts): Result {
  const count = total(untouched ?? [], (row) => row.untouched);
  const n = total(untouched ?? [], (row) => row.unresolved);
  return { value: untouched ? count : null, numerator: count, denominator: null, n, excluded: nothing };
}

function total<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
