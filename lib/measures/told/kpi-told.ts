import { type Followed, targetIn } from "../custom/followed";
import type { Point } from "../custom/series-queries";
import { type FigureWords, monthLabels } from "./figure-told";
import type { Say, ToldChart } from "./told-chart";

export interface KpiWords extends Pick<FigureWords, "lang"> {
  name: string;
  kpi: Say;
  /** Where the rows behind a month are; null where there are none to show. */
  rowsHref: (month: string) => string | null;
}

/** A figure that is followed, month by month beside what was decided for each; what is closed as it was closed. */
export function kpiTold(followed: Followed, points: readonly Point[], words: KpiWords): ToldChart {
  const { unit, direction, targets } = followed;
  const levels = points.map(({ month }) => targetIn(month, targets)?.target ?? null);
  const hasTarget = levels.some((level) => level !== null);
  const currency = points.at(-1)?.live.currency ?? undefined;
  return {
    ...{ id: "kpi", axis: words.kpi("table.month"), ...(currency && { currency }) },
    columns: [
      { key: "value", title: words.name, unit, drawn: "value" },
      ...(hasTarget
        ? [{ key: "target", title: words.kpi("table.target"), unit, direction, drawn: "level" } as const]
        : []),
    ],
    rows: points.map(({ month, standing, frozen, live }, index) => {
      const { value, n } = frozen ?? live;
      const level = { value: levels[index] ?? null, n: null, href: null, absent: "–" };
      return {
        key: month,
        ...monthLabels(month, words.lang),
        isOpen: standing === "open",
        cells: [{ value, n, href: value === null ? null : words.rowsHref(month) }, ...(hasTarget ? [level] : [])],
      };
    }),
  };
}
