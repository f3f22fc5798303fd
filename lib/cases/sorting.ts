/** Columns a list can be sorted by; `due` only where its rows are clocks. */
export const sortColumns = ["opened", "number", "priority", "resolved", "due"] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sorting {
  column: SortColumn;
  order: "asc" | "desc";
}

/** Where the next page begins: the sorted value of the last row shown, its number and cycle. */
export interface Cursor {
  value: string;
  number: number;
  cycle: number;
}

const newestFirst: Sorting = { column: "opened", order: "desc" };

/** Reads "-opened" or "priority"; a minus turns the order. */
export function sortingOf(text: string | undefined, byClock: boolean): Sorting {
  const name = text?.replace(/^-/, "");
  const column = sortColumns.find((known) => known === name);
  if (!column || (column === "due" && !byClock)) return newestFirst;
  return { column, order: text?.startsWith("-") ? "desc" : "asc" };
}

export function textOfSorting({ column, order }: Sorting): string {
  return `${order === "desc" ? "-" : ""}${column}`;
}

/** The order a click on a column's head leads to. */
export function turned(current: Sorting, column: SortColumn): Sorting {
  if (current.column === column) return { column, order: current.order === "asc" ? "desc" : "asc" };
  return { column, order: column === "priority" || column === "due" ? "asc" : "desc" };
}

export function textOfCursor({ value, number, cycle }: Cursor): string {
  return `${value}~${number}~${cycle}`;
}

/** Null for a text that is no cursor of this column: the list then begins anew. */
export function cursorOf(text: string | undefined, column: SortColumn): Cursor | null {
  const [value, number, cycle] = (text ?? "").split("~");
  if (!value || !/^\d{1,9}$/.test(number ?? "") || !/^\d{1,4}$/.test(cycle ?? "")) return null;
  const isNumber = column === "priority" || column === "number";
  const fits = isNumber ? /^\d{1,9}$/.test(value) : value === "infinity" || isInstant(value);
  return fits ? { value, number: Number(number), cycle: Number(cycle) } : null;
}

/** As `nextCursor` writes it: what else a Date would read, Postgres might not. */
function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}
