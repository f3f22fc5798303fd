import type { Period } from "@/lib/billing/period";
import { formatLocalMonth } from "@/lib/format";

type Translate = (key: "quarter" | "yearOf", values: Record<string, string>) => string;

/** `oktober 2026`, `kvartal 4 2026` or `år 2026`; `t` is of `billing`. */
export function periodName({ unit, key, from }: Period, lang: "sv" | "en", t: Translate): string {
  if (unit === "month") return formatLocalMonth(from, lang);
  if (unit === "year") return t("yearOf", { year: key });
  return t("quarter", { quarter: key.slice(-1), year: key.slice(0, 4) });
}

/** Months from one to another, `oktober 2026` or `okt. 2026–dec. 2026`. */
export function monthsName({ from, to }: { from: string; to: string }, lang: "sv" | "en"): string {
  if (from === to) return formatLocalMonth(from, lang);
  return `${formatLocalMonth(from, lang, "shortMonth")}–${formatLocalMonth(to, lang, "shortMonth")}`;
}
