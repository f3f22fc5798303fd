import {
  type FormatLang,
  formatChange,
  formatDecimal,
  formatDuration,
  formatHours,
  formatLevel,
  formatLocalMonth,
  formatMoney,
  formatNumber,
  formatPercent,
} from "@/lib/format";
import type { Direction, Unit } from "./catalogue";
import type { Period } from "./periods";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A value in its unit as people read it. Business time is never told in days: three working days are not "1 day". */
export function formatValue(
  value: number,
  unit: Unit,
  lang: FormatLang,
  promised: number | null = null,
  currency = "SEK",
): string {
  switch (unit) {
    case "share":
      return formatPercent(value, lang, 1, promised ?? undefined);
    case "percent":
      return formatPercent(value / 100, lang, Number.isInteger(value) ? 0 : 1);
    case "score":
      return formatDecimal(value.toFixed(2), lang, 2);
    case "points":
      return formatChange(value, lang);
    case "money":
      return formatMoney(Math.round(value), lang, 0, currency);
    case "count":
      return formatNumber(value, lang, 2);
    case "business_ms":
      return timeText(value, lang);
    case "calendar_ms":
      return value < 4 * dayMs ? timeText(value, lang) : `${formatNumber(value / dayMs, lang, 1)} ${days[lang]}`;
    default:
      return formatNumber(value, lang);
  }
}

/** A level that is aimed at, promised or warned of: a share with the decimals it was decided with. */
export function formatAimed(level: number, unit: Unit, lang: FormatLang, currency?: string): string {
  return unit === "share" ? formatLevel(level, lang) : formatValue(level, unit, lang, null, currency);
}

/** A value as people read it beside a target of its own: a share is never rounded onto it from the side that misses it. */
export function formatAgainst(
  value: number,
  { unit, direction, target }: { unit: Unit; direction: Direction; target: number | null },
  lang: FormatLang,
  currency?: string,
): string {
  if (unit !== "share" || target === null || direction === "none") {
    return formatValue(value, unit, lang, null, currency);
  }
  return direction === "up" ? formatPercent(value, lang, 1, target) : formatPercent(value, lang, 1, undefined, target);
}

/** A difference with its sign; of shares in percentage points, without the word. */
export function formatDifference(difference: number, unit: Unit, lang: FormatLang): string {
  if (unit === "share") return formatChange(difference * 100, lang, 1);
  if (unit === "clocks" || unit === "cases" || unit === "outages" || unit === "count")
    return formatChange(difference, lang);
  if (unit === "score") return formatChange(difference, lang, 2);
  if (unit === "points") return formatChange(difference, lang);
  const isTime = unit === "business_ms" || unit === "calendar_ms";
  if (isTime && Math.abs(difference) < minuteMs) return underAMinute[lang];
  const sign = difference > 0 ? "+" : "−";
  return `${sign}${formatValue(Math.abs(difference), unit, lang)}`;
}

const days = { sv: "dygn", en: "days" } as const;
const underAMinute = { sv: "mindre än 1 min", en: "less than 1 min" } as const;
const hours = { sv: "tim", en: "hrs" } as const;

function timeText(ms: number, lang: FormatLang): string {
  return ms < 10 * hourMs ? formatDuration(ms, lang) : `${formatHours(ms, lang)} ${hours[lang]}`;
}

/** "oktober 2026" at the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What `measures.lead` says of a period, at the beginning of a sentence. */
export function leadOf({ from, to, months }: Pick<Period, "from" | "to" | "months">, lang: FormatLang) {
  return { from: capitalised(formatLocalMonth(from, lang)), to: formatLocalMonth(to, lang), n: months.length };
}
