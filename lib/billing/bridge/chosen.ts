import { addMonths } from "@/lib/time/local-month";
import { type Period, parsePeriod, periodOf } from "../period";
import type { KnownCurrency } from "./queries";

/** The currency and period that an address asks for: otherwise the contract's, and the last month anything was invoiced for. */
export function chosenOf(
  query: Readonly<Record<string, string | undefined>>,
  currencies: readonly KnownCurrency[],
): { known: KnownCurrency; period: Period } | null {
  const known = currencies.find(({ currency }) => currency === query.currency) ?? currencies[0];
  return known ? { known, period: parsePeriod(query.period ?? "") ?? periodOf("month", known.last) } : null;
}

/** Thirteen months up to the end of a period, and those of the year before that they are held against. */
export function monthsBeside({ to }: Pick<Period, "to">) {
  return { from: addMonths(to, -24), to };
}
