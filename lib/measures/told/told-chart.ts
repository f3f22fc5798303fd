import type { Direction, Unit } from "../catalogue";

/** As a figure's unit; an `amount` is money in hundredths, told to the last of them. */
export type ToldUnit = Unit | "amount";

/** A column of a chart's table, and what it is in the drawing: the figure, a level to reach, the edge of an interval, what it is held against. */
export interface ToldColumn {
  key: string;
  title: string;
  unit: ToldUnit;
  /** Null for what stands in the table alone. */
  drawn: "value" | "level" | "edge" | "before" | null;
  /** Of a level: from which side it is reached; "up" where nothing is said. */
  direction?: Direction;
}

/** A level that a value must not be rounded onto: one to reach from below, or one to stay under. */
export interface Level {
  threshold?: number;
  ceiling?: number;
}

export interface ToldCell {
  value: number | null;
  /** How many it is computed over; null where that says nothing more. */
  n: number | null;
  /** Where its rows are; null where there are none to show. */
  href: string | null;
  /** Why there is no value, where there is more to say than that there is no data. */
  absent?: string;
}

export interface ToldRow {
  key: string;
  label: string;
  /** Below the drawing, where there is less room. */
  short: string;
  /** The month that goes on: its figures move. */
  isOpen: boolean;
  cells: ToldCell[];
}

/** A chart as it is told: its drawing, its table and its files are made of this and of nothing else. */
export interface ToldChart {
  id: string;
  /** What the rows are: the head of the first column. */
  axis: string;
  columns: ToldColumn[];
  rows: ToldRow[];
  currency?: string;
}

/** Words of the reader's language. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** A cell that nothing is counted for. */
export const noCell: ToldCell = { value: null, n: null, href: null };

/**
 * The chart with only those columns of earlier months drawn of which most rows know something: a line of two dots says
 * less than the table does.
 */
export function withBefore(chart: ToldChart): ToldChart {
  const columns = chart.columns.flatMap((column, index) => {
    if (column.drawn !== "before") return [{ column, index }];
    const known = chart.rows.filter(({ cells }) => cells[index]?.value != null).length;
    if (known === 0) return [];
    return [{ column: known * 2 < chart.rows.length ? { ...column, drawn: null } : column, index }];
  });
  return {
    ...chart,
    columns: columns.map(({ column }) => column),
    rows: chart.rows.map((row) => ({ ...row, cells: columns.map(({ index }) => row.cells[index] ?? noCell) })),
  };
}

/** The level that a figure of a row is to reach; nothing where there is none. */
export function levelOf({ columns }: Pick<ToldChart, "columns">, { cells }: ToldRow, column: ToldColumn): Level {
  if (column.drawn !== "value") return {};
  const index = columns.findIndex(({ drawn, unit }) => drawn === "level" && unit === column.unit);
  const value = cells[index]?.value ?? null;
  const direction = columns[index]?.direction ?? "up";
  if (value === null || direction === "none") return {};
  return direction === "up" ? { threshold: value } : { ceiling: value };
}
