import type { MonthKey } from "@/lib/time/local-month";

export interface Group {
  service: string;
  priority: number;
}

export interface Cell extends Group {
  month: MonthKey;
}

/** Some months, both included, a service, a priority; what is left out is not narrowed. */
export interface Slice {
  from?: MonthKey;
  to?: MonthKey;
  priority?: number;
  service?: string;
}

// A dashboard takes its facts apart by month, service and priority, many times over: each list is sorted once by each.
const byMonth = new WeakMap<readonly object[], Map<unknown, object[]>>();
const byService = new WeakMap<readonly object[], Map<unknown, object[]>>();
const byPriority = new WeakMap<readonly object[], Map<unknown, object[]>>();

/** The rows of a slice's months. */
export function rowsOfMonths<Row extends { month: MonthKey }>(rows: readonly Row[], { from, to }: Slice): Row[] {
  const months = sortedBy(byMonth, rows, (row) => row.month);
  if (from !== undefined && from === to) return months.get(from) ?? [];
  const isWithin = (month: MonthKey) => (from === undefined || month >= from) && (to === undefined || month <= to);
  return [...months].flatMap(([month, own]) => (isWithin(month) ? own : []));
}

/** The rows of a slice's service and priority. */
export function rowsOfGroup<Row extends Group>(rows: readonly Row[], { priority, service }: Slice): readonly Row[] {
  const ofService = service === undefined ? rows : (sortedBy(byService, rows, (row) => row.service).get(service) ?? []);
  if (priority === undefined) return ofService;
  return sortedBy(byPriority, ofService, (row) => row.priority).get(priority) ?? [];
}

function sortedBy<Row extends object, Key>(
  known: WeakMap<readonly object[], Map<unknown, object[]>>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Row[]> {
  const found = known.get(rows) as Map<Key, Row[]> | undefined;
  if (found) return found;
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  known.set(rows, groups);
  return groups;
}
