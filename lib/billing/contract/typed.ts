import type { FormatLang } from "@/lib/format";
import { isoDateSchema } from "@/lib/time/calendar";
import { type Decimal, decimalOf, textOf } from "../decimal";
import { typedDecimal, typedText } from "../typed-number";
import type { PriceTiers } from "./prices";

/** A number as people type it, `1 234,50`; null where it is none, or below zero. */
export function typedNumber(text: string | undefined, lang: FormatLang): Decimal | null {
  const read = typedDecimal(text, lang);
  return read === null || read.units < 0n ? null : read;
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
export function typedTiers(text: string | undefined, lang: FormatLang): PriceTiers | null {
  const steps = (text ?? "").split(";").filter((step) => step.trim() !== "");
  const tiers = steps.map((step) => {
    const [from, price, ...more] = step.split(":").map((part) => typedNumber(part, lang));
    return from && price && more.length === 0 ? { from: textOf(from), price: textOf(price) } : null;
  });
  const isWhole = tiers.length <= 20 && tiers.every((tier) => tier !== null);
  return isWhole && new Set(tiers.map((tier) => tier.from)).size === tiers.length ? tiers : null;
}

export function tiersField(tiers: PriceTiers, lang: FormatLang): string {
  const field = (text: string) => typedText(decimalOf(text), lang);
  return tiers.map(({ from, price }) => `${field(from)}: ${field(price)}`).join("; ");
}
