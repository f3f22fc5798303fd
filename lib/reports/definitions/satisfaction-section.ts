import { formatLocalMonth, formatNumber, formatPercent } from "@/lib/format";
import { capitalised, formatValue } from "@/lib/measures/format-measure";
import type { SatisfactionDashboard } from "@/lib/measures/satisfaction";
import type { SurveyFigures } from "@/lib/satisfaction/figures";
import type { TrendAlarm } from "@/lib/satisfaction/trend";
import type { ReportCell, ReportColumn, ReportSection, ReportTable } from "../model/model";
import { asClosed, type ClosedMonth, restatedSince } from "./closed";
import { figureOf } from "./figures";
import type { ReportWords } from "./words";

export interface SatisfactionContent {
  /** The month alone. */
  month: SatisfactionDashboard;
  /** The twelve months that end with it. */
  year: SatisfactionDashboard;
  /** Those of the month. */
  alarms: readonly TrendAlarm[];
  target: number | null;
  site: (key: string) => string;
}

/** Figures with fewer than five answers are not told, here as on the page. */
export function satisfactionSection(
  content: SatisfactionContent,
  closed: ClosedMonth | null,
  words: ReportWords,
): ReportSection {
  const { month, year, alarms, target } = content;
  const { satisfaction: t, lang } = words;
  const share = (ratio: number) => formatPercent(ratio, lang, 0);
  const figures = month.tiles.map(({ id, measure: live }) => {
    const measure = asClosed(live, closed);
    const figure = figureOf(measure, words, id === "csat" && target !== null ? [target] : []);
    const shown = measure.value === null && measure.n > 0 ? t("hidden") : figure.shown;
    return { ...figure, shown };
  });
  const warned = alarms.map(({ month: of, csat, interval, n, against, level }) =>
    capitalised(
      t(`alarms.${against}`, {
        ...{ month: formatLocalMonth(of, lang), csat: share(csat), n: formatNumber(n, lang) },
        ...{ low: share(interval.low), high: share(interval.high), level: share(level) },
      }),
    ),
  );
  return {
    id: "satisfaction",
    title: words.packs("section.satisfaction"),
    blocks: [
      ...(warned.length > 0 ? [{ kind: "text" as const, paragraphs: warned }] : []),
      ...restatedSince(
        month.tiles.map(({ measure }) => measure),
        closed,
        words,
      ),
      {
        kind: "figures",
        id: "satisfaction-figures",
        title: t("figures"),
        note: intervalNote(month, closed, words),
        figures,
      },
      ...monthTable(year, words),
      ...groupTables(content, words),
    ],
  };
}

/** A share of answers has its 95 % interval beside it. */
function intervalNote(
  { tiles }: SatisfactionDashboard,
  closed: ClosedMonth | null,
  { satisfaction: t, lang, measures }: ReportWords,
): string | null {
  const told = tiles.flatMap(({ measure }) => {
    const { kpi, interval } = asClosed(measure, closed);
    if (!interval) return [];
    const [low, high] = [formatPercent(interval.low, lang, 0), formatPercent(interval.high, lang, 0)];
    return [`${measures(`kpi.${kpi}.name`)}: ${t("interval", { low, high })}`];
  });
  return told.length === 0 ? null : told.join(". ");
}

/** Without an answer in the whole year there is nothing to set beside each other. */
function monthTable({ months }: SatisfactionDashboard, words: ReportWords): ReportTable[] {
  const { satisfaction: t, packs, lang } = words;
  if (months.every(({ figures }) => figures.totals.delivered === 0 && figures.totals.answered === 0)) return [];
  const drawn: ReportTable["drawn"] = {
    ...{ form: "line", columns: [1, 4], unit: "%", scale: "share" },
    alt: packs("chartAlt", { title: t("overTime"), columns: `${t("column.csat")}, ${t("column.rate")}` }),
  };
  return [
    {
      ...{ kind: "table", id: "satisfaction-months", title: t("overTime"), note: t("overTimeNote"), drawn },
      columns: columnsOf(words, t("column.month")),
      rows: months.map(({ month, figures }) => [
        formatLocalMonth(month, lang, "shortMonth"),
        ...cellsOf(figures, words),
      ]),
    },
  ];
}

function groupTables({ month, site }: SatisfactionContent, words: ReportWords): ReportTable[] {
  const { satisfaction: t } = words;
  const name = (axis: string, key: string) => {
    if (key === "") return t("unknown");
    if (axis === "service") return words.service(key);
    if (axis === "priority") return t("priority", { priority: key });
    return axis === "site" ? site(key) : key;
  };
  return month.groups
    .filter(({ axis, rows }) => axis !== "category" && rows.length > 0)
    .map(({ axis, rows }) => ({
      ...{ kind: "table", id: `satisfaction-${axis}`, title: t(`by.${axis}`), note: t("groupsNote"), drawn: null },
      columns: columnsOf(words, t(`axis.${axis}`)),
      rows: rows.map(({ key, figures }) => [name(axis, key), ...cellsOf(figures, words)]),
    }));
}

function columnsOf({ satisfaction: t }: ReportWords, first: string): ReportColumn[] {
  const numeric = (["csat", "mean", "n", "rate"] as const).map((key) => ({ title: t(`column.${key}`), numeric: true }));
  return [{ title: first, numeric: false }, ...numeric];
}

/** As the page shows them: shares in whole per cent; as numbers, to four decimals. */
function cellsOf({ csat, mean, isHidden, responseRate, totals }: SurveyFigures, words: ReportWords): ReportCell[] {
  const { lang, satisfaction: t, measures } = words;
  const none = isHidden ? t("hidden") : measures("noData");
  const share = (ratio: number | null, empty: string): ReportCell => ({
    shown: ratio === null ? empty : formatPercent(ratio, lang, 0),
    value: ratio === null ? null : Number((ratio * 100).toFixed(4)),
  });
  return [
    share(csat, none),
    {
      shown: mean === null ? "–" : formatValue(mean, "score", lang),
      value: mean === null ? null : Number(mean.toFixed(4)),
    },
    { shown: formatNumber(totals.answered, lang), value: totals.answered },
    share(responseRate, measures("noData")),
  ];
}
