import type { Facts } from "../facts";
import type { Result } from "../measure";
import { reasons } from "./told-reasons";

const noResult: Result = { value: null, numerator: null, denominator: null, n: 0, excluded: { count: 0, reasons: [] } };

/** Lines invoiced in the period, credits taken off, without VAT; hundredths of the contract's currency. */
export function invoicedTotal({ invoiced = [] }: Facts): Result {
  const n = total(invoiced, (row) => row.lines);
  const amount = total(invoiced, (row) => row.amount);
  const others = total(invoiced, (row) => row.otherLines);
  const value = n === 0 ? null : amount;
  const currency = invoiced.find(({ lines }) => lines > 0)?.currency;
  return { value, numerator: value, denominator: null, n, currency, excluded: reasons({ other_currency: others }) };
}

/** Invoiced ÷ a twelfth of the year's budget for each invoiced month, the twelfths rounded together to hundredths. */
export function againstBudget({ invoiced = [] }: Facts): Result {
  const counted = invoiced.filter(({ lines, yearBudget }) => lines > 0 && yearBudget !== null);
  const excluded = reasons({
    not_invoiced: invoiced.filter(({ lines }) => lines === 0).length,
    no_budget: invoiced.filter(({ lines, yearBudget }) => lines > 0 && yearBudget === null).length,
  });
  const numerator = total(counted, (row) => row.amount);
  const denominator = Math.round(total(counted, (row) => row.yearBudget ?? 0) / 12);
  if (counted.length === 0 || denominator === 0) return { ...noResult, excluded };
  return { value: numerator / denominator, numerator, denominator, n: counted.length, excluded };
}

/** What the year of the period's last month is foreseen to cost, as it was foreseen then. */
export function yearForecast({ forecasts = [] }: Facts): Result {
  const last = latest(forecasts);
  if (!last) return noResult;
  const { forecast: value, known: n, currency } = last;
  return { value, numerator: value, denominator: null, n, currency, excluded: reasons({}) };
}

/** The year's forecast ÷ its budget. */
export function forecastAgainstBudget({ forecasts = [] }: Facts): Result {
  const last = latest(forecasts);
  if (!last || last.budget === null || last.budget === 0) return noResult;
  const { forecast: numerator, budget: denominator, known: n } = last;
  return { value: numerator / denominator, numerator, denominator, n, excluded: reasons({}) };
}

/** Price questions that waited for an answer at the end of the period, or now while it lasts. */
export function openQuestions({ questions = [] }: Facts): Result {
  const last = latest(questions);
  if (!last) return noResult;
  return { value: last.open, numerator: last.open, denominator: null, n: last.open, excluded: reasons({}) };
}

/** How long the oldest of them had waited, milliseconds; no data where none waited. */
export function oldestQuestion({ questions = [] }: Facts): Result {
  const last = latest(questions);
  return last ? { ...noResult, value: last.oldestMs, n: last.open } : noResult;
}

function latest<Row extends { month: string }>(rows: readonly Row[]): Row | undefined {
  return rows.toSorted((a, b) => (a.month < b.month ? 1 : -1))[0];
}

function total<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
