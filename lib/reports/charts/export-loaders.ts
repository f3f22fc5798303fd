import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import type { KpiId } from "@/lib/measures/catalogue";
import type { ComparedWith } from "@/lib/measures/periods";
import type { Say, ToldChart } from "@/lib/measures/told/told-chart";
import { csvOf } from "../csv";
import { csvType, type ExportedFile, xlsxType } from "../exported-file";
import { xlsxOf } from "../xlsx";
import { toldRows } from "./told-rows";

export interface ChartFile {
  told: ToldChart;
  subject: string;
  /** Whose definition goes along; a chart of none tells it in its own words. */
  definition: KpiId | readonly string[];
  months: { from: string; to: string };
  /** What else the page was narrowed by and held against. */
  chosen: readonly (readonly [name: string, value: string])[];
}

/** A chart's table as a file, with what its figures mean; what leaves the portal leaves a trace. */
export async function chartFile(slug: string, asked: string | undefined, chart: ChartFile): Promise<ExportedFile> {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const format = asked === "xlsx" ? "xlsx" : "csv";
  const [lang, t, frame] = await Promise.all([
    getLocale(),
    getTranslations("measures"),
    getTranslations("overview.frame.file"),
  ]);
  const { told, subject, definition, chosen } = chart;
  const { from, to } = chart.months;
  await inScope(viewer, (scope) => {
    const detail = { what: `chart:${told.id}`, format, rows: told.rows.length } as const;
    return appendAudit(scope, { orgId: org.id, kind: "rows.exported", subject: `customer:${org.id}`, detail });
  });
  const rows = toldRows(told, { unit: (unit) => t(`exportUnit.${unit}`), count: t("chart.n") });
  const name = `${org.slug}-${told.id}-${from}-${to}.${format}`;
  if (format === "csv") return { name, type: csvType, body: csvOf(rows, lang) };
  const about = [
    [frame("customer"), org.name],
    [frame("months"), `${formatLocalMonth(from, lang)} – ${formatLocalMonth(to, lang)}`],
    ...chosen,
    [frame("counted"), formatInstant(new Date(), lang, org.timeZone)],
    ...meaningOf(definition, {
      t,
      definition: frame("definition"),
      formula: t("formula"),
      population: t("population"),
    }),
  ];
  const sheets = [
    { name: subject, rows },
    { name: frame("about"), rows: [[subject, ""], ...about] },
  ];
  return { name, type: xlsxType, body: xlsxOf(sheets) };
}

interface MeaningWords {
  t: Say;
  definition: string;
  formula: string;
  population: string;
}

function meaningOf(definition: ChartFile["definition"], { t, ...names }: MeaningWords): [string, string][] {
  if (typeof definition !== "string") return definition.map((text): [string, string] => [names.definition, text]);
  const told = (part: "definition" | "formula" | "population"): [string, string] => {
    return [names[part], t(`kpi.${definition}.${part}`)];
  };
  return [told("definition"), told("formula"), told("population")];
}

interface Chosen {
  compare?: ComparedWith;
  /** Null for all of them; left out where a dashboard is not narrowed by it. */
  priority?: number | null;
  service?: string | null;
}

/** What a dashboard was narrowed by and held against, in words. */
export async function chosenWords({ compare = "before", priority, service }: Chosen): Promise<[string, string][]> {
  const [period, filter] = await Promise.all([getTranslations("overview.period"), getTranslations("measures.filter")]);
  const all = filter("all");
  return [
    [period("compare"), period(compare)],
    ...(priority === undefined ? [] : [[filter("priority"), priority?.toString() ?? all] satisfies [string, string]]),
    ...(service === undefined ? [] : [[filter("service"), service ?? all] satisfies [string, string]]),
  ];
}

/** The language, and the words that every chart is told with. */
export function frameWords() {
  return Promise.all([getLocale(), getTranslations("measures"), getTranslations("overview.frame")]);
}
