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

type Measured = Pick<ChartData, "kind" | "format"> & { points: readonly unknown[] };

/**
 * How a chart of `width` pixels shares its room between axis and drawing. Bars beside each other would be hairlines where
 * there is little: there the months are kept so far apart that recharts lets the bars of each touch.
 */
export function roomOf({ kind, format, points }: Measured, columns: number, width: number): Room {
  const isNarrow = width < narrow;
  if (kind === "horizontal") return { axisWidth: isNarrow ? 128 : 168, edge: 0, barCategoryGap: "30%" };
  const axisWidth = format === "money" ? (isNarrow ? 76 : 96) : isNarrow ? 48 : 64;
  const edge = isNarrow && kind !== "line" ? 6 : 20;
  if (columns === 1 || kind !== "bar") return { axisWidth, edge, barCategoryGap: "25%" };
  const month = (width - axisWidth - margin - 2 * edge) / points.length;
  const gaps = (columns - 1) * barGap;
  const apart = Math.floor((month * 0.76 - gaps) / columns);
  const touching = Math.floor(gaps / columns);
  if (apart > touching || month <= gaps) return { axisWidth, edge, barCategoryGap: "12%" };
  return { axisWidth, edge, barCategoryGap: `${Math.ceil(((month - gaps) / month) * 50)}%` };
}
