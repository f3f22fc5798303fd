import type { ForumFigures, ForumKpi } from "../forum-figures/forum-figures";
import type { Measure } from "../measure";
import { beforeTitle, type FigureWords, monthLabels } from "./figure-told";
import { noCell, type Say, type ToldCell, type ToldChart, type ToldColumn, withBefore } from "./told-chart";

export interface ForumWords extends Pick<FigureWords, "lang" | "compare" | "measures" | "frame"> {
  /** By keys of `forums.figures`. */
  figures: Say;
  /** Where the rows behind a figure of a month are. */
  rowsHref: (kpi: ForumKpi, month: string) => string | null;
}

export const forumCharts = [
  { id: "held", kpi: "forums.held" },
  { id: "material", kpi: "forums.material_on_time" },
  { id: "onTime", kpi: "forums.actions_on_time" },
  { id: "open", kpi: "forums.actions_open" },
] as const satisfies readonly { id: string; kpi: ForumKpi }[];
export type ForumChart = (typeof forumCharts)[number];

/** A figure of forums month by month, beside what is aimed at and what it is held against. */
export function forumTold({ id, kpi }: ForumChart, figures: ForumFigures, words: ForumWords): ToldChart {
  const { months, period, targetOf } = figures;
  const t = words.figures;
  const unit = id === "held" || id === "open" ? "count" : "share";
  const hasTarget = id !== "held" && months.some(({ month }) => targetOf(kpi, month) !== null);
  const column = (key: string, drawn: ToldColumn["drawn"], of: ToldColumn["unit"] = unit): ToldColumn => {
    return { key, title: t(`column.${key}`), unit: of, drawn };
  };
  const lead = column(id, "value");
  const level: ToldColumn = { ...column("target", "level"), direction: id === "open" ? "down" : "up" };
  const plain = (value: number | null): ToldCell => ({ value, n: null, href: null, absent: "–" });
  const told = (measure: Measure, month: string): ToldCell => {
    const { value, n } = measure;
    return { value, n: unit === "share" ? n : null, href: n > 0 ? words.rowsHref(kpi, month) : null };
  };
  return withBefore({
    ...{ id, axis: words.measures("column.month") },
    columns: [
      ...(id === "held" ? [column("agreed", "value")] : []),
      lead,
      ...(hasTarget ? [level] : []),
      ...(id === "held" ? [column("share", null, "share")] : []),
      ...(id === "open" ? [column("age", null, "calendar_ms")] : []),
      { ...lead, key: "before", title: beforeTitle(lead.title, words), drawn: "before" as const },
    ],
    rows: months.map(({ month, measures, before, agreed, held }) => {
      const own = measures[kpi];
      const earlier = before?.measures[kpi];
      const heldCell = { value: held, n: null, href: held > 0 ? words.rowsHref(kpi, month) : null };
      const ofBefore = earlier ? { value: earlier.value, n: unit === "share" ? earlier.n : null, href: null } : noCell;
      return {
        key: month,
        ...monthLabels(month, words.lang),
        isOpen: month === period.openMonth,
        cells: [
          ...(id === "held" ? [plain(agreed), heldCell] : [told(own, month)]),
          ...(hasTarget ? [plain(targetOf(kpi, month)?.share ?? null)] : []),
          ...(id === "held" ? [{ ...plain(own.value), n: own.n }] : []),
          ...(id === "open" ? [plain(measures["forums.actions_open_age"].value)] : []),
          id === "held" ? plain(before?.held ?? null) : ofBefore,
        ],
      };
    }),
  });
}
