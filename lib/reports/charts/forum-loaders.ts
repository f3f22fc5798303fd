import "server-only";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/lib/cases/filters";
import { loadForumFigures } from "@/lib/measures/forum-figures/loaders";
import { forumCharts, forumTold } from "@/lib/measures/told/forum-told";
import type { ExportedFile } from "../exported-file";
import { chartFile, chosenWords, frameWords } from "./export-loaders";

/** A chart of the dashboard of forums. Null for one that does not exist. */
export async function loadForumChart(slug: string, asked: Query): Promise<ExportedFile | null> {
  const { query, dashboard } = await loadForumFigures(slug, asked);
  const chart = forumCharts.find(({ id }) => id === asked.chart);
  if (!chart) return null;
  const [[lang, measures, frame], t] = await Promise.all([frameWords(), getTranslations("forums.figures")]);
  const { compare = "before" } = query;
  return chartFile(slug, asked.format, {
    told: forumTold(chart, dashboard, { lang, compare, measures, frame, figures: t, rowsHref: () => null }),
    subject: t(`chart.${chart.id}`),
    definition: chart.kpi,
    months: dashboard.period,
    chosen: await chosenWords({ compare }),
  });
}
