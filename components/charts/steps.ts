import type { ChartData } from "./chart-data";

/** Names data without being seen: what is drawn in parts keeps its name in the tooltip. */
const unseen = "\u200b";

interface Column {
  /** Names the data; unlike every other column's. */
  label: string;
  color: ChartData["series"][number]["color"];
  /** The series it is a part of, by its place. */
  of: number;
  values: (number | null)[];
}

/**
 * The columns that a chart draws. A level that changes is drawn as one line for each value it has had: what was agreed for one
 * month and something else for the next was never on its way between them.
 */
export function columnsOf({ kind, series, points }: Pick<ChartData, "kind" | "series" | "points">): Column[] {
  return series.flatMap(({ label, color }, of): Column[] => {
    const values = points.map((point) => point.values[of] ?? null);
    const parts = kind === "line" && color === "level" ? levelsOf(values) : [values];
    return parts.map((part, index) => ({ label: label + unseen.repeat(index), color, of, values: part }));
  });
}

/** One row of values for each stretch of the same value. */
function levelsOf(values: readonly (number | null)[]): (number | null)[][] {
  const starts = values.flatMap((value, index) => (value !== null && value !== values[index - 1] ? [index] : []));
  if (starts.length === 0) return [[...values]];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? values.length;
    return values.map((value, at) => (at >= start && at < end ? value : null));
  });
}
