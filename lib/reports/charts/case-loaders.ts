import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import type { Query } from "@/lib/cases/filters";
import { loadCaseFigures } from "@/lib/measures/case-figures/loaders";
import { chartIds } from "@/lib/measures/charts";
import { dashboardQueryOf } from "@/lib/measures/dashboard-query";
import { readDashboard } from "@/lib/measures/queries";
import { contactTold, partTold } from "@/lib/measures/told/case-told";
import { figureTold } from "@/lib/measures/told/figure-told";
import type { ExportedFile } from "../exported-file";
import { chartFile, chosenWords } from "./export-loaders";

/** A chart of service levels or of the flow of cases. Null for one that does not exist. */
export async function loadChartExport(slug: string, asked: Query): Promise<ExportedFile | null> {
  const id = chartIds.find((name) => name === asked.chart);
  if (!id) return null;
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const [lang, measures, frame] = await Promise.all([
    getLocale(),
    getTranslations("measures"),
    getTranslations("overview.frame"),
  ]);
  const query = dashboardQueryOf(asked);
  const { dashboard, readBefore, services } = await inScope(viewer, (scope) =>
    readDashboard(scope, org, query, Date.now()),
  );
  const chart = dashboard.charts.find((one) => one.id === id);
  if (!chart) return null;
  const { period, priority, service, clock, time } = dashboard.view;
  const { compare = "before" } = query;
  const names = new Map(services.map(({ key, name, nameEn }) => [key, lang === "en" ? (nameEn ?? name) : name]));
  const serviceName = (key: string) => names.get(key) ?? key;
  const told = figureTold(chart, readBefore()[id], {
    ...{ lang, clock, compare, openMonth: period.openMonth, measures, frame, serviceName, rowsHref: () => null },
  });
  return chartFile(slug, asked.format, {
    ...{
      told,
      subject: measures(`chart.${id}`, { kind: measures(`time.${time}`) }),
      definition: chart.kpi,
      months: period,
    },
    chosen: await chosenWords({ compare, priority, service: service && serviceName(service) }),
  });
}

/** A chart of the dashboard of cases besides those: first contact, and what was opened by category, site or channel. */
export async function loadCaseChart(slug: string, asked: Query): Promise<ExportedFile | null> {
  const { query, lang, dashboard, cases, services, sites } = await loadCaseFigures(slug, asked);
  const [measures, frame, t, channels] = await Promise.all([
    getTranslations("measures"),
    getTranslations("overview.frame"),
    getTranslations("overview.cases"),
    getTranslations("overview.cases.channel"),
  ]);
  const { period, priority, service } = dashboard.view;
  const { compare = "before" } = query;
  const partName = (part: string, key: string) => {
    if (key === "") return t("none");
    if (part === "site") return sites.get(key) ?? key;
    return part === "channel" && channels.has(key) ? channels(key) : key;
  };
  const words = {
    ...{ lang, compare, openMonth: period.openMonth, measures, frame, cases: t, partName },
    rowsHref: () => null,
  };
  const part = cases.parts.find((one) => one.part === asked.chart);
  if (!part && asked.chart !== "contact") return null;
  const named = services.find(({ key }) => key === service);
  const serviceName = named && (lang === "en" ? (named.nameEn ?? named.name) : named.name);
  return chartFile(slug, asked.format, {
    told: part ? partTold(part, words) : contactTold(cases, words),
    subject: part ? t(`part.${part.part}`) : t("contact"),
    definition: part ? "cases.opened" : "cases.first_contact",
    months: period,
    chosen: await chosenWords({ compare, priority, service: serviceName ?? null }),
  });
}
