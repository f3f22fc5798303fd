import type { ChartData } from "./chart-data";

/** Below this width (pixels) a chart stands on a telephone, or in half of a small window. */
const narrow = 400;

/** What recharts keeps free between two bars of the same month, unless there is no room for it at all. */
const barGap = 4;

/** To the right of the drawing. */
const margin = 5;

export interface Room {
  /** Of the value axis (of the names, where the bars lie), in pixels. */
  axisWidth: number;
  /** Kept free at either end of a month axis, in pixels. */
  edge: number;
  /** Between the bars of one month and the next, as a part of a month's width. */
  barCategoryGap: string;
}

type Measured = Pick<ChartData, "kind" | "format" | "points">;

/** A label's letters at the axis's size, with what stands between it and the drawing, are at most so wide, in pixels. */
const letter = 6.5;
const besideLabel = 13;

/**
 * What the axis may write: somewhat more than the highest value, which is where a round number lies, and something between,
 * which may have a decimal that neither end has.
 */
function widestLabel(points: ChartData["points"], write: (value: number) => string): number {
  const values = points.flatMap((point) => point.values.filter((value) => value !== null));
  const ends = values.length === 0 ? [0] : [Math.max(...values), Math.min(...values)];
  const written = ends.flatMap((end) => [write(end * 1.25), write(end * 0.925)]);
  return besideLabel + letter * Math.max(...written.map(({ length }) => length));
}

/**
 * How a chart of so many `columns`, `width` pixels wide, shares its room between an axis whose values are told by `write` and
 * the drawing. Bars beside each other would be hairlines where
 * there is little: there the months are kept so far apart that recharts lets the bars of each touch.
 */
export function roomOf(
  { kind, format, points }: Measured,
  { columns, width, write }: { columns: number; width: number; write: (value: number) => string },
): Room {
  const isNarrow = width < narrow;
  if (kind === "horizontal") return { axisWidth: isNarrow ? 128 : 168, edge: 0, barCategoryGap: "30%" };
  const usual = isNarrow ? 0 : format === "money" ? 96 : 64;
  const axisWidth = Math.ceil(Math.max(usual, widestLabel(points, write)));
  const edge = isNarrow && kind !== "line" ? 6 : 20;
  if (columns === 1 || kind !== "bar") return { axisWidth, edge, barCategoryGap: "25%" };
  const month = (width - axisWidth - margin - 2 * edge) / points.length;
  const gaps = (columns - 1) * barGap;
  const apart = Math.floor((month * 0.76 - gaps) / columns);
  const touching = Math.floor(gaps / columns);
  if (apart > touching || month <= gaps) return { axisWidth, edge, barCategoryGap: "12%" };
  return { axisWidth, edge, barCategoryGap: `${Math.ceil(((month - gaps) / month) * 50)}%` };
}
