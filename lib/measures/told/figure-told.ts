import { formatLocalMonth } from "@/lib/format";
import type { Cell, Chart } from "../charts";
import type { CellsBefore } from "../charts-before";
import { capitalised } from "../format-measure";
import type { ComparedWith } from "../periods";
import { noCell, type Say, type ToldCell, type ToldChart, type ToldColumn, withBefore } from "./told-chart";

export interface FigureWords {
  lang: "sv" | "en";
  /** The clock that the page looks at: what it is held against is drawn of this one. */
  clock: "resolution" | "response";
  compare: ComparedWith;
  openMonth: string | null;
  measures: Say;
  frame: Say;
  serviceName: (key: string) => string;
  rowsHref: (rows: Cell["rows"]) => string | null;
}

/** A chart of service levels or of the flow of cases, with what it is held against beside each column. */
export function figureTold(chart: Chart, before: CellsBefore | undefined, words: FigureWords): ToldChart {
  const { measures } = words;
  const isAmount = chart.unit === "cases" || chart.unit === "clocks";
  const cellOf = ({ value, n, rows }: Cell): ToldCell => {
    return { value, n: isAmount || rows === null ? null : n, href: value === null ? null : words.rowsHref(rows) };
  };
  const lead = chart.columns.includes(words.clock) ? words.clock : chart.columns[0];
  const own = chart.columns.map((name): ToldColumn => {
    const drawn = name === "promised" ? "level" : "value";
    return { key: name, title: measures(`column.${name}`), unit: chart.unit, drawn };
  });
  const compared = before ? chart.columns.filter((name) => name !== "promised") : [];
  const earlier = compared.map((name): ToldColumn => {
    const title = beforeTitle(measures(`column.${name}`), words);
    return { key: `before-${name}`, title, unit: chart.unit, drawn: name === lead ? "before" : null };
  });
  return withBefore({
    id: chart.id,
    axis: measures(`column.${chart.axis}`),
    columns: [...own, ...earlier],
    rows: chart.rows.map(({ key, cells }) => ({
      key,
      ...labelsOf(chart, key, words),
      isOpen: key === words.openMonth,
      cells: [
        ...cells.map(cellOf),
        ...compared.map((name) => {
          const cell = before?.get(key)?.[chart.columns.indexOf(name)];
          return cell ? cellOf(cell) : noCell;
        }),
      ],
    })),
  });
}

/** "Lösta i tid, månaderna före". */
export function beforeTitle(name: string, { compare, frame }: Pick<FigureWords, "compare" | "frame">): string {
  return frame(`before.${compare}`, { name });
}

/** A month as a row's name, and as it stands below a drawing. */
export function monthLabels(month: string, lang: "sv" | "en"): { label: string; short: string } {
  return { label: capitalised(formatLocalMonth(month, lang)), short: formatLocalMonth(month, lang, "shortMonth") };
}

function labelsOf({ axis }: Chart, key: string, words: FigureWords): { label: string; short: string } {
  if (axis === "month") return monthLabels(key, words.lang);
  const name =
    axis === "priority"
      ? words.measures("priority", { priority: key })
      : axis === "age"
        ? words.measures(`age.${key}`)
        : words.serviceName(key);
  return { label: name, short: name };
}
