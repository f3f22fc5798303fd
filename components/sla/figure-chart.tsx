import { useTranslations } from "next-intl";
import { type Annotation, ChartFrame } from "@/components/charts/chart-frame";
import { formatLocalMonth } from "@/lib/format";
import type { Chart, ChartId } from "@/lib/measures/charts";
import type { Dashboard, FigureId } from "@/lib/measures/dashboard";
import { statementOf } from "@/lib/measures/statements";
import { chartData, mostBars } from "./chart-data-of";
import { ChartTable } from "./chart-table";
import type { DashboardContext } from "./dashboard-context";
import { Definition } from "./definition";
import { FigureBasis } from "./figure-basis";

interface FigureChartProps {
  chart: Chart;
  dashboard: Dashboard;
  context: DashboardContext;
  /** Where the figures can be taken along from, as a file of one of the kinds. */
  exportHref?: (format: "csv" | "xlsx") => string;
  /** What happened in the months shown. */
  annotations?: readonly Annotation[];
  className?: string;
}

/** A chart that says in its title what it shows, and holds the same figures as a table. */
export function FigureChart({ chart, dashboard, context, exportHref, annotations, className }: FigureChartProps) {
  const t = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const { key, values } = statementOf(chart, { dashboard, ...context });
  const subject = t(`chart.${chart.id}`, { kind: context.words.time });
  const labels = {
    column: (name: string) => t(`column.${name}`),
    row: (rowKey: string) => rowLabel(chart, rowKey, context, t),
  };
  const hasData = chart.rows.some(({ cells }) => cells.some(({ value, rows }) => value !== null && rows !== null));
  const isCut = chart.axis === "service" && chart.rows.length > mostBars;
  const isHidden = chart.id === "backlogAge" && chart.rows.some(({ cells }) => cells[0]?.value === null);
  const { period, clock } = dashboard.view;
  const figure = dashboard.figures[figureOf(chart.id, clock)];
  return (
    <ChartFrame
      className={className}
      title={t(key, values)}
      subject={subject}
      definition={<Definition kpi={chart.kpi} />}
      note={isCut && ` · ${t("chart.lowestShown", { count: mostBars })}`}
      data={hasData ? chartData(chart, context, labels) : null}
      empty={isHidden ? t("chart.backlogHidden") : t("noData")}
      tall={chart.rows.length > 6 && chart.axis === "service"}
      basis={hasData && <FigureBasis figure={figure} dashboard={dashboard} context={context} />}
      annotations={chart.axis === "month" ? annotations : []}
      table={
        <ChartTable chart={chart} title={subject} context={context} labels={labels} openMonth={period.openMonth} />
      }
      downloads={
        exportHref && (["csv", "xlsx"] as const).map((format) => ({ label: frame(format), href: exportHref(format) }))
      }
      picture={exportHref && `${chart.id}-${period.from}-${period.to}`}
    />
  );
}

/** The figure that a chart divides. */
function figureOf(id: ChartId, clock: "resolution" | "response"): FigureId {
  const figures: Record<ChartId, FigureId> = {
    ...{ attainment: clock, attainmentByPriority: clock, attainmentByService: clock },
    ...{ breaches: "resolutionBreaches", flow: "opened", durations: "median", backlogAge: "oldBacklog" },
  };
  return figures[id];
}

function rowLabel(
  chart: Chart,
  key: string,
  context: DashboardContext,
  t: (key: string, values?: Record<string, string>) => string,
): string {
  if (chart.axis === "priority") return t("priority", { priority: key });
  if (chart.axis === "age") return t(`age.${key}`);
  if (chart.axis === "month") return formatLocalMonth(key, context.words.lang);
  return context.serviceName(key);
}
