import { useTranslations } from "next-intl";
import type { ChartData } from "@/components/charts/chart-data";
import { ChartFrame } from "@/components/charts/chart-frame";
import { Definition } from "@/components/sla/definition";
import { formatLocalMonth, formatPercent } from "@/lib/format";
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
  const frame = useTranslations("overview.satisfaction");
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
  const answered = months.reduce((sum, { figures }) => sum + figures.totals.answered, 0);
  const table = <MonthTable dashboard={dashboard} context={context} filter={filter} />;
  /** What the last whole month that says anything says. */
  const said = (about: "csat" | "rate") => {
    const shareOf = ({ figures }: (typeof months)[number]) => (about === "csat" ? figures.csat : figures.responseRate);
    const last = months.findLast((row) => row.month !== dashboard.period.openMonth && shareOf(row) !== null);
    if (!last) return t(`chart.${about}`);
    const share = formatPercent(shareOf(last) ?? 0, lang, 0);
    return frame(about, { share, month: formatLocalMonth(last.month, lang) });
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
        <ChartFrame
          className="lg:col-span-2"
          level={3}
          title={said("csat")}
          subject={t("chart.csat")}
          definition={<Definition kpi="satisfaction.csat" />}
          data={csat}
          basis={<span>{t("answered", { n: answered })}</span>}
          table={table}
          picture="satisfaction"
        />
        <ChartFrame
          level={3}
          title={said("rate")}
          subject={t("chart.rate")}
          definition={<Definition kpi="satisfaction.response_rate" />}
          data={rate}
          table={table}
          picture="response-rate"
        />
      </div>
    </section>
  );
}
