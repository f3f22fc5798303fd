import * as z from "zod";
import { compare, type Decimal, decimalOf, parseDecimal } from "../decimal";

const decimalText = z.string().refine((text) => parseDecimal(text) !== null, "a decimal");

/** From `from` units a month on, all units cost `price`. */
export const priceTiersSchema = z.array(z.strictObject({ from: decimalText, price: decimalText })).max(20);
export type PriceTiers = z.infer<typeof priceTiersSchema>;

/** A row of a price list; dates are local, `2026-01-01`. */
export interface Price {
  service: string;
  item: string;
  name: string;
  unit: string;
  unitPrice: Decimal;
  tiers: PriceTiers;
  bindingUntil: string | null;
  noticeMonths: number | null;
}

export interface DatedPrices {
  validFrom: string;
  rows: readonly Price[];
}

/** The list that holds on a day: the newest that has begun, of the same day the last in order; null before the first. */
export function pricesOn<List extends { validFrom: string }>(lists: readonly List[], day: string): List | null {
  return lists.reduce<List | null>(
    (found, list) => (list.validFrom <= day && (!found || list.validFrom >= found.validFrom) ? list : found),
    null,
  );
}

/** The unit price for a month's quantity: that of the highest tier it reaches. */
export function unitPriceFor({ unitPrice, tiers }: Pick<Price, "unitPrice" | "tiers">, quantity: Decimal): Decimal {
  const reached = tiers
    .map(({ from, price }) => ({ from: decimalOf(from), price: decimalOf(price) }))
    .filter(({ from }) => compare(from, quantity) <= 0)
    .sort((a, b) => compare(b.from, a.from));
  return reached[0]?.price ?? unitPrice;
}

/** How many of an item a cost centre has agreed to take, from a day to a day (inclusive; null goes on). */
export interface Agreed {
  service: string;
  item: string;
  costCentre: string;
  quantity: Decimal;
  from: string;
  to: string | null;
  /** What a unit of these costs when another price than the list's has been ordered. */
  ownPrice?: Decimal | null;
}

/** The quantities that hold in a month: those that have begun on its first day and not ended before it. */
export function agreedIn<Row extends Agreed>(rows: readonly Row[], month: string): Row[] {
  const day = `${month}-01`;
  return rows.filter(({ from, to }) => from <= day && (to === null || to >= day));
}
