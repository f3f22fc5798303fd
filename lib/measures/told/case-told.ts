import type { CaseFilter } from "@/lib/cases/filters";
import type { CaseFigures, ContactMonth, PartCount, PartTable } from "../case-figures/case-figures";
import { beforeTitle, type FigureWords, monthLabels } from "./figure-told";
import { noCell, type Say, type ToldCell, type ToldChart, withBefore } from "./told-chart";

export interface CaseWords extends Pick<FigureWords, "lang" | "compare" | "openMonth" | "measures" | "frame"> {
  cases: Say;
  rowsHref: (rows: CaseFilter | null) => string | null;
  partName: (part: string, key: string) => string;
}

/** Cases resolved at the first contact, month by month; each leads to what was resolved in the month. */
export function contactTold({ contact }: Pick<CaseFigures, "contact">, words: CaseWords): ToldChart {
  const title = words.cases("contact");
  const cellOf = ({ measure, rows }: ContactMonth): ToldCell => {
    const { value, n } = measure;
    return { value, n, href: value === null ? null : words.rowsHref(rows) };
  };
  return withBefore({
    id: "contact",
    axis: words.measures("column.month"),
    columns: [
      { key: "contact", title, unit: "share", drawn: "value" },
      { key: "before", title: beforeTitle(title, words), unit: "share", drawn: "before" },
    ],
    rows: contact.map(({ before, ...row }) => ({
      key: row.month,
      ...monthLabels(row.month, words.lang),
      isOpen: row.month === words.openMonth,
      cells: [cellOf(row), before ? cellOf(before) : noCell],
    })),
  });
}

/** Opened cases by category, site or channel, the most frequent first. */
export function partTold({ part, rows, total }: PartTable, words: CaseWords): ToldChart {
  const cellOf = ({ count, rows: filter }: PartCount): ToldCell => {
    return { value: count, n: null, href: words.rowsHref(filter) };
  };
  return withBefore({
    id: part,
    axis: words.cases(`column.${part}`),
    columns: [
      { key: "opened", title: words.measures("column.opened"), unit: "cases", drawn: "value" },
      { key: "share", title: words.cases("column.share"), unit: "share", drawn: null },
      { key: "before", title: beforeTitle(words.measures("column.opened"), words), unit: "cases", drawn: "before" },
    ],
    rows: rows.map(({ key, before, ...row }) => {
      const name = words.partName(part, key);
      const share = { value: total === 0 ? null : row.count / total, n: null, href: null };
      const cells = [cellOf(row), share, before ? cellOf(before) : noCell];
      return { key, label: name, short: name, isOpen: false, cells };
    }),
  });
}
