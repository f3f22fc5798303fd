import * as z from "zod";
import { type Decimal, parseDecimal } from "../decimal";
import type { CallOffState } from "./lifecycle";

/** The lines of an offer that do not cost what the price list says; of the others the list's price holds. */
export const offerPricesSchema = z
  .array(
    z.strictObject({
      position: z.int().min(1).max(99),
      unitPrice: z.string().refine((text) => parseDecimal(text) !== null, "a decimal"),
    }),
  )
  .max(20);
export type OfferPrices = z.infer<typeof offerPricesSchema>;

/** More of an item for a cost centre, or fewer. */
export interface CallOffLine {
  position: number;
  service: string;
  item: string;
  costCentre: string;
  quantity: Decimal;
  /** Of the latest offer; null where the price list's holds. */
  unitPrice: Decimal | null;
}

/** As much of a call-off as its effect comes from; `from` is a local date. */
export interface CalledOff {
  number: number;
  state: CallOffState;
  from: string;
  /** What it is offered and paid in; another currency's are never counted beside it. */
  currency: string;
  lines: readonly CallOffLine[];
  /** Of the latest offer, in hundredths; null before the first. */
  oneOff: bigint | null;
}

/** A price that was asked for a call-off. */
export interface CallOffOffer {
  at: Date;
  /** In hundredths. */
  oneOff: bigint;
  prices: OfferPrices;
}

/** A call-off with when everything of it was said. */
export interface RecordedCallOff extends CalledOff {
  /** The newest first. */
  offers: readonly CallOffOffer[];
  /** The oldest first. */
  steps: readonly { state: CallOffState; at: Date }[];
}

export const mostLines = 12;
