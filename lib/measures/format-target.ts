import { type FormatLang, formatNumber } from "@/lib/format";
import { catalogue, isKpiId } from "./catalogue";
import { formatAimed } from "./format-measure";

/** A target in the unit of its figure: a share is written 0.97, times in milliseconds. A figure of no known name keeps its number. */
export function formatTarget(kpi: string, target: number, lang: FormatLang): string {
  if (!isKpiId(kpi)) return formatNumber(target, lang, 2);
  return formatAimed(target, catalogue[kpi].unit, lang);
}
