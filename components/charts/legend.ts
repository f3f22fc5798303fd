import type { Series } from "./chart-data";

/** What stands in a legend: both edges of an interval are one thing, and are named by what their names begin with. */
export function legendOf(series: readonly Series[]): Series[] {
  const named = series.map(({ label, color }) => ({
    label: color === "edge" ? (label.split(",")[0] ?? "") : label,
    color,
  }));
  return named.filter(({ label }, index) => named.findIndex((other) => other.label === label) === index);
}
