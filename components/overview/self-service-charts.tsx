import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { pairs } from "@/components/charts/pairs";
import type { Drawing } from "@/components/charts/told-data";
import { Definition } from "@/components/sla/definition";
import { type FormatLang, formatNumber } from "@/lib/format";
import { type DashboardQuery, textOfDashboardQuery } from "@/lib/measures/dashboard-query";
import type { SelfServiceDashboard } from "@/lib/measures/self-service/self-service";
import { selfServiceCharts, selfServiceTold } from "@/lib/measures/told/self-service-told";
import { routes } from "@/lib/routes";

interface SelfServiceChartsProps {
  org: string;
  query: DashboardQuery;
  dashboard: SelfServiceDashboard;
  lang: FormatLang;
}

const drawing: Drawing = { kind: "bar", colors: { searches: "series-5", potential: "series-5" } };

/** Searches, readings, and those who were helped, month by month. What may have helped is never added to what did. */
export function SelfServiceCharts({ org, query, dashboard, lang }: SelfServiceChartsProps) {
  const t = useTranslations("overview.selfService");
  const measures = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const { compare = "before" } = query;
  const { from, to } = dashboard.period;
  return (
    <div className={pairs}>
      {selfServiceCharts.map((chart) => {
        const { id, kpi, columns } = chart;
        const subject = t(`chart.${id}`);
        const sum = (column: (typeof columns)[number]) =>
          dashboard.months.reduce((all, row) => all + (row[column] ?? 0), 0);
        const totals = Object.fromEntries(columns.map((column) => [column, formatNumber(sum(column), lang)]));
        const hasData = columns.some((column) => sum(column) > 0);
        return (
          <ChartFrame
            key={id}
            title={hasData ? t(`statement.${id}`, totals) : subject}
            subject={subject}
            definition={<Definition kpi={kpi} />}
            told={selfServiceTold(chart, dashboard, { lang, compare, measures, frame, selfService: t })}
            drawing={drawing}
            empty={measures("noData")}
            basis={
              <>
                {id === "helped" && <span>{t("apart")}</span>}
                <span>{t("counted")}</span>
              </>
            }
            picture={`self-service-${id}-${from}-${to}`}
            fileHref={(format) =>
              routes.customer.selfServiceExport(org, { ...textOfDashboardQuery(query), chart: id, format })
            }
          />
        );
      })}
    </div>
  );
}
