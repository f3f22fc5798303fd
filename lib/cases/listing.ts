import type { Cursor, Sorting } from "./sorting";

interface Row {
  number: number;
  priority: number;
  openedAt: Date;
  resolvedAt: Date | null;
  clock: { cycle: number; dueAt: Date } | null;
}

/** Where the page after a full page begins; null when this was the last one. */
export function nextCursor(page: readonly Row[], { column }: Sorting, limit: number): Cursor | null {
  const last = page.at(-1);
  if (!last || page.length < limit) return null;
  const values = {
    opened: last.openedAt.toISOString(),
    number: String(last.number),
    priority: String(last.priority),
    resolved: last.resolvedAt?.toISOString() ?? "infinity",
    due: last.clock?.dueAt.toISOString() ?? "",
  };
  return { value: values[column], number: last.number, cycle: last.clock?.cycle ?? 1 };
}
