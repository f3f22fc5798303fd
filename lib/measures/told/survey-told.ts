import type { GoalOf } from "../goal/goal";
import type { SatisfactionDashboard, SurveyMonth } from "../satisfaction";
import { beforeTitle, type FigureWords, monthLabels } from "./figure-told";
import { noCell, type Say, type ToldCell, type ToldChart, type ToldColumn, withBefore } from "./told-chart";

export interface SurveyWords extends Pick<FigureWords, "lang" | "compare" | "measures" | "frame"> {
  satisfaction: Say;
  /** The answers of a month, with what the page is filtered by; null for those who may not read each. */
  answersHref: (month: string) => string | null;
}

export const surveyCharts = [
  { id: "csat", kpi: "satisfaction.csat" },
  { id: "rate", kpi: "satisfaction.response_rate" },
] as const;
export type SurveyChart = (typeof surveyCharts)[number]["id"];

/** Satisfaction or the response rate, cohort by cohort, beside what was aimed at in each. */
export function surveyTold(
  id: SurveyChart,
  { months, before, period }: SatisfactionDashboard,
  goalOf: GoalOf,
  words: SurveyWords,
): ToldChart {
  const t = words.satisfaction;
  const column = (key: string, drawn: ToldColumn["drawn"], title = t(`column.${key}`)): ToldColumn => {
    return { key, title, unit: key === "mean" ? "score" : "share", drawn };
  };
  const isCsat = id === "csat";
  const hasGoal = months.some(({ month }) => goalOf(month) !== null);
  const shared = { axis: words.measures("column.month"), id };
  const columns = isCsat
    ? [
        column("csat", "value"),
        column("low", "edge"),
        column("high", "edge"),
        ...(hasGoal ? [column("target", "level")] : []),
        column("mean", null),
      ]
    : [column("rate", "value")];
  const earlier = column("before", "before", beforeTitle(t(`column.${id}`), words));
  const cellsOf = (row: SurveyMonth): ToldCell[] => {
    if (!isCsat) return [rateCell(row, words)];
    const { interval, mean } = row.figures;
    const plain = (value: number | null) => ({ value, n: null, href: null, absent: "–" });
    const level = hasGoal ? [plain(goalOf(row.month)?.share ?? null)] : [];
    return [csatCell(row, words), plain(interval?.low ?? null), plain(interval?.high ?? null), ...level, plain(mean)];
  };
  return withBefore({
    ...shared,
    columns: [...columns, earlier],
    rows: months.map((row, index) => {
      const held = before[index];
      const heldCell = held ? (isCsat ? csatCell(held, words) : rateCell(held, words)) : noCell;
      return {
        key: row.month,
        ...monthLabels(row.month, words.lang),
        isOpen: row.month === period.openMonth,
        cells: [...cellsOf(row), heldCell],
      };
    }),
  });
}

function csatCell({ month, figures }: SurveyMonth, { satisfaction, answersHref }: SurveyWords): ToldCell {
  const { csat, isHidden, totals } = figures;
  const href = totals.answered > 0 ? answersHref(month) : null;
  return { value: csat, n: totals.answered, href, ...(isHidden && { absent: satisfaction("hidden") }) };
}

/** Its rows are the answers among the invitations that `n` counts. */
function rateCell({ month, figures: { responseRate, totals } }: SurveyMonth, words: SurveyWords): ToldCell {
  return { value: responseRate, n: totals.delivered, href: totals.answered > 0 ? words.answersHref(month) : null };
}
