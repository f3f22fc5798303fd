import { isoDateSchema } from "@/lib/time/calendar";
import { type Decimal, parseDecimal, textOf } from "../decimal";
import type { PriceTiers } from "./prices";

/** A number as people type it, `1 234,50`; null where it is none, or below zero. */
export function typedNumber(text: string | undefined): Decimal | null {
  const read = parseDecimal((text ?? "").replace(/[\s\u00a0\u202f]|kr/g, "").replace(",", "."));
  return read === null || read.units < 0n ? null : read;
}

/** The text that reads back as the number, as a field shows it. */
export function numberField(number: Decimal): string {
  return textOf(number).replace(".", ",");
}

/** A day of the years that contracts have; null for anything else. */
export function typedDay(text: string | undefined): string | null {
  const day = (text ?? "").trim();
  return isoDateSchema.safeParse(day).success && day >= "2000-01-01" && day < "2100-01-01" ? day : null;
}

/** Whole months of notice, at most five years; null for anything else. */
export function typedMonths(text: string | undefined): number | null {
  const months = /^\d{1,2}$/.test((text ?? "").trim()) ? Number(text) : null;
  return months !== null && months <= 60 ? months : null;
}

/** Steps as `350: 372,50; 500: 360`: from so many on, all cost so much. Null where they cannot be read. */
export function typedTiers(text: string | undefined): PriceTiers | null {
  const steps = (text ?? "").split(";").filter((step) => step.trim() !== "");
  const tiers = steps.map((step) => {
    const [from, price, ...more] = step.split(":").map(typedNumber);
    return from && price && more.length === 0 ? { from: textOf(from), price: textOf(price) } : null;
  });
  const isWhole = tiers.length <= 20 && tiers.every((tier) => tier !== null);
  return isWhole && new Set(tiers.map((tier) => tier.from)).size === tiers.length ? tiers : null;
}

export function tiersField(tiers: PriceTiers): string {
  return tiers.map(({ from, price }) => `${from}: ${price}`.replaceAll(".", ",")).join("; ");
}
