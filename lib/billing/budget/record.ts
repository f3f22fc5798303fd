import type { RecordedCallOff } from "../call-offs/call-off";
import { basisOf } from "../call-offs/effect";
import { callOffAt } from "../call-offs/record";
import type { DatedPrices } from "../contract/prices";
import type { AgreedEntry } from "../contract/quantities";
import type { ForecastBasis } from "./forecast";

/** The last day of a contract as one of its versions has it; null goes on. */
export interface RecordedTerm {
  contractId: string;
  madeAt: number;
  to: string | null;
}

/** Everything that was written down of contract and call-offs, with when it was; instants in epoch milliseconds. */
export interface BillingRecord {
  prices: readonly (DatedPrices & { madeAt: number })[];
  entries: readonly AgreedEntry[];
  /** Oldest first. */
  terms: readonly RecordedTerm[];
  /** Of the currency that is asked about. */
  callOffs: readonly RecordedCallOff[];
}

/**
 * What was known of contract and call-offs at an instant, that instant not included: what was written down later, or has
 * happened to a call-off since, is left out. Null where nothing had been written down yet though it has been by now: then
 * nobody could foresee anything. A customer without a contract is known by the invoices alone.
 */
export function knownAt(record: BillingRecord, at: number): Omit<ForecastBasis, "usage"> | null {
  const prices = record.prices.filter(({ madeAt }) => madeAt < at);
  const written = record.entries.filter(({ madeAt }) => madeAt < at);
  const isLater = prices.length + written.length === 0 && record.prices.length + record.entries.length > 0;
  if (isLater) return null;
  const entries = written.map((entry) => ({ ...entry, contractTo: lastDayAt(record.terms, entry, at) }));
  const callOffs = record.callOffs.flatMap((callOff) => callOffAt(callOff, at) ?? []);
  return basisOf({ prices, entries }, callOffs);
}

/** As the contract's version of then says; as it stands where none of its versions is that old. */
function lastDayAt(terms: readonly RecordedTerm[], { contractId, contractTo }: AgreedEntry, at: number): string | null {
  const term = terms.findLast((one) => one.contractId === contractId && one.madeAt < at);
  return term ? term.to : contractTo;
}
