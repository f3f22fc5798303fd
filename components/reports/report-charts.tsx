import { useTranslations } from "next-intl";
import type { DashboardContext } from "@/components/sla/dashboard-context";
import { FigureChart } from "@/components/sla/figure-chart";
import type { ReportFigures } from "@/lib/reports/sla/content";

interface ReportChartsProps {
  figures: ReportFigures;
  context: DashboardContext;
}

/** Over the year what is told by month, and of the month itself what is told by priority, service and age. */
export function ReportCharts({ figures: { year, month }, context }: ReportChartsProps) {
  const t = useTranslations("reports");
  const charts = [
    ...year.charts.filter(({ axis }) => axis === "month").map((chart) => ({ chart, dashboard: year })),
    ...month.charts.filter(({ axis }) => axis !== "month").map((chart) => ({ chart, dashboard: month })),
  ];
  return (
    <section aria-labelledby="charts" className="grid gap-3">
      <h2 id="charts" className="font-semibold text-lg">
        {t("charts")}
      </h2>
      <div className="grid gap-4 lg:grid-cols-2">
        {charts.map(({ chart, dashboard }) => (
          <FigureChart
            key={chart.id}
            chart={chart}
            dashboard={dashboard}
            context={context}
            className={chart.id === "attainment" ? "lg:col-span-2" : undefined}
          />
        ))}
      </div>
    </section>
  );
}
