import { type FormatLang, formatAmount, formatPercent, shownShare } from "@/lib/format";
import { formatValue } from "../format-measure";
import type { Level, ToldUnit } from "./told-chart";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A value as people read it, by the same rule on the page and in files. */
export function toldText(
  value: number,
  unit: ToldUnit,
  lang: FormatLang,
  { currency, level = {} }: { currency?: string; level?: Level } = {},
): string {
  if (unit === "amount") return formatAmount(BigInt(Math.round(value)), lang, currency);
  if (unit === "share") return formatPercent(value, lang, 1, level.threshold, level.ceiling);
  return formatValue(value, unit, lang, null, currency);
}

/**
 * The number that stands on the page, as a number: shares in per cent, times in hours, money in whole units of its
 * currency, each rounded as `toldText` rounds it. A share never rounds onto a level that it misses.
 */
export function asShown(value: number, unit: ToldUnit, level: Level = {}): number {
  switch (unit) {
    case "share":
      return exact(shownShare(value, 1, level.threshold, level.ceiling) * 100);
    case "amount":
      return Math.round(value) / 100;
    case "money":
      return Math.round(value / 100);
    case "business_ms":
      return inHours(value, false);
    case "calendar_ms":
      return inHours(value, true);
    case "percent":
      return exact(value, 1);
    case "score":
    case "count":
      return exact(value, 2);
    default:
      return exact(value, 0);
  }
}

/** To the minute below ten hours, then to the tenth of an hour, and calendar time from four days on to the tenth of a day. */
function inHours(ms: number, isCalendar: boolean): number {
  if (ms < 10 * hourMs) return exact(Math.round(ms / 60_000) / 60);
  if (isCalendar && ms >= 4 * dayMs) return exact(exact(ms / dayMs, 1) * 24);
  return exact(ms / hourMs, 1);
}

function exact(value: number, decimals = 4): number {
  return Number(value.toFixed(decimals));
}
