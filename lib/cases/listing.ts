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

/** Whether a stored clock is late at an instant (epoch milliseconds): one that is paused does not become late while it is. */
export function isLate(clock: { outcome: string; dueAt: Date; pausedAt: Date | null }, at: number): boolean {
  const seen = Math.min(at, clock.pausedAt?.getTime() ?? at);
  return clock.outcome === "running" && clock.dueAt.getTime() <= seen;
}
