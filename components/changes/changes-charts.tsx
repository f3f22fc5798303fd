import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { pairs } from "@/components/charts/pairs";
import type { Drawing } from "@/components/charts/told-data";
import { Definition } from "@/components/sla/definition";
import { type ChangeChart, changeCharts, changesTold } from "@/lib/changes/changes-told";
import { textOfChangeFilter } from "@/lib/changes/list-filter";
import type { ChangesPage } from "@/lib/changes/loaders";
import { type FormatLang, formatNumber } from "@/lib/format";
import { textOfDashboardQuery } from "@/lib/measures/dashboard-query";
import { formatValue } from "@/lib/measures/format-measure";
import { routes } from "@/lib/routes";
import { FigureNote } from "./figure-note";

const drawings: Record<ChangeChart["id"], Drawing> = {
  success: { kind: "line" },
  results: { kind: "stacked", colors: { unsuccessful: "bad-solid", noWindow: "series-5" } },
  late: { kind: "bar", colors: { late: "warn-solid" } },
  kinds: { kind: "stacked", colors: { standard: "series-5", emergency: "series-2" } },
};

/** Which tile's basis a chart has. */
const basisOf = { success: "success_rate", results: "finished", late: "late", kinds: "emergency" } as const;

/** Success, results, lateness and kinds of changes, month by month. */
export function ChangesCharts({ page, lang }: { page: ChangesPage; lang: FormatLang }) {
  const t = useTranslations("changes");
  const measures = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const { dashboard, goals, org, query, service } = page;
  const { compare = "before" } = query;
  const { from, to } = dashboard.period;
  const { figures } = dashboard;
  const words = {
    ...{ lang, compare, measures, frame, changes: t },
    listHref: (month: string, narrowed: object) =>
      routes.customer.changeList(
        org.slug,
        textOfChangeFilter({ from: month, to: month, ...narrowed, service: service ?? undefined }),
      ),
  };
  const said = (id: ChangeChart["id"]) => {
    const { value } = figures[basisOf[id]];
    const { n } = figures.finished;
    if (value === null || n === 0) return t(`chart.${id}`);
    const successful = figures.success_rate.numerator ?? 0;
    return t(`statement.${id}`, {
      share: formatValue(value, "share", lang),
      successful: formatNumber(successful, lang),
      unsuccessful: formatNumber(figures.success_rate.n - successful, lang),
      emergency: formatNumber(figures.emergency.numerator ?? 0, lang),
      finished: formatNumber(n, lang),
    });
  };
  return (
    <div className={pairs}>
      {changeCharts.map((chart) => (
        <ChartFrame
          key={chart.id}
          title={said(chart.id)}
          subject={t(`chart.${chart.id}`)}
          definition={<Definition kpi={chart.kpi} />}
          told={changesTold(chart, dashboard, goals, words)}
          drawing={drawings[chart.id]}
          empty={measures("noData")}
          basis={<FigureNote page={page} figure={basisOf[chart.id]} lang={lang} />}
          picture={`changes-${chart.id}-${from}-${to}`}
          fileHref={(format) =>
            routes.customer.changesExport(org.slug, { ...textOfDashboardQuery(query), chart: chart.id, format })
          }
        />
      ))}
    </div>
  );
}
