import type { Facts } from "../facts";
import type { Result } from "../measure";
import type { ChangeRow } from "./further-facts";
import { reasons, shareOf } from "./told-reasons";

/** Implemented in their window, not backed out, no incident caused ÷ finished; a change that went well without a window is left out. */
export function changesSucceeded({ changes = [] }: Facts): Result {
  const unjudged = total(changes, "noWindow");
  return share(total(changes, "successful"), total(changes, "finished") - unjudged, {
    ...{ cancelled: total(changes, "cancelled"), no_window: unjudged },
  });
}

/** Finished after the estimate ÷ finished that had one. */
export function changesLate({ changes = [] }: Facts): Result {
  const unjudged = total(changes, "noEstimate");
  return share(total(changes, "late"), total(changes, "finished") - unjudged, {
    ...{ cancelled: total(changes, "cancelled"), no_estimate: unjudged },
  });
}

/** Emergency changes ÷ finished ones. */
export function emergencyChanges({ changes = [] }: Facts): Result {
  const excluded = { cancelled: total(changes, "cancelled") };
  return share(total(changes, "emergency"), total(changes, "finished"), excluded);
}

/** Changes that ended, without those that were cancelled; no data before the register begins. */
export function changesFinished({ changes = [] }: Facts): Result {
  const n = total(changes, "finished");
  const excluded = reasons({ cancelled: total(changes, "cancelled") });
  return { value: changes.length === 0 ? null : n, numerator: n, denominator: null, n, excluded };
}

function share(numerator: number, denominator: number, leftOut: Record<string, number>): Result {
  return { ...shareOf(numerator, denominator), excluded: reasons(leftOut) };
}

type Count = Exclude<keyof ChangeRow, "month" | "service" | "priority">;

function total(rows: readonly ChangeRow[], of: Count): number {
  return rows.reduce((sum, row) => sum + row[of], 0);
}
