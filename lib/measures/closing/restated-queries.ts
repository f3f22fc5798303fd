import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type MonthKey, monthsBetween } from "@/lib/time/local-month";
import type { KpiId } from "../catalogue";
import { catalogue, kpiIds } from "../catalogue";
import { mayAll } from "../custom/queries";
import { type Counted, readManyMonths } from "../custom/series-queries";
import { listFrozen } from "./queries";
import { type Frozen, isRestated, mayBeUntold } from "./restatement";

export interface Restated {
  month: MonthKey;
  kpi: KpiId;
  frozen: Frozen;
  live: Counted;
}

/** Every figure of the catalogue that closed months would have otherwise today: all of them are counted anew. */
export async function listRestated(
  scope: Scope,
  org: { id: string; timeZone: string },
  months: readonly MonthKey[],
  now: number,
): Promise<Restated[]> {
  const sorted = months.toSorted();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (!from || !to) return [];
  const span = monthsBetween(from, to);
  const frozen = await listFrozen(scope, org.id, { from, to });
  const restated: Restated[] = [];
  const seen = kpiIds.filter((kpi) => mayAll(scope, org.id, [catalogue[kpi].permission]));
  for (const [kpi, live] of await readManyMonths(scope, org, seen, span, now)) {
    for (const [index, month] of span.entries()) {
      const kept = frozen.get(`${kpi} ${month}`);
      const counted = live[index];
      if (kept && counted && isRestated(kept, counted, mayBeUntold(kpi)))
        restated.push({ month, kpi, frozen: kept, live: counted });
    }
  }
  return restated;
}
