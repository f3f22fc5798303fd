import type { MonthTotal } from "@/lib/billing/bridge/sides";
import type { YearOutlook } from "@/lib/billing/budget/outlook";
import { addMonths } from "@/lib/time/local-month";
import { beforeTitle, type FigureWords, monthLabels } from "./figure-told";
import { type Say, type ToldCell, type ToldChart, withBefore } from "./told-chart";

export interface BillingWords extends Pick<FigureWords, "lang" | "measures" | "frame"> {
  billing: Say;
  currency: string;
  /** The lines of a month. */
  linesHref: (month: string) => string;
}

/** What each month was invoiced, beside the same month of the year before as far as the months tell it. */
export function invoicedTold(months: readonly MonthTotal[], shown: readonly string[], words: BillingWords): ToldChart {
  const amounts = new Map(months.map((row) => [row.month, row]));
  const title = words.billing("column.amount");
  const cellOf = (month: string): ToldCell => {
    const row = amounts.get(month);
    return { value: row ? Number(row.amount) : null, n: null, href: row ? words.linesHref(month) : null };
  };
  return withBefore({
    id: "months",
    currency: words.currency,
    axis: words.billing("column.month"),
    columns: [
      { key: "amount", title, unit: "amount", drawn: "value" },
      { key: "lines", title: words.billing("column.lines"), unit: "count", drawn: null },
      {
        ...{ key: "before", title: beforeTitle(title, { compare: "lastYear", frame: words.frame }) },
        ...{ unit: "amount", drawn: "before" },
      },
    ],
    rows: shown.map((month) => ({
      key: month,
      ...monthLabels(month, words.lang),
      isOpen: false,
      cells: [
        cellOf(month),
        { value: amounts.get(month)?.lines ?? null, n: null, href: null },
        cellOf(addMonths(month, -12)),
      ],
    })),
  });
}

/** A year month by month: what was invoiced, and what the months that remain are foreseen to cost. */
export function outlookTold({ months }: Pick<YearOutlook, "months">, words: BillingWords): ToldChart {
  const column = (key: "actual" | "committed" | "usage") => {
    return { key, title: words.billing(`budget.${key}`), unit: "amount", drawn: "value" } as const;
  };
  return {
    id: "outlook",
    currency: words.currency,
    axis: words.billing("column.month"),
    columns: [column("actual"), column("committed"), column("usage")],
    rows: months.map(({ month, actual, committed, usage }) => {
      const foreseen = (amount: bigint): ToldCell => {
        return { value: actual === null ? Number(amount) : null, n: null, href: null, absent: "–" };
      };
      const href = actual === null ? null : words.linesHref(month);
      return {
        key: month,
        ...monthLabels(month, words.lang),
        isOpen: false,
        cells: [
          { value: actual === null ? null : Number(actual), n: null, href, absent: "–" },
          foreseen(committed),
          foreseen(usage),
        ],
      };
    }),
  };
}
