import { addMonths, type MonthKey, monthsBetween } from "@/lib/time/local-month";
import { type CostOnce, committedIn } from "../budget/forecast";
import type { Agreed, DatedPrices } from "../contract/prices";
import { type AgreedEntry, holding } from "../contract/quantities";
import { negate } from "../decimal";
import type { CalledOff } from "./call-off";
import { isCounted } from "./lifecycle";
import { numberIn } from "./reference";

export interface EffectBasis {
  prices: readonly DatedPrices[];
  /** What the contract says, without call-offs that it does not name. */
  agreed: readonly Agreed[];
  /** The lines of call-offs that a quantity of the contract has been made for, as `namedIn` has them. */
  named: ReadonlySet<string>;
  /** Every call-off of the customer. */
  callOffs: readonly CalledOff[];
}

export interface CallOffEffect {
  /** The first month that it holds for. */
  from: MonthKey;
  /** In that month, in hundredths; what is paid once is not in it. */
  perMonth: bigint;
  oneOff: bigint;
}

/** The first month a change holds for: those of a day within a month count from the next, as agreed quantities do. */
export function firstMonthOf(from: string): MonthKey {
  const month = from.slice(0, 7);
  return from.endsWith("-01") ? month : addMonths(month, 1);
}

/** A call-off as the forecast takes it: agreed from its start date on. */
export function changesOf({ lines, from }: Pick<CalledOff, "lines" | "from">): Agreed[] {
  return lines.map(({ service, item, costCentre, quantity, unitPrice }) => {
    return { service, item, costCentre, quantity, from, to: null, ownPrice: unitPrice };
  });
}

const nameOf = (number: number, { service, item, costCentre }: Pick<Agreed, "service" | "item" | "costCentre">) =>
  JSON.stringify([number, service, item, costCentre]);

/** Which lines of which call-offs the contract's quantities name for the same cost centre, also those that have been replaced since. */
export function namedIn(entries: readonly (Agreed & { callOff: string })[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => {
      const number = numberIn(entry.callOff);
      return number === null ? [] : [nameOf(number, entry)];
    }),
  );
}

/** A line that the contract's own quantities hold already is not counted once more. */
function unnamed(callOff: CalledOff, named: ReadonlySet<string>): Agreed[] {
  return changesOf(callOff).filter((line) => !named.has(nameOf(callOff.number, line)));
}

/** Whether the contract's own quantities hold all of a call-off. */
export function isNamed(callOff: CalledOff, named: ReadonlySet<string>): boolean {
  return unnamed(callOff, named).length === 0;
}

/** The call-offs that may be counted together: currencies are never added. */
export function inCurrency<Row extends { currency: string }>(currency: string, callOffs: readonly Row[]): Row[] {
  return callOffs.filter((callOff) => callOff.currency === currency);
}

/**
 * What is known of the time to come beside the contract: every call-off that has been ordered and that the contract's
 * quantities do not name yet, and what has been ordered to be paid once and is on no invoice. All of one currency.
 */
export function knownChanges({ agreed, callOffs, named }: Omit<EffectBasis, "prices">): {
  agreed: Agreed[];
  once: CostOnce[];
} {
  const counted = callOffs.filter(({ state }) => isCounted(state));
  return {
    agreed: [...agreed, ...counted.flatMap((one) => unnamed(one, named))],
    once: counted.flatMap(({ state, from, oneOff, lines }) => {
      const amount = state === "invoiced" ? 0n : (oneOff ?? 0n);
      return amount === 0n ? [] : [{ month: from.slice(0, 7), costCentre: lines[0]?.costCentre ?? "", amount }];
    }),
  };
}

/** What a forecast is made from besides what is used: the contract's prices and quantities with what has been ordered. */
export function basisOf(
  { prices, entries }: { prices: readonly DatedPrices[]; entries: readonly AgreedEntry[] },
  callOffs: readonly CalledOff[],
) {
  return { prices, ...knownChanges({ agreed: holding(entries), callOffs, named: namedIn(entries) }) };
}

/** What has been delivered and the contract does not name yet: an invoice that holds it is right. */
export function deliveredChanges({ callOffs, named }: Pick<EffectBasis, "callOffs" | "named">): Agreed[] {
  const delivered = callOffs.filter(({ state }) => state === "delivered" || state === "invoiced");
  return delivered.flatMap((one) => unnamed(one, named));
}

/** What is agreed if the call-off were not there, and if it were. */
function sidesOf(callOff: CalledOff, { agreed, callOffs, named }: EffectBasis): { without: Agreed[]; as: Agreed[] } {
  const others = inCurrency(callOff.currency, callOffs).filter(({ number }) => number !== callOff.number);
  const known = knownChanges({ agreed, callOffs: others, named }).agreed;
  const held = changesOf(callOff).filter((line) => named.has(nameOf(callOff.number, line)));
  return {
    without: [...known, ...held.map((line) => ({ ...line, quantity: negate(line.quantity) }))],
    as: [...known, ...unnamed(callOff, named)],
  };
}

/** What a call-off adds to each of some months, in hundredths, at the lists and tiers that hold then. */
export function effectByMonth(
  callOff: CalledOff,
  basis: EffectBasis,
  months: readonly MonthKey[],
): { month: MonthKey; effect: bigint }[] {
  const { without, as } = sidesOf(callOff, basis);
  const totalOf = (rows: readonly Agreed[], month: MonthKey) =>
    committedIn(month, basis.prices, rows).reduce((all, { amount }) => all + amount, 0n);
  return months.map((month) => ({ month, effect: totalOf(as, month) - totalOf(without, month) }));
}

/** What a call-off comes to per month from its beginning, and once. */
export function effectOf(callOff: CalledOff, basis: EffectBasis): CallOffEffect {
  const from = firstMonthOf(callOff.from);
  const perMonth = effectByMonth(callOff, basis, [from])[0]?.effect ?? 0n;
  return { from, perMonth, oneOff: callOff.oneOff ?? 0n };
}

/** What a call-off adds to a year, what is paid once included; `year` is the calendar's. */
export function effectOnYear(callOff: CalledOff, basis: EffectBasis, year: number): bigint {
  const [first, last] = [`${year}-01`, `${year}-12`];
  const from = firstMonthOf(callOff.from);
  const months = monthsBetween([from, first].sort().at(-1) as MonthKey, last);
  const running = effectByMonth(callOff, basis, months).reduce((all, { effect }) => all + effect, 0n);
  const isThen = callOff.from.slice(0, 7) >= first && callOff.from.slice(0, 7) <= last;
  return running + (isThen ? (callOff.oneOff ?? 0n) : 0n);
}
