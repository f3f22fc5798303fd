import { useTranslations } from "next-intl";
import type { ChartData } from "@/components/charts/chart-data";
import { LazyChart } from "@/components/charts/lazy-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { formatLocalMonth } from "@/lib/format";
import type { SatisfactionDashboard } from "@/lib/measures/satisfaction";
import { MonthTable } from "./month-table";
import type { SatisfactionContext } from "./satisfaction-context";

export interface MonthsSectionProps {
  dashboard: SatisfactionDashboard;
  target: number | null;
  context: SatisfactionContext;
  filter: { service?: string; priority?: number };
}

/** How satisfaction and the response rate came about, cohort by cohort. */
export function MonthsSection({ dashboard, target, context, filter }: MonthsSectionProps) {
  const t = useTranslations("satisfaction");
  const { lang } = context;
  const { months } = dashboard;
  const at = (month: string) => {
    const href = context.answersHref({ from: month, to: month, ...filter });
    return { label: formatLocalMonth(month, lang, "shortMonth"), href };
  };
  const csat: ChartData = {
    kind: "line",
    series: [
      { label: t("column.csat"), color: "series-1" },
      { label: t("column.low"), color: "line-strong" },
      { label: t("column.high"), color: "line-strong" },
      ...(target === null ? [] : [{ label: t("column.target"), color: "series-3" as const }]),
    ],
    points: months.map(({ month, figures }) => {
      const { label, href } = at(month);
      const values = [figures.csat, figures.interval?.low ?? null, figures.interval?.high ?? null];
      const shown = target === null ? values : [...values, target];
      return { label, values: shown, hrefs: shown.map((_, index) => (index === 0 ? href : null)) };
    }),
    ...{ format: "share", lang, min: 0, max: 1 },
  };
  const rate: ChartData = {
    kind: "bar",
    series: [{ label: t("column.rate"), color: "series-1" }],
    points: months.map(({ month, figures }) => {
      const { label, href } = at(month);
      return { label, values: [figures.responseRate], hrefs: [href] };
    }),
    ...{ format: "share", lang, min: 0, max: 1 },
  };
  return (
    <section aria-labelledby="over-time" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="over-time" className="font-semibold text-lg">
          {t("overTime")}
        </h2>
        <p className="text-ink-subtle text-sm">{t("overTimeNote")}</p>
      </div>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-3">
        <Card className="lg:col-span-2">
          <CardHeader level={3} title={t("chart.csat")} />
          <CardBody className="grid grid-cols-1 gap-3">
            <LazyChart data={csat} label={t("chart.csat")} className="h-64" />
            <Folded summary={t("asTable")}>
              <MonthTable dashboard={dashboard} context={context} filter={filter} />
            </Folded>
          </CardBody>
        </Card>
        <Card>
          <CardHeader level={3} title={t("chart.rate")} />
          <CardBody>
            <LazyChart data={rate} label={t("chart.rate")} className="h-64" />
          </CardBody>
        </Card>
      </div>
    </section>
  );
}
