import { dayNumber, endOfLocalDate, isoDateOf, localDateAt, startOfLocalDate } from "@/lib/time/local-date";
import { type Agreement, versionInForce } from "./agreement";

/** For so many days a resolved case can be taken up again where the agreement says nothing of it. */
export const standardReopenDays = 10;

/** What follows on a resolution. Dates are local to the customer; instants are epoch milliseconds. */
export interface Ending {
  reopenDays: number;
  /** The last date on which the customer may take the case up again. */
  reopenDate: string;
  /** The first instant at which they no longer may: the end of that date. */
  reopenableUntil: number;
  /** After how many days it closes by itself, the last of them, and the end of that one; null where it never does. */
  closes: { days: number; date: string; at: number } | null;
}

/**
 * By the version of the agreement in force when the case was resolved: what was promised with the solution holds, whatever
 * is agreed later. Days are local dates. Those until the closing are counted from the last thing that was said publicly,
 * where that was after the resolution: nobody's last word is closed over.
 */
export function endingOf(agreement: Agreement, resolvedAt: number, lastWordAt = resolvedAt): Ending {
  const { zone } = agreement;
  const terms = versionInForce(agreement, resolvedAt)?.terms;
  const reopenDays = terms?.reopenDays ?? standardReopenDays;
  const reopenDate = daysAfter(resolvedAt, reopenDays, zone);
  const days = terms?.closeAfterDays ?? null;
  const closeDate = days === null ? null : daysAfter(Math.max(resolvedAt, lastWordAt), days, zone);
  return {
    reopenDays,
    reopenDate,
    reopenableUntil: endOfLocalDate(reopenDate, zone),
    closes: days === null || closeDate === null ? null : { days, date: closeDate, at: endOfLocalDate(closeDate, zone) },
  };
}

/** Resolutions from `from` to before `to` that have come to their closing where nobody has said anything since `quietSince`. */
export interface ClosingSpan {
  from: number;
  to: number;
  quietSince: number;
}

/** The spans of resolutions that have closed by themselves at `now`: one for each version of the agreement that says so. */
export function closingSpans({ versions, zone }: Agreement, now: number): ClosingSpan[] {
  const inOrder = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.flatMap(({ validFrom, terms }, index) => {
    if (terms.closeAfterDays === undefined) return [];
    const next = inOrder[index + 1];
    const from = startOfLocalDate(validFrom, zone);
    const quietSince = startOfLocalDate(daysAfter(now, -terms.closeAfterDays, zone), zone);
    const to = next ? Math.min(quietSince, startOfLocalDate(next.validFrom, zone)) : quietSince;
    return from < to ? [{ from, to, quietSince }] : [];
  });
}

function daysAfter(instant: number, days: number, zone: string): string {
  return isoDateOf(dayNumber(localDateAt(instant, zone)) + days);
}
