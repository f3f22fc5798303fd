import type { Unit } from "../catalogue";

/** What a customer's own figure may be counted in. */
export const ownUnits = ["count", "share", "business_ms", "money"] as const satisfies readonly Unit[];
export type OwnUnit = (typeof ownUnits)[number];

/** How many of the figure's unit there are in what people write: per cent, hours, kronor. */
const written: Partial<Record<Unit, number>> = {
  share: 0.01,
  business_ms: 3_600_000,
  calendar_ms: 3_600_000,
  money: 100,
};

/** Reads "97,4", "1 250.50" or "−3" as people write the unit: shares in per cent, times in hours, money in kronor. Null for anything else. */
export function readWritten(text: string, unit: Unit): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .replace(",", ".")
    .replace(/%$/, "");
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return null;
  return Number((Number(plain) * (written[unit] ?? 1)).toPrecision(12));
}

/** The stored value as a person writes it, with a comma in Swedish. */
export function asWritten(value: number, unit: Unit, lang: "sv" | "en"): string {
  const text = String(Number((value / (written[unit] ?? 1)).toPrecision(12)));
  return lang === "sv" ? text.replace(".", ",") : text;
}

/** A figure as a formula reckons with it: shares from 0 to 1, times in hours, money in whole kronor. */
export function toFormula(value: number, unit: Unit): number {
  return unit === "share" ? value : value / (written[unit] ?? 1);
}

export function fromFormula(value: number, unit: Unit): number {
  return unit === "share" ? value : value * (written[unit] ?? 1);
}
