/** Numbers, durations, dates and money as people read them. English is en-GB. Every zone and language is an argument. */
export type FormatLang = "sv" | "en";

const tags = { sv: "sv-SE", en: "en-GB" } as const;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does. */
function numberFormat(lang: FormatLang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(tags[lang], options);
  numberFormats.set(key, known);
  return known;
}

function dateFormat(lang: FormatLang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(tags[lang], options);
  dateFormats.set(key, known);
  return known;
}

/** `1 234,5` / `1,234.5` with at most `decimals` decimals (0). */
export function formatNumber(value: number | bigint, lang: FormatLang, decimals = 0): string {
  return numberFormat(lang, { maximumFractionDigits: decimals }).format(value);
}

/** A change with its sign always shown: `+3`, `−2,5`; nothing before zero. */
export function formatChange(value: number, lang: FormatLang, decimals = 0): string {
  return numberFormat(lang, { maximumFractionDigits: decimals, signDisplay: "exceptZero" })
    .format(value)
    .replace("-", "−");
}

/**
 * A ratio (0.953) as per cent, never rounded onto or across a threshold it has not itself reached: 0.9496 against
 * a promise of 0.95 reads 94.9 %, not 95.0 %. 0 and 1 are always thresholds, so 0.9999 never reads 100 %. Of a `ceiling`
 * that is to be kept from above, 0.0504 against 0.05 reads 5.1 %.
 */
export function formatPercent(
  ratio: number,
  lang: FormatLang,
  decimals = 1,
  threshold?: number,
  ceiling?: number,
): string {
  return numberFormat(lang, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(shownShare(ratio, decimals, threshold, ceiling));
}

/** A share that is aimed at or promised, with the decimals it was decided with: 85 %, 97.5 %, 99.95 %. */
export function formatLevel(share: number, lang: FormatLang): string {
  return numberFormat(lang, { style: "percent", maximumFractionDigits: 4 }).format(share);
}

/** The ratio that `formatPercent` writes. */
export function shownShare(ratio: number, decimals: number, threshold?: number, ceiling?: number): number {
  const unit = 10 ** (decimals + 2);
  const guards = threshold === undefined ? [0, 1] : [0, 1, threshold];
  const shown = guards.reduce(
    (value, guard) => {
      if (ratio < guard && value >= guard) return (Math.ceil(guard * unit - 1e-9) - 1) / unit;
      if (ratio > guard && value <= guard && guard !== threshold) return (Math.floor(guard * unit + 1e-9) + 1) / unit;
      if (ratio >= guard && value < guard) return Math.ceil(guard * unit - 1e-9) / unit;
      return value;
    },
    Math.round(ratio * unit) / unit,
  );
  const isHidden = ceiling !== undefined && ratio > ceiling && shown <= ceiling;
  return isHidden ? (Math.floor(ceiling * unit + 1e-9) + 1) / unit : shown;
}

function unit(value: number, name: "hour" | "minute" | "second", lang: FormatLang, digits = 1): string {
  const options = { style: "unit", unit: name, unitDisplay: "short", minimumIntegerDigits: digits } as const;
  return numberFormat(lang, options).format(value);
}

/** Milliseconds as whole hours and minutes: `3 tim 12 min` / `3 hrs 12 mins`; below a minute `< 1 min`. */
export function formatDuration(milliseconds: number, lang: FormatLang): string {
  const total = Math.round(Math.abs(milliseconds) / 60_000);
  if (total === 0) return milliseconds === 0 ? unit(0, "minute", lang) : `< ${unit(1, "minute", lang)}`;
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  const parts = [hours > 0 ? unit(hours, "hour", lang) : "", minutes > 0 ? unit(minutes, "minute", lang) : ""];
  return (milliseconds < 0 ? "−" : "") + parts.filter(Boolean).join(" ");
}

/**
 * Milliseconds as what a countdown shows, to the second that has begun: `3 tim 02 min 05 s` / `3 hrs 02 mins 05 secs`.
 * Never days: a working day is no 24 hours.
 */
export function formatCountdown(milliseconds: number, lang: FormatLang): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const parts = [
    hours > 0 ? unit(hours, "hour", lang) : "",
    hours > 0 || minutes > 0 ? unit(minutes, "minute", lang, hours > 0 ? 2 : 1) : "",
    unit(seconds % 60, "second", lang, hours > 0 || minutes > 0 ? 2 : 1),
  ];
  return parts.filter(Boolean).join(" ");
}

/** Milliseconds as decimal hours, for columns one compares: `12,4` (the unit stands in the head). */
export function formatHours(milliseconds: number, lang: FormatLang, decimals = 1): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(lang, options).format(milliseconds / 3_600_000);
}

const dateStyles = {
  date: { day: "numeric", month: "short", year: "numeric" },
  longDate: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  dateTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  month: { month: "long", year: "numeric" },
  shortMonth: { month: "short", year: "numeric" },
  monthName: { month: "short" },
  day: { day: "numeric", month: "short" },
  dayTime: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** An instant as read on a wall in `zone` (an IANA name). */
export function formatInstant(
  instant: Date | string,
  lang: FormatLang,
  zone: string,
  style: DateStyle = "dateTime",
): string {
  return dateFormat(lang, { ...dateStyles[style], timeZone: zone }).format(new Date(instant));
}

/** As `formatInstant`, without the year when it is that of `now` (epoch milliseconds): for columns one scans. */
export function formatNearInstant(
  instant: Date | string,
  lang: FormatLang,
  zone: string,
  now: number,
  style: "date" | "dateTime" = "date",
): string {
  const year = dateFormat("en", { year: "numeric", timeZone: zone });
  const isThisYear = year.format(new Date(instant)) === year.format(now);
  const near = style === "date" ? "day" : "dayTime";
  return formatInstant(instant, lang, zone, isThisYear ? near : style);
}

/** A date without a time, `2026-11-23`; no zone can move it. */
export function formatLocalDate(
  date: string,
  lang: FormatLang,
  style: Exclude<DateStyle, "time" | "dateTime" | "dayTime"> = "date",
): string {
  return dateFormat(lang, { ...dateStyles[style], timeZone: "UTC" }).format(new Date(`${date}T12:00:00Z`));
}

/** A month, `2026-11`. */
export function formatLocalMonth(
  month: string,
  lang: FormatLang,
  style: "month" | "shortMonth" | "monthName" = "month",
): string {
  return formatLocalDate(`${month}-01`, lang, style);
}

/** Öre as kronor, exact at any size: `1 234,50 kr` / `SEK 1,234.50`; `decimals` 0 rounds for overviews. Other currencies likewise. */
export function formatMoney(ore: number | bigint, lang: FormatLang, decimals: 0 | 2 = 2, currency = "SEK"): string {
  const whole = BigInt(ore);
  const size = whole < 0n ? -whole : whole;
  const text = `${whole < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
  const options = {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  return numberFormat(lang, options).format(text as Intl.StringNumericLiteral);
}

/** An amount whole to the hundredth, with a true minus and, where it is `signed`, the plus of a change. */
export function formatAmount(ore: number | bigint, lang: FormatLang, currency = "SEK", signed = false): string {
  const text = formatMoney(ore, lang, 2, currency).replace("-", "−");
  return signed && ore > 0 ? `+${text}` : text;
}

/** An exact decimal written with a point, at any size: `1 234,50` from `1234.5`, with at least `least` decimals and no rounding. */
export function formatDecimal(text: string, lang: FormatLang, least = 0): string {
  const options = { minimumFractionDigits: least, maximumFractionDigits: 18 };
  return numberFormat(lang, options).format(text as Intl.StringNumericLiteral);
}

/** The size of a file as people read it, in steps of 1 000: `950 B` / `1,2 MB`. */
export function formatBytes(bytes: number, lang: FormatLang): string {
  const [size, name] =
    bytes >= 1e6 ? [bytes / 1e6, "megabyte"] : bytes >= 1e3 ? [bytes / 1e3, "kilobyte"] : [bytes, "byte"];
  const decimals = size < 10 && name !== "byte" ? 1 : 0;
  return numberFormat(lang, { style: "unit", unit: name, maximumFractionDigits: decimals }).format(size);
}
