import { formatNumber } from "@/lib/format";
import { type Frozen, isRestated, mayBeUntold } from "@/lib/measures/closing/restatement";
import type { Dashboard, Figure, FigureId } from "@/lib/measures/dashboard";
import { formatValue } from "@/lib/measures/format-measure";
import type { Measure } from "@/lib/measures/measure";
import type { ReportText } from "../model/model";
import type { ReportWords } from "./words";

/** What was frozen when the month of a report was closed, by figure. */
export interface ClosedMonth {
  closedAt: number;
  figures: ReadonlyMap<string, Frozen>;
}

/** A measure as its month was closed; as it is counted where the month is not closed, or nothing of it is told to its reader. */
export function asClosed(live: Measure, closed: ClosedMonth | null): Measure {
  const frozen = closed?.figures.get(live.kpi);
  const isOfUnseenCases = live.kpi === "cases.backlog_age" && live.value === null;
  if (!frozen || isOfUnseenCases || !isRestated(frozen, live)) return live;
  const { value, numerator, denominator, n, excluded, currency } = frozen;
  const { interval: _ofToday, ...rest } = live;
  return { ...rest, value, numerator, denominator, n, excluded, ...(currency !== null && { currency }) };
}

/** The figures of a month's dashboard as it was closed. */
export function dashboardAsClosed(live: Dashboard, closed: ClosedMonth | null): Dashboard {
  if (closed === null) return live;
  const figures = Object.fromEntries(
    Object.entries(live.figures).map(([id, figure]) => [id, { ...figure, measure: asClosed(figure.measure, closed) }]),
  ) as Record<FigureId, Figure>;
  const lastMonth = live.lastMonth && { ...live.lastMonth, measure: asClosed(live.lastMonth.measure, closed) };
  return { ...live, figures, lastMonth };
}

/** A sentence for each figure that is counted otherwise today than when the month was closed; nothing where none is. */
export function restatedSince(
  live: readonly Measure[],
  closed: ClosedMonth | null,
  { lang, packs, measures }: ReportWords,
): ReportText[] {
  const paragraphs = live.flatMap((now) => {
    const frozen = closed?.figures.get(now.kpi);
    if (!frozen || !isRestated(frozen, now, mayBeUntold(now.kpi))) return [];
    const shown =
      now.value === null ? measures("figure.noData") : formatValue(now.value, now.unit, lang, null, now.currency);
    const name = measures(`kpi.${now.kpi}.name`);
    return [packs("restated", { name, value: shown, n: formatNumber(now.n, lang) })];
  });
  return paragraphs.length === 0 ? [] : [{ kind: "text", paragraphs }];
}
