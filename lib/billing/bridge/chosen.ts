import { addMonths } from "@/lib/time/local-month";
import { type Period, parsePeriod, periodOf } from "../period";
import type { KnownCurrency } from "./queries";

/** The currency and period that an address asks for: otherwise the contract's, and the last month anything was invoiced for. */
export function chosenOf(
  query: Readonly<Record<string, string | undefined>>,
  currencies: readonly KnownCurrency[],
): { known: KnownCurrency; period: Period } | null {
  const known = currencies.find(({ currency }) => currency === query.currency) ?? currencies[0];
  if (!known) return null;
  const period = parsePeriod(query.period ?? "") ?? periodOf("month", known.last);
  // A period that was only paid in advance is told of as far as it was.
  return { known: period.from > known.last ? { ...known, last: known.ahead } : known, period };
}

/** Thirteen months up to the end of a period, and those of the year before that they are held against. */
export function monthsBeside({ to }: Pick<Period, "to">) {
  return { from: addMonths(to, -24), to };
}
