import { type FormatLang, formatLevel, formatNumber } from "@/lib/format";
import { catalogue, isKpiId } from "./catalogue";
import { formatValue } from "./format-measure";

/** A target in the unit of its figure: a share is written 0.97, times in milliseconds. A figure of no known name keeps its number. */
export function formatTarget(kpi: string, target: number, lang: FormatLang): string {
  if (!isKpiId(kpi)) return formatNumber(target, lang, 2);
  const { unit } = catalogue[kpi];
  return unit === "share" ? formatLevel(target, lang) : formatValue(target, unit, lang);
}
