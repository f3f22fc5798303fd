import type { useTranslations } from "next-intl";
import { type FormatLang, formatMoney } from "@/lib/format";
import type { ProposalFields } from "@/lib/knowledge/source/schema";

type Words = ReturnType<typeof useTranslations<"proposals">>;

/** `2027-Q1` → `kvartal 1 2027`. */
export function quarterText(quarter: string, t: Words): string {
  return t("quarter", { year: quarter.slice(0, 4), quarter: quarter.slice(-1) });
}

/** What it costs in one line; kronor in front matter, öre in the formatter. */
export function costText(cost: ProposalFields["cost"], t: Words, lang: FormatLang): string {
  if (!cost || (cost.oneOff === 0 && cost.monthly === 0)) return t("facts.costNone");
  return t("facts.costLine", { oneOff: kronor(cost.oneOff, lang), monthly: kronor(cost.monthly, lang) });
}

export function kronor(amount: number, lang: FormatLang): string {
  return formatMoney(Math.round(amount * 100), lang, Number.isInteger(amount) ? 0 : 2);
}
