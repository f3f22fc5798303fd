import { useTranslations } from "next-intl";
import { type Annotation, ChartFrame, type ChartFrameProps } from "@/components/charts/chart-frame";
import type { Drawing } from "@/components/charts/told-data";
import type { Chart, ChartId } from "@/lib/measures/charts";
import type { ChartsBefore } from "@/lib/measures/charts-before";
import type { Dashboard, FigureId } from "@/lib/measures/dashboard";
import type { ComparedWith } from "@/lib/measures/periods";
import { statementOf } from "@/lib/measures/statements";
import { figureTold } from "@/lib/measures/told/figure-told";
import type { DashboardContext } from "./dashboard-context";
import { Definition } from "./definition";
import { FigureBasis } from "./figure-basis";

interface FigureChartProps {
  chart: Chart;
  dashboard: Dashboard;
  context: DashboardContext;
  /** What the dashboard is held against, and by which choice; a report holds its charts against nothing. */
  before?: ChartsBefore;
  compare?: ComparedWith;
  /** Where the figures can be taken along from. */
  fileHref?: ChartFrameProps["fileHref"];
  /** What happened in the months shown. */
  annotations?: readonly Annotation[];
  className?: string;
}

/** More services than this would be hairlines: the drawing keeps those with the lowest share, the table has them all. */
const mostBars = 14;

const drawings: Record<ChartId, Drawing> = {
  attainment: { kind: "line", colors: { response: "series-3" }, floats: true },
  attainmentByPriority: { kind: "horizontal" },
  attainmentByService: { kind: "horizontal", most: mostBars, lowestFirst: true },
  breaches: { kind: "stacked", colors: { resolutionBreaches: "bad-solid", responseBreaches: "warn-solid" } },
  flow: { kind: "bar", colors: { opened: "series-5" } },
  durations: { kind: "line", colors: { p90: "series-3" } },
  backlogAge: { kind: "horizontal" },
};

/** A chart that says in its title what it shows, and holds the same figures as a table. */
export function FigureChart(props: FigureChartProps) {
  const { chart, dashboard, context, before, compare = "none", fileHref, annotations, className } = props;
  const t = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const { period, clock } = dashboard.view;
  const { key, values } = statementOf(chart, { dashboard, ...context });
  const subject = t(`chart.${chart.id}`, { kind: context.words.time });
  const told = figureTold(chart, before?.[chart.id], {
    ...{ lang: context.words.lang, clock, compare, openMonth: period.openMonth, measures: t, frame },
    ...{ serviceName: context.serviceName, rowsHref: context.rowsHref },
  });
  const isCut = chart.axis === "service" && chart.rows.length > mostBars;
  const isHidden = chart.id === "backlogAge" && chart.rows.some(({ cells }) => cells[0]?.value === null);
  const isKnown = chart.rows.some(({ cells }) => cells.some(({ value, rows }) => value !== null && rows !== null));
  const figure = dashboard.figures[figureOf(chart.id, clock)];
  return (
    <ChartFrame
      className={className}
      title={t(key, values)}
      subject={subject}
      definition={<Definition kpi={chart.kpi} />}
      note={isCut && ` · ${t("chart.lowestShown", { count: mostBars })}`}
      told={told}
      drawing={drawings[chart.id]}
      empty={isHidden ? t("chart.backlogHidden") : t("noData")}
      tall={chart.rows.length > 6 && chart.axis === "service"}
      basis={isKnown && <FigureBasis figure={figure} dashboard={dashboard} context={context} />}
      annotations={chart.axis === "month" ? annotations : []}
      foldsEvents={chart.id !== "attainment"}
      fileHref={fileHref}
      picture={fileHref && `${chart.id}-${period.from}-${period.to}`}
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
