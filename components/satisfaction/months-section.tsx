import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { Drawing } from "@/components/charts/told-data";
import { Definition } from "@/components/sla/definition";
import { formatLocalMonth, formatPercent } from "@/lib/format";
import { type DashboardQuery, textOfDashboardQuery } from "@/lib/measures/dashboard-query";
import type { GoalOf } from "@/lib/measures/goal/goal";
import type { SatisfactionDashboard } from "@/lib/measures/satisfaction";
import { type SurveyChart, surveyCharts, surveyTold } from "@/lib/measures/told/survey-told";
import { routes } from "@/lib/routes";
import type { SatisfactionContext } from "./satisfaction-context";

export interface MonthsSectionProps {
  org: string;
  query: DashboardQuery;
  dashboard: SatisfactionDashboard;
  goalOf: GoalOf;
  context: SatisfactionContext;
  filter: { service?: string; priority?: number };
}

const drawings: Record<SurveyChart, Drawing> = { csat: { kind: "line" }, rate: { kind: "bar" } };

/** How satisfaction and the response rate came about, cohort by cohort. */
export function MonthsSection({ org, query, dashboard, goalOf, context, filter }: MonthsSectionProps) {
  const t = useTranslations("satisfaction");
  const own = useTranslations("overview.satisfaction");
  const frame = useTranslations("overview.frame");
  const measures = useTranslations("measures");
  const { lang } = context;
  const { months, period } = dashboard;
  const words = {
    ...{ lang, measures, frame, satisfaction: t, compare: query.compare ?? ("before" as const) },
    answersHref: (month: string) => context.answersHref({ from: month, to: month, ...filter }),
  };
  const sum = (of: "answered" | "delivered") => months.reduce((all, { figures }) => all + figures.totals[of], 0);
  /** What the last whole month that says anything says. */
  const said = (id: SurveyChart) => {
    const shareOf = ({ figures }: (typeof months)[number]) => (id === "csat" ? figures.csat : figures.responseRate);
    const last = months.findLast((row) => row.month !== period.openMonth && shareOf(row) !== null);
    if (!last) return t(`chart.${id}`);
    const share = formatPercent(shareOf(last) ?? 0, lang, 0);
    return own(id, { share, month: formatLocalMonth(last.month, lang) });
  };
  const counts = { answered: sum("answered"), delivered: sum("delivered") };
  return (
    <section aria-labelledby="over-time" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="over-time" className="font-semibold text-lg">
          {t("overTime")}
        </h2>
        <p className="text-ink-subtle text-sm">{t("overTimeNote")}</p>
      </div>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-5">
        {surveyCharts.map(({ id, kpi }) => (
          <ChartFrame
            key={id}
            className={id === "csat" ? "lg:col-span-3" : "lg:col-span-2"}
            level={3}
            title={said(id)}
            subject={t(`chart.${id}`)}
            definition={<Definition kpi={kpi} />}
            told={surveyTold(id, dashboard, goalOf, words)}
            drawing={drawings[id]}
            empty={measures("noData")}
            basis={<span>{id === "csat" ? t("answered", { n: counts.answered }) : t("delivered", counts)}</span>}
            picture={`${id}-${period.from}-${period.to}`}
            fileHref={(format) =>
              routes.customer.satisfactionExport(org, { ...textOfDashboardQuery(query), chart: id, format })
            }
          />
        ))}
      </div>
    </section>
  );
}
