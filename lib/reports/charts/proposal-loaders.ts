import "server-only";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/lib/cases/filters";
import { loadProposalFigures } from "@/lib/proposals/figure-loaders";
import { proposalCharts, proposalTold } from "@/lib/proposals/figures-told";
import type { ExportedFile } from "../exported-file";
import { chartFile, chosenWords, frameWords } from "./export-loaders";

/** A chart of the dashboard of proposals. Null for one that does not exist. */
export async function loadProposalChart(slug: string, asked: Query): Promise<ExportedFile | null> {
  const { query, figures, targetOf } = await loadProposalFigures(slug, asked);
  const chart = proposalCharts.find(({ id }) => id === asked.chart);
  if (!chart) return null;
  const [[lang, measures, frame], t] = await Promise.all([frameWords(), getTranslations("proposalFigures")]);
  const { compare = "before" } = query;
  return chartFile(slug, asked.format, {
    told: proposalTold(chart, figures, {
      ...{ lang, compare, measures, frame, targetOf, rowsHref: () => null },
      figures: t,
    }),
    subject: t(`chart.${chart.id}`),
    definition: chart.kpi,
    months: figures.period,
    chosen: await chosenWords({ compare }),
  });
}
