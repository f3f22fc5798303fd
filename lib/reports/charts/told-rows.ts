import type { Unit } from "@/lib/measures/catalogue";
import { asShown } from "@/lib/measures/told/as-shown";
import { levelOf, type ToldChart, type ToldColumn } from "@/lib/measures/told/told-chart";
import type { CsvCell } from "../csv";

interface Names {
  unit: (unit: Unit) => string;
  count: string;
}

/** Whole numbers of things say what they are by their names. */
const plain: readonly ToldColumn["unit"][] = ["clocks", "cases", "outages", "count", "score"];

/**
 * A chart's table as it is shown, with its figures as numbers: the same rows and columns, rounded as on the page, shares
 * in per cent, times in hours, and beside each what it is computed over.
 */
export function toldRows(told: ToldChart, names: Names): CsvCell[][] {
  const { axis, columns, rows, currency } = told;
  const counted = columns.map((_, index) => rows.some(({ cells }) => cells[index]?.n != null));
  const head = columns.flatMap(({ title, unit }, index) => {
    const isMoney = unit === "amount" || unit === "money";
    const written = isMoney && currency ? currency : unit === "amount" ? names.unit("money") : names.unit(unit);
    const name = plain.includes(unit) ? title : `${title} (${written})`;
    return counted[index] ? [name, `${title}: ${names.count}`] : [name];
  });
  const lines = rows.map((row) => [
    row.label,
    ...columns.flatMap((column, index): CsvCell[] => {
      const cell = row.cells[index];
      const value = cell?.value == null ? null : asShown(cell.value, column.unit, levelOf(told, row, column));
      return counted[index] ? [value, cell?.n ?? null] : [value];
    }),
  ]);
  return [[axis, ...head], ...lines];
}
