import { useTranslations } from "next-intl";
import { Td } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { type FormatLang, formatNumber, formatPercent } from "@/lib/format";
import { formatValue } from "@/lib/measures/format-measure";
import type { SurveyFigures } from "@/lib/satisfaction/figures";

export interface FigureCellsProps {
  figures: SurveyFigures;
  lang: FormatLang;
  /** Where the answers behind are listed; null for those who may not read them. */
  href: string | null;
}

/** CSAT with its interval, mean, answers and response rate as the cells of a row. */
export function FigureCells({ figures, lang, href }: FigureCellsProps) {
  const t = useTranslations("satisfaction");
  const m = useTranslations("measures");
  const { csat, interval, mean, responseRate, isHidden, totals } = figures;
  const share = (ratio: number) => formatPercent(ratio, lang, 0);
  const none = <span className="text-ink-subtle">{isHidden ? t("hidden") : m("noData")}</span>;
  return (
    <>
      <Td numeric>
        {csat === null ? none : share(csat)}
        {interval && (
          <span className="block text-ink-subtle text-xs">{`${share(interval.low)} – ${share(interval.high)}`}</span>
        )}
      </Td>
      <Td numeric>{mean !== null && formatValue(mean, "score", lang)}</Td>
      <Td numeric>
        {href && totals.answered > 0 ? (
          <TextLink href={href}>{formatNumber(totals.answered, lang)}</TextLink>
        ) : (
          formatNumber(totals.answered, lang)
        )}
      </Td>
      <Td numeric>
        {responseRate === null ? m("noData") : share(responseRate)}
        <span className="ms-1 text-ink-subtle text-xs">({formatNumber(totals.delivered, lang)})</span>
      </Td>
    </>
  );
}
