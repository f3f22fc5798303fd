import "server-only";
import { getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { loadMonthTotals } from "@/lib/billing/bridge/month-loaders";
import { loadBudget } from "@/lib/billing/budget/loaders";
import type { Query } from "@/lib/cases/filters";
import { changeCharts, changesTold } from "@/lib/changes/changes-told";
import { loadChanges } from "@/lib/changes/loaders";
import { loadSatisfaction } from "@/lib/measures/satisfaction-loaders";
import { loadSelfService } from "@/lib/measures/self-service/loaders";
import { invoicedTold, outlookTold } from "@/lib/measures/told/billing-told";
import { selfServiceCharts, selfServiceTold } from "@/lib/measures/told/self-service-told";
import { surveyCharts, surveyTold } from "@/lib/measures/told/survey-told";
import { monthsBetween } from "@/lib/time/local-month";
import type { ExportedFile } from "../exported-file";
import { chartFile, chosenWords, frameWords } from "./export-loaders";

/** A chart of the dashboard of self-service. Null for one that does not exist. */
export async function loadSelfServiceChart(slug: string, asked: Query): Promise<ExportedFile | null> {
  const { query, dashboard } = await loadSelfService(slug, asked);
  const chart = selfServiceCharts.find(({ id }) => id === asked.chart);
  if (!chart) return null;
  const [[lang, measures, frame], t] = await Promise.all([frameWords(), getTranslations("overview.selfService")]);
  const { compare = "before" } = query;
  return chartFile(slug, asked.format, {
    told: selfServiceTold(chart, dashboard, { lang, compare, measures, frame, selfService: t }),
    subject: t(`chart.${chart.id}`),
    definition: chart.kpi,
    months: dashboard.period,
    chosen: await chosenWords({ compare }),
  });
}

/** A chart of the dashboard of changes. Null for one that does not exist. */
export async function loadChangesChart(slug: string, asked: Query): Promise<ExportedFile | null> {
  const { query, dashboard, goals, services, service } = await loadChanges(slug, asked);
  const chart = changeCharts.find(({ id }) => id === asked.chart);
  if (!chart) return null;
  const [[lang, measures, frame], t] = await Promise.all([frameWords(), getTranslations("changes")]);
  const { compare = "before" } = query;
  const words = { lang, compare, measures, frame, changes: t, listHref: () => "" };
  return chartFile(slug, asked.format, {
    told: changesTold(chart, dashboard, goals, words),
    ...{ subject: t(`chart.${chart.id}`), definition: chart.kpi, months: dashboard.period },
    chosen: await chosenWords({ compare, service: service && (services.get(service) ?? service) }),
  });
}

/** A chart of the dashboard of satisfaction. Null for one that does not exist. */
export async function loadSurveyChart(slug: string, asked: Query): Promise<ExportedFile | null> {
  const { query, dashboard, goalOf, services, service, priority } = await loadSatisfaction(slug, asked);
  const chart = surveyCharts.find(({ id }) => id === asked.chart);
  if (!chart) return null;
  const [[lang, measures, frame], t] = await Promise.all([frameWords(), getTranslations("satisfaction")]);
  const { compare = "before" } = query;
  const words = { lang, compare, measures, frame, satisfaction: t, answersHref: () => null };
  return chartFile(slug, asked.format, {
    told: surveyTold(chart.id, dashboard, goalOf, words),
    subject: t(`chart.${chart.id}`),
    definition: chart.kpi,
    months: dashboard.period,
    chosen: await chosenWords({ compare, priority, service: service && (services.get(service) ?? service) }),
  });
}

/** What was invoiced month by month, or a year with its forecast. Null for a chart that does not exist. */
export async function loadBillingChart(slug: string, asked: Query): Promise<ExportedFile | null> {
  await requireCustomer(slug, "billing.read");
  const [[lang, measures, frame], t] = await Promise.all([frameWords(), getTranslations("billing")]);
  const shared = { lang, measures, frame, billing: t, linesHref: () => "" };
  if (asked.chart === "months") {
    const { currency, months, shown } = await loadMonthTotals(slug, asked);
    return chartFile(slug, asked.format, {
      told: invoicedTold(months, monthsBetween(shown.from, shown.to), { ...shared, currency }),
      ...{
        subject: t("months.title"),
        definition: "billing.invoiced",
        months: shown,
        chosen: [[t("currency"), currency]],
      },
    });
  }
  if (asked.chart !== "outlook") return null;
  const { outlook, currency, year } = await loadBudget(slug, asked.year);
  return chartFile(slug, asked.format, {
    told: outlookTold(outlook, { ...shared, currency }),
    subject: t("budget.months"),
    definition: [t("budget.basis")],
    months: { from: `${year}-01`, to: `${year}-12` },
    chosen: [[t("currency"), currency]],
  });
}
