import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { keepDurations, keptDurations } from "../duration-cache";
import type { SortedRun } from "../percentile";

/** Times that a month keeps of each of its cases, rising. */
export type RunColumn = "business_ms" | "calendar_ms" | "answer_business_ms" | "answer_calendar_ms";

export interface RunCell {
  month: string;
  service: string;
  priority: number;
  /** Of the row: a changed row has another. */
  version: string;
}

/** The times of some rows of case_month, in their order; only those whose row has changed since this process last saw it are fetched. */
export async function listRuns(
  { db }: Scope,
  orgId: string,
  cells: readonly RunCell[],
  name: RunColumn,
): Promise<SortedRun[]> {
  const rows = cells.map(({ month, service, priority, version }) => {
    return { month, service, priority, row: { key: [orgId, name, month, service, priority].join("|"), version } };
  });
  // Held here too: the cache may let go of one run while it takes in the next.
  const runs = new Map(rows.map(({ row }) => [row.key, keptDurations(row)]));
  const missing = rows.filter(({ row }) => runs.get(row.key) === null);
  if (missing.length > 0) {
    const column = Prisma.raw(name);
    const wanted = JSON.stringify(missing.map(({ month, service, priority }) => ({ month, service, priority })));
    // As one text per row: the driver would make a big integer of every element.
    const found = await db.$queryRaw<{ month: string; service: string; priority: number; ms: string }[]>`
      select c.month, c.service_key as service, c.priority, array_to_string(c.${column}, ',') as ms
      from jsonb_to_recordset(${wanted}::jsonb) as w (month text, service text, priority smallint)
      join case_month c on c.org_id = ${orgId}::uuid and c.month = w.month and c.service_key = w.service
        and c.priority = w.priority`;
    const texts = new Map(found.map(({ month, service, priority, ms }) => [[month, service, priority].join("|"), ms]));
    for (const { month, service, priority, row } of missing) {
      const text = texts.get([month, service, priority].join("|")) ?? "";
      const ms = text === "" ? [] : Float64Array.from(text.split(","), Number);
      runs.set(row.key, ms);
      keepDurations(row, ms);
    }
  }
  return rows.map(({ row }) => runs.get(row.key) ?? []);
}
