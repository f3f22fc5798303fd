import { addMonths, type MonthKey } from "@/lib/time/local-month";

/** Before a month is closed for the first time, the row may begin this far back. */
const firstBack = 12;

export interface Row {
  /** The months that are closed, in any order. */
  closed: readonly MonthKey[];
  /** The month in which the customer's contract began; null while there is nothing to close. */
  start: MonthKey | null;
  /** The month that goes on. */
  current: MonthKey;
}

export type OutOfOrder = "not_ended" | "already_closed" | "before_contract" | "not_next";

/**
 * The month whose turn it is: after the first one closed, the earliest that is open. Where none is closed, the first of the
 * last twelve within the contract is proposed. Null when every ended month is closed, or there is none.
 */
export function nextToClose({ closed, start, current }: Row): MonthKey | null {
  if (start === null) return null;
  const first = closed.toSorted()[0] ?? latest(start, addMonths(current, -firstBack));
  const taken = new Set(closed);
  let month = first;
  while (taken.has(month)) month = addMonths(month, 1);
  return month < current ? month : null;
}

/**
 * Why a month may not be closed; null when it may. The first closing chooses where the row begins, at any ended month of the
 * contract; from there on no month is passed over, and what lies before stays open.
 */
export function outOfOrder(month: MonthKey, row: Row): OutOfOrder | null {
  if (month >= row.current) return "not_ended";
  if (row.closed.includes(month)) return "already_closed";
  if (row.start === null || month < row.start) return "before_contract";
  return row.closed.length > 0 && month !== nextToClose(row) ? "not_next" : null;
}

function latest(a: MonthKey, b: MonthKey): MonthKey {
  return a > b ? a : b;
}
