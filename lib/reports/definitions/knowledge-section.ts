import { formatNumber, formatPercent } from "@/lib/format";
import type { Deflection, SearchFigures } from "@/lib/search/insight/report-queries";
import type { ReportFigure, ReportSection } from "../model/model";
import type { ReportWords } from "./words";

export interface KnowledgeContent {
  searches: SearchFigures;
  deflection: Deflection;
}

/** What the customer's people searched for found, and what was solved without a case. */
export function knowledgeSection({ searches, deflection }: KnowledgeContent, words: ReportWords): ReportSection {
  const { searches: t, packs, lang } = words;
  const count = (key: string, name: string, value: number, n: number): ReportFigure => ({
    ...{
      key: `knowledge.${key}`,
      name: t(`${name}.name`),
      unit: packs("billing.count"),
      promised: null,
      n,
      excluded: 0,
    },
    ...{ value, shown: formatNumber(value, lang), definition: t(`${name}.definition`) },
  });
  const share = (key: keyof SearchFigures): ReportFigure => {
    const [of, n] = [searches[key], searches.searches];
    return {
      ...count(key, `figures.${key}`, of, n),
      unit: "%",
      value: n === 0 ? null : Number(((of / n) * 100).toFixed(4)),
      shown: n === 0 ? t("noData") : formatPercent(of / n, lang, 0),
    };
  };
  const { confirmed, potential, suggested } = deflection;
  return {
    id: "knowledge",
    title: packs("section.knowledge"),
    blocks: [
      {
        ...{ kind: "figures", id: "knowledge-figures", title: packs("knowledge.title"), note: packs("knowledge.note") },
        figures: [
          count("searches", "figures.searches", searches.searches, searches.searches),
          ...[share("answered"), share("nothingFound"), share("nothingOpened")],
          count("confirmed", "deflection.confirmed", confirmed, confirmed),
          count("potential", "deflection.potential", potential, suggested),
        ],
      },
    ],
  };
}
