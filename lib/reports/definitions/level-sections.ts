import { formatInstant, formatLocalDate, formatNumber, formatPercent } from "@/lib/format";
import type { FigureId } from "@/lib/measures/dashboard";
import { capitalised, formatValue } from "@/lib/measures/format-measure";
import type { Measure } from "@/lib/measures/measure";
import { sentencesOf } from "@/lib/measures/sentences";
import { scaledValue } from "../chart-rows";
import type { ReportCell, ReportFigures, ReportSection, ReportTable } from "../model/model";
import type { CreditDerivation, ReportFigures as SlaFigures } from "../sla/content";
import { restatedSince } from "../sla/restated";
import { chartTable, durationCell, figureOf, promiseText } from "./figures";
import type { ReportWords } from "./words";

/** What is told of service levels: frozen where the month's report is published, with the live figures beside it. */
export interface LevelContent {
  figures: SlaFigures;
  /** Of a published report: what is counted today. */
  live: SlaFigures | null;
  /** When the month was closed whose frozen figures are told; null where it is the report that is frozen, or nothing. */
  closedAt: number | null;
}

/** Promises, how they were kept, and in words how the month went. */
export function levelSection(content: LevelContent, words: ReportWords): ReportSection {
  const { figures, live } = content;
  const { measures, lang } = words;
  const clock = measures("clockName.resolution");
  const told = sentencesOf(figures.month, { lang, clock, time: measures("time.business") });
  const by =
    figures.summary !== "" && figures.summaryBy !== "" ? words.reports("summary.by", { who: figures.summaryBy }) : "";
  const since = live === null ? [] : restatedSince(figures.month, live.month);
  return {
    id: "levels",
    title: words.packs("section.levels"),
    blocks: [
      {
        kind: "text",
        paragraphs: [
          ...[...figures.summary.split(/\n\s*\n/), by].filter((text) => text.trim() !== ""),
          ...told.map(({ key, values }) => measures(key, values)),
          ...since.map(({ now }) => `${measures(`kpi.${now.kpi}.name`)}. ${restatedText(now, words)}`),
        ],
      },
      figureBlock("levels", ["resolution", "response", "resolutionBreaches", "responseBreaches"], content, words),
      ...drawn(figures, ["attainment", "breaches"], words),
      ...plain(figures, ["attainmentByPriority", "attainmentByService"], words),
    ],
  };
}

/** The flow of cases, what is left of it, and how long it took. */
export function caseSection(content: LevelContent, words: ReportWords): ReportSection {
  const { figures } = content;
  const ids: FigureId[] = ["opened", "resolved", "closed", "backlog", "oldBacklog", "median", "p90", "reopened"];
  // How old cases are is not known to those who may not see them.
  const known = ids.filter((id) => id !== "oldBacklog" || figures.month.figures.oldBacklog.measure.n > 0);
  return {
    id: "cases",
    title: words.packs("section.cases"),
    blocks: [figureBlock("cases", known, content, words), ...drawn(figures, ["flow", "durations"], words)],
  };
}

function figureBlock(id: string, ids: FigureId[], content: LevelContent, words: ReportWords): ReportFigures {
  const { month } = content.figures;
  const when = formatInstant(new Date(content.closedAt ?? month.asOf), words.lang, words.timeZone);
  return {
    ...{ kind: "figures", id: `${id}-figures`, title: words.reports("figures.title") },
    note: words.reports(content.closedAt === null ? "figures.note" : "figures.closedNote", { when }),
    figures: ids.map((name) => figureOf(month.figures[name].measure, words, month.figures[name].promised)),
  };
}

function restatedText({ value, unit, n }: Measure, { lang, reports, measures }: ReportWords): string {
  const shown = value === null ? measures("figure.noData") : formatValue(value, unit, lang);
  return reports("figures.restated", { value: shown, n: formatNumber(n, lang) });
}

/** The year up to the month; without a month that has data there is no picture. */
function drawn({ year }: SlaFigures, ids: readonly string[], words: ReportWords): ReportTable[] {
  return year.charts
    .filter(({ id, rows }) => ids.includes(id) && rows.some(({ cells }) => cells.some(({ value }) => value !== null)))
    .map((chart) =>
      chartTable(
        chart,
        words,
        titleOf(chart.id, words),
        ["attainment", "durations"].includes(chart.id) ? "line" : "bar",
      ),
    );
}

function plain({ month }: SlaFigures, ids: readonly string[], words: ReportWords): ReportTable[] {
  return month.charts
    .filter(({ id, rows }) => ids.includes(id) && rows.length > 0)
    .map((chart) => ({ ...chartTable(chart, words, titleOf(chart.id, words), "bar"), drawn: null }));
}

function titleOf(id: string, { measures }: ReportWords): string {
  return measures(`chart.${id}`, { kind: measures("time.business") });
}

/** Availability per service with its outages, and what the month gives back. */
export function availabilitySection({ figures }: LevelContent, words: ReportWords): ReportSection {
  const { availability, credit } = figures;
  return {
    id: "availability",
    title: words.packs("section.availability"),
    blocks: [
      ...(availability && availability.services.length > 0
        ? [serviceTable(availability.services, words), outageTable(availability.outages, words)]
        : [{ kind: "text" as const, paragraphs: [words.measures("levels.availability.noneLead")] }]),
      { kind: "text", paragraphs: creditText(credit, words) },
    ],
  };
}

type Availability = NonNullable<SlaFigures["availability"]>;

function serviceTable(services: Availability["services"], words: ReportWords): ReportTable {
  const { measures, lang } = words;
  const t = (key: string) => measures(`levels.availability.${key}`);
  const cell = ({ value, unit }: Measure, promised?: number): ReportCell => {
    const text = () =>
      unit === "share" ? formatPercent(value ?? 0, lang, 2, promised) : formatValue(value ?? 0, unit, lang);
    return { shown: value === null ? measures("figure.noData") : text(), value: scaledValue(value, unit) };
  };
  const figures = (["share", "outages", "mtbf", "mtrs"] as const).map((name) =>
    measures(`kpi.availability.${name}.name`),
  );
  const numeric = [...figures, t("down"), t("agreed"), t("promised")].map((title) => ({ title, numeric: true }));
  return {
    ...{ kind: "table", id: "availability", title: t("caption"), note: t("lead"), drawn: null },
    columns: [{ title: t("service"), numeric: false }, ...numeric, { title: capitalised(t("kept")), numeric: false }],
    rows: services.map((row): ReportCell[] => [
      ...[
        words.service(row.service),
        cell(row.share, row.promisedShare),
        cell(row.outages),
        cell(row.mtbf),
        cell(row.mtrs),
      ],
      ...[durationCell(row.downMs, words), durationCell(row.agreedMs, words)],
      { shown: formatPercent(row.promisedShare, lang, 2), value: Number((row.promisedShare * 100).toFixed(4)) },
      row.kept === null ? "–" : t(row.kept ? "kept" : "missed"),
    ]),
  };
}

function outageTable(outages: Availability["outages"], words: ReportWords): ReportTable {
  const t = (key: string) => words.measures(`levels.availability.${key}`);
  const time = (instant: number) => formatInstant(new Date(instant), words.lang, words.timeZone);
  const titles = ["service", "from", "to", "counted", "note"].map(t);
  return {
    ...{ kind: "table", id: "outages", title: words.reports("sheet.outages"), note: null, drawn: null },
    columns: titles.map((title) => ({ title, numeric: false })),
    rows: outages.map(({ service, from, to, planned, agreed, note }) => [
      ...[words.service(service), time(from), to === null ? t("ongoing") : time(to)],
      ...[t(agreed ? "no" : planned ? "late" : "yes"), note],
    ]),
  };
}

/** The service credit with its derivation, as the page of the report tells it. */
function creditText(credit: CreditDerivation | null, words: ReportWords): string[] {
  const { reports, lang } = words;
  if (credit === null) return [reports("credit.none")];
  const { share, promisedShare, step, percent, agreement, validFrom } = credit;
  const given = (number: number) => formatNumber(number, lang, 1);
  const date = formatLocalDate(validFrom, lang);
  return [
    `${reports("credit.title")}: ${percent > 0 ? reports("credit.due", { percent: given(percent) }) : reports("credit.nothing")}.`,
    ...(share.value === null
      ? []
      : [
          `${reports("credit.share", {
            met: formatNumber(share.numerator, lang),
            judged: formatNumber(share.denominator, lang),
            share: formatValue(share.value, "share", lang, promisedShare),
          })}.`,
        ]),
    `${reports("credit.promised", { share: promiseText(promisedShare, words), agreement, date })}.`,
    ...(step ? [reports("credit.step", { below: promiseText(step.below, words), percent: given(step.percent) })] : []),
  ];
}
