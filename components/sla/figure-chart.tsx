import { useTranslations } from "next-intl";
import { LazyChart } from "@/components/charts/lazy-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { TextLink } from "@/components/ui/text-link";
import type { Chart } from "@/lib/measures/charts";
import type { Dashboard } from "@/lib/measures/dashboard";
import { statementOf } from "@/lib/measures/statements";
import { chartData, mostBars } from "./chart-data-of";
import { ChartTable } from "./chart-table";
import type { DashboardContext } from "./dashboard-context";
import { Definition } from "./definition";

interface FigureChartProps {
  chart: Chart;
  dashboard: Dashboard;
  context: DashboardContext;
  /** Without it the figures cannot be taken along from here. */
  exportHref?: string;
  className?: string;
}

/** A chart that says in its title what it shows, and holds the same figures as a table. */
export function FigureChart({ chart, dashboard, context, exportHref, className }: FigureChartProps) {
  const t = useTranslations("measures");
  const { key, values } = statementOf(chart, { dashboard, ...context });
  const title = t(key, values);
  const subject = t(`chart.${chart.id}`, { kind: context.words.time });
  const labels = {
    column: (name: string) => t(`column.${name}`),
    row: (rowKey: string) => rowLabel(chart, rowKey, context, t),
  };
  const hasData = chart.rows.some(({ cells }) => cells.some(({ value, rows }) => value !== null && rows !== null));
  return (
    <Card className={className}>
      <CardHeader
        title={title}
        note={
          <span className="flex items-center gap-1">
            {title !== subject && subject}
            {chart.axis === "service" &&
              chart.rows.length > mostBars &&
              ` · ${t("chart.lowestShown", { count: mostBars })}`}
            <Definition kpi={chart.kpi} />
          </span>
        }
      />
      <CardBody className="grid gap-3">
        {hasData ? (
          <LazyChart
            data={chartData(chart, context, labels)}
            label={subject}
            className={chart.rows.length > 6 && chart.axis === "service" ? "h-96" : "h-64"}
          />
        ) : (
          <p className="grid h-64 place-content-center rounded-md bg-surface-muted px-6 text-center text-ink-subtle text-sm">
            {chart.id === "backlogAge" && chart.rows.some(({ cells }) => cells[0]?.value === null)
              ? t("chart.backlogHidden")
              : t("noData")}
          </p>
        )}
        <Folded summary={t("chart.asTable")}>
          <div className="grid gap-2">
            <ChartTable
              chart={chart}
              title={subject}
              context={context}
              labels={labels}
              openMonth={dashboard.view.period.openMonth}
            />
            {exportHref && (
              <TextLink href={exportHref} download className="w-fit text-sm">
                {t("chart.download")}
              </TextLink>
            )}
          </div>
        </Folded>
      </CardBody>
    </Card>
  );
}

function rowLabel(
  chart: Chart,
  key: string,
  context: DashboardContext,
  t: (key: string, values?: Record<string, string>) => string,
): string {
  if (chart.axis === "priority") return t("priority", { priority: key });
  if (chart.axis === "age") return t(`age.${key}`);
  return chart.axis === "service" ? context.serviceName(key) : key;
}
