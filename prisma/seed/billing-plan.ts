/** A row of every price list of a customer: what it costs from the contract's beginning; later lists raise it by the index. */
export interface SeedPrice {
  service: string;
  item: string;
  name: string;
  unit: string;
  /** Kronor per unit and month. */
  price: string;
  tiers?: readonly { from: string; price: string }[];
  /** Counted each month, not agreed. */
  usage?: true;
  bindingUntil?: string;
  noticeMonths?: number;
}

/** How many a cost centre takes, and from which months on otherwise. */
export interface SeedQuantity {
  item: string;
  centre: string;
  steps: readonly (readonly [month: string, quantity: number])[];
  /** The call-off that the last step came by. */
  callOff?: string;
}

export interface SeedContract {
  number: string;
  name: string;
  indexClause: string;
  /** Valid from, per cent added to every price, why. */
  lists: readonly (readonly [from: string, percent: string, note: string])[];
  prices: readonly SeedPrice[];
  quantities: readonly SeedQuantity[];
  /** Mean of what is counted in a month, and how much it grows over a year. */
  usage: readonly { item: string; centre: string; mean: number; growth: number }[];
  oneOffs: readonly { month: string; centre: string; text: string; amount: string; callOff?: string }[];
  credits: readonly { month: string; item: string; centre: string; text: string; amount: string }[];
  /** Kronor a year, by cost centre; approved in the December before. */
  budgets: readonly { year: number; lines: readonly (readonly [centre: string, amount: string])[] }[];
  /** Errors that the deviation check is there to find. */
  planted: readonly ({ month: string; item: string; centre: string } & ({ price: string } | { twice: true }))[];
}

/** The first and the last invoiced month. */
export const billedFrom = "2024-11";
export const billedTo = "2026-10";
