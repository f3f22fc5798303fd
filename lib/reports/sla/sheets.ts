import type { KpiId, Unit } from "@/lib/measures/catalogue";
import type { Measure } from "@/lib/measures/measure";
import type { ClockName } from "@/lib/sla/events";
import { localTimeAt } from "@/lib/time/local-date";
import { chartRows } from "../chart-rows";
import type { CsvCell } from "../csv";
import type { Sheet } from "../xlsx";
import type { ReportAvailability } from "./availability";
import { type CreditDerivation, type ReportFigures, type ReportRows, reportedFigures } from "./content";

/** The words of the reader's language. */
export interface SheetWords {
  sheet: (name: string) => string;
  kpi: (kpi: KpiId, part: "name" | "definition") => string;
  unit: (unit: Unit) => string;
  column: (name: string) => string;
  month: (month: string) => string;
  count: string;
  service: (key: string) => string;
  clock: (name: ClockName) => string;
  followUp: (isClosed: boolean) => string;
  /** How many security cases are counted and not told. */
  unnamed: (of: "breaches" | "incidents", n: number) => string;
}

const hourMs = 3_600_000;

/** A report's rows as a workbook: what it counts, and what it tells of cases for those who may see them. */
export function sheetsOf(figures: ReportFigures, rows: ReportRows | null, zone: string, words: SheetWords): Sheet[] {
  const time = (instant: number | null) => (instant === null ? null : localTimeAt(instant, zone));
  const { availability, credit } = figures;
  const counted = [
    figureSheet(figures, words),
    monthSheet(figures, words),
    ...(availability ? availabilitySheets(availability, time, words) : []),
    ...(credit ? [creditSheet(credit, words)] : []),
  ];
  return rows === null ? counted : [...counted, ...caseSheets(rows, time, words)];
}

function figureSheet({ month }: ReportFigures, words: SheetWords): Sheet {
  const { sheet, kpi } = words;
  const head = ["name", "value", "unit", "numerator", "denominator", "n", "excluded", "definition"].map(sheet);
  const lines = reportedFigures.map((id): CsvCell[] => {
    const { measure } = month.figures[id];
    const { numerator, denominator, n, excluded } = measure;
    const facts = [shown(measure), words.unit(measure.unit), numerator, denominator, n, excluded.count];
    return [kpi(measure.kpi, "name"), ...facts, kpi(measure.kpi, "definition")];
  });
  return { name: sheet("figures"), rows: [head, ...lines] };
}

/** Shares in per cent, times in hours, as in the CSV of a chart. */
function shown({ value, unit }: Measure): number | null {
  if (value === null) return null;
  const scale = unit === "share" ? 0.01 : unit.endsWith("_ms") ? hourMs : unit === "money" ? 100 : 1;
  return Number((value / scale).toFixed(4));
}

/** The charts over the year beside each other, a row per month. */
function monthSheet({ year }: ReportFigures, words: SheetWords): Sheet {
  const tables = year.charts
    .filter(({ axis }) => axis === "month")
    .map((chart) => chartRows(chart, { ...words, column: words.column, row: words.month }));
  const [first, ...others] = tables;
  const rows = (first ?? []).map((row, index) => [...row, ...others.flatMap((table) => table[index]?.slice(1) ?? [])]);
  return { name: words.sheet("months"), rows };
}

function availabilitySheets(
  { services, outages }: ReportAvailability,
  time: (instant: number | null) => string | null,
  { sheet, service, kpi }: SheetWords,
): Sheet[] {
  const answer = (yes: boolean | null) => (yes === null ? null : sheet(yes ? "yes" : "no"));
  const figures = (["share", "outages", "mtbf", "mtrs"] as const).map((name) => kpi(`availability.${name}`, "name"));
  return [
    {
      name: sheet("availability"),
      rows: [
        [sheet("service"), ...figures, ...["down", "agreed", "promised", "kept"].map(sheet)],
        ...services.map((row): CsvCell[] => [
          ...[service(row.service), ...[row.share, row.outages, row.mtbf, row.mtrs].map(shown)],
          ...[inHours(row.downMs), inHours(row.agreedMs), asPercent(row.promisedShare), answer(row.kept)],
        ]),
      ],
    },
    {
      name: sheet("outages"),
      rows: [
        ["service", "from", "to", "planned", "counted", "note"].map(sheet),
        ...outages.map((row): CsvCell[] => [
          ...[service(row.service), time(row.from), time(row.to), answer(row.planned), answer(!row.agreed), row.note],
        ]),
      ],
    },
  ];
}

/** The derivation in the order in which it is told: what was reached, what was promised, and the ladder. */
function creditSheet(credit: CreditDerivation, { sheet }: SheetWords): Sheet {
  const { share, promisedShare, steps, step, agreement, validFrom, percent } = credit;
  const reached = share.value === null ? null : asPercent(share.value);
  return {
    name: sheet("credit"),
    rows: [
      ["name", "value", "numerator", "denominator", "derivation"].map(sheet),
      [sheet("reached"), reached, share.numerator, share.denominator, null],
      [sheet("promised"), asPercent(promisedShare), null, null, `${agreement}, ${validFrom}`],
      ...steps.map((one): CsvCell[] => [
        sheet("step"),
        one.percent,
        null,
        null,
        `< ${asPercent(one.below)} %${one.below === step?.below ? ` (${sheet("taken")})` : ""}`,
      ]),
      [sheet("credit"), percent, null, null, sheet("ofFee")],
    ],
  };
}

function asPercent(share: number): number {
  return Number((share * 100).toFixed(4));
}

function caseSheets(
  { breaches, incidents, security }: ReportRows,
  time: (instant: number | null) => string | null,
  { sheet, service, clock, followUp, unnamed }: SheetWords,
): Sheet[] {
  const head = (...names: string[]) => names.map(sheet);
  const about = ["reference", "titleColumn", "service", "priority"];
  return [
    {
      name: sheet("breaches"),
      rows: [
        head(...about, "clock", "due", "stopped", "target", "worked", "comment", "commentBy"),
        ...breaches.map((row): CsvCell[] => [
          ...[row.reference, row.title, service(row.service), row.priority, clock(row.clock)],
          ...[time(row.dueAt), time(row.stoppedAt), inHours(row.targetMs), inHours(row.workedMs)],
          ...[row.comment, row.commentBy],
        ]),
        ...(security?.breaches ? [[null, unnamed("breaches", security.breaches)]] : []),
      ],
    },
    {
      name: sheet("incidents"),
      rows: [
        head(...about, "opened", "resolved", "state", "cause", "effect"),
        ...incidents.map((row): CsvCell[] => [
          ...[row.reference, row.title, service(row.service), row.priority],
          ...[time(row.openedAt), time(row.resolvedAt), followUp(row.isClosed), row.cause, row.effect],
        ]),
        ...(security?.incidents ? [[null, unnamed("incidents", security.incidents)]] : []),
      ],
    },
    {
      name: sheet("actions"),
      rows: [
        head("reference", "action", "owner", "dueOn", "done"),
        ...incidents.flatMap(({ reference, actions }) =>
          actions.map((row): CsvCell[] => [
            reference,
            row.body,
            row.owner,
            row.dueOn,
            sheet(row.isDone ? "yes" : "no"),
          ]),
        ),
      ],
    },
  ];
}

function inHours(ms: number | null): number | null {
  return ms === null ? null : Number((ms / hourMs).toFixed(2));
}
